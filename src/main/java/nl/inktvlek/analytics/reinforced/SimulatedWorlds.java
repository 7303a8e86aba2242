package nl.inktvlek.analytics.reinforced;

import static nl.inktvlek.analytics.question.SeedQuestion.joined;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.ReinforcedWorlds;
import nl.inktvlek.analytics.worlds.Worlds;

/// Simulated spreads, for the model in which one source is not enough and a world has no reverse reachable set.
///
/// **Model.** Errors are those of means over 64 worlds each; the error of a difference is that of the difference in the
/// same worlds.
///
/// **Cost.** O(words · 64 · size of a spread) at most for every set of people asked about.
public final class SimulatedWorlds implements Worlds {

    /// Relative error of the reach of the choice at which there are enough worlds.
    private static final double PRECISE = 0.0025;

    private static final int FIRST_WORDS = 32;
    private static final int MOST_WORDS = 1_024;

    /// Visits to ties for one set after which the error has to do, about ten milliseconds'.
    private static final long MOST_VISITS = 1L << 21;

    /// Visits to ties to find who is as good: about 80 ms on two processors.
    private static final long ROOM = 1L << 24;

    /// Two choices are equally good when they differ by less than so many standard errors of the difference, or by less
    /// than this share of the reach, whichever is larger.
    private static final double ERRORS_EQUAL = 2;

    private static final double SHARE_EQUAL = 0.01;

    /// Who is clearly worse in so many words is not measured in more.
    private static final int FEW_WORDS = 8;

    private static final double ERRORS_TO_DROP = 5;

    private final ReinforcedWorlds worlds;
    private final int words;

    private SimulatedWorlds(ReinforcedWorlds worlds, int words) {
        this.worlds = worlds;
        this.words = words;
    }

    /// As many worlds as it takes to measure `people` well.
    public static SimulatedWorlds enoughFor(int[] people, ReinforcedWorlds worlds) {
        for (int words = FIRST_WORDS; ; words *= 2) {
            var tally = worlds.tally(List.of(people), 0, words);
            var reach = estimate(tally.reached()[0]);
            if (reach.standardError() <= PRECISE * reach.mean()
                    || 2 * words > MOST_WORDS
                    || tally.visits() >= MOST_VISITS) {
                return new SimulatedWorlds(worlds, words);
            }
        }
    }

    /// Number of worlds.
    public int size() {
        return words * ReinforcedWorlds.PER_WORD;
    }

    @Override
    public Estimate reach(int... people) {
        return estimate(reached(Stream.of(people))[0]);
    }

    @Override
    public List<Estimate> reachOf(List<int[]> choices) {
        return choices.parallelStream().map(this::reach).toList();
    }

    @Override
    public List<Estimate> extras(int[] already, int[] people) {
        var reached = reached(IntStream.rangeClosed(0, people.length)
                .mapToObj(count -> joined(already, Arrays.copyOf(people, count))));
        return IntStream.range(0, people.length)
                .mapToObj(i -> difference(reached[i + 1], reached[i]))
                .toList();
    }

    @Override
    public List<Estimate> exclusive(int[] already, int[] people) {
        var all = reached(Stream.of(joined(already, people)))[0];
        var reached = reached(Arrays.stream(people)
                .mapToObj(person -> joined(
                        already,
                        Arrays.stream(people).filter(other -> other != person).toArray())));
        return Arrays.stream(reached).map(fewer -> difference(all, fewer)).toList();
    }

    /// Which of `others` reach about as many as `people`, the best first; numbers in the list. As many are looked
    /// at, from the first on, as fit in [#ROOM].
    public List<Integer> asGoodAs(int[] people, List<int[]> others) {
        long visits = 1 + worlds.tally(List.of(people), 0, FEW_WORDS).visits() / FEW_WORDS;
        var few = new SimulatedWorlds(worlds, Math.min(words, FEW_WORDS));
        var hopeful = few.near(
                people, others.subList(0, (int) Math.min(others.size(), ROOM / (visits * FEW_WORDS))), ERRORS_TO_DROP);
        var more =
                new SimulatedWorlds(worlds, (int) Math.clamp(ROOM / (visits * (1 + hopeful.size())), FEW_WORDS, words));
        return more.near(people, hopeful.stream().map(others::get).toList(), ERRORS_EQUAL).stream()
                .map(hopeful::get)
                .toList();
    }

    private List<Integer> near(int[] people, List<int[]> others, double errors) {
        var reached = reached(Stream.concat(Stream.of(people), others.stream()));
        double least = SHARE_EQUAL * estimate(reached[0]).mean();
        var beyond = Arrays.stream(reached)
                .skip(1)
                .map(other -> difference(other, reached[0]))
                .toList();
        return IntStream.range(0, others.size())
                .boxed()
                .filter(i -> beyond.get(i).mean()
                        >= -Math.max(least, errors * beyond.get(i).standardError()))
                .sorted(Comparator.comparingDouble(i -> -beyond.get(i).mean()))
                .toList();
    }

    private int[][] reached(Stream<int[]> sets) {
        return worlds.tally(sets.toList(), 0, words).reached();
    }

    private static Estimate difference(int[] more, int[] less) {
        var perWord = new int[more.length];
        Arrays.setAll(perWord, word -> more[word] - less[word]);
        return estimate(perWord);
    }

    private static Estimate estimate(int[] perWord) {
        double sum = 0;
        double squares = 0;
        for (int people : perWord) {
            double mean = people / (double) ReinforcedWorlds.PER_WORD;
            sum += mean;
            squares += mean * mean;
        }
        var ofWords = Estimate.ofSums(sum, squares, perWord.length);
        return new Estimate(ofWords.mean(), ofWords.standardError(), perWord.length * ReinforcedWorlds.PER_WORD);
    }
}
