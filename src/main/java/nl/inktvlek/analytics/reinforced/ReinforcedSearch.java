package nl.inktvlek.analytics.reinforced;

import static nl.inktvlek.analytics.question.SeedQuestion.joined;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.reinforced.Race.Length;
import nl.inktvlek.analytics.spread.ReinforcedWorlds;

/// Looks for the people who together reach most by reinforced spread, where adding a person can be worth more than
/// before.
///
/// **Model.** Every set of k people is tried where that fits in a [Race]; else every smaller set that fits, and at
/// least pairs. The best of these, not only the best one, grow by one person and by one pair at a time, and the
/// best of size k are improved by exchanging one person for another until nothing is gained. On large networks
/// only people who can convince somebody together with those chosen are looked at, see [Neighbourhood], and those
/// with most ties. The choice for the cascade competes.
///
/// **Cost.** About 2k short races, at most [#MOST_EXCHANGES] more, and two long ones.
public final class ReinforcedSearch {

    /// Sets that grow on.
    private static final int BEAM = 32;

    /// Pairs that sets grow by, and sets that grow by them.
    private static final int PAIRS = 4_000;

    private static final int GROWN_BY_PAIRS = 2;

    /// Sets of which the best is chosen, in very many worlds.
    private static final int FINALISTS = 16;

    /// Sets held beside the chosen one.
    private static final int RIVALS = 128;

    /// Sets that are improved.
    private static final int IMPROVED = 3;

    private static final int MOST_EXCHANGES = 8;

    /// Up to so many candidates everybody is looked at for every place.
    private static final int EVERYBODY = 500;

    /// On larger networks, so many near those chosen and so many with most ties.
    private static final int LOOKED_AT = 40;

    private static final int PARTNERS = 8;

    private final SeedQuestion question;
    private final int k;
    private final Race race;
    private final BooleanSupplier goesOn;
    private final Neighbourhood neighbourhood;

    /// Candidates, the most promising first.
    private final int[] promising;

    /// @param seeds in order of choice
    /// @param others per place of `seeds` who could be asked for it instead
    /// @param rivals sets that came near it, the best first
    /// @param worlds number of worlds met
    public record Found(int[] seeds, List<int[]> others, List<int[]> rivals, long worlds) {}

    /// @param worlds to choose with
    /// @param cascade choice for the cascade
    /// @param goesOn false when nobody waits any more
    public ReinforcedSearch(
            NetworkSnapshot network,
            SeedQuestion question,
            ReinforcedWorlds worlds,
            int[] cascade,
            BooleanSupplier goesOn) {
        this.question = question;
        this.goesOn = goesOn;
        k = Math.min(question.k(), question.candidates().length);
        race = new Race(worlds, question.already(), goesOn);
        neighbourhood = new Neighbourhood(network, question.candidates());
        promising = IntStream.concat(
                        Arrays.stream(cascade),
                        Arrays.stream(question.candidates())
                                .boxed()
                                .sorted(Comparator.comparingInt(person -> -network.outDegree(person)))
                                .mapToInt(Integer::intValue))
                .distinct()
                .toArray();
    }

    public Found found() {
        int tried = largestToTryAll(k, Length.LONG);
        if (tried < k) {
            tried = largestToTryAll(2, Length.SHORT);
        }
        var length = tried == k ? Length.LONG : Length.SHORT;
        var pairs = k == 1 ? List.<int[]>of() : fewer(tried < 2 ? pairsNear() : all(2));
        int size = Math.max(tried, Math.min(k, 2));
        var best = race.best(size == 2 ? pairs : all(size), tried == k ? RIVALS : BEAM, length);
        var smaller = List.<int[]>of();
        for (; size < k && goesOn.getAsBoolean(); size++) {
            var larger = race.best(grown(best, smaller, pairs), BEAM, Length.SHORT);
            smaller = best;
            best = larger;
        }
        if (tried < k) {
            best = improved(best.stream().map(this::filledUp).toList());
        }
        best = settled(best);
        var seeds = inOrder(best.getFirst());
        var others = Arrays.stream(seeds)
                .mapToObj(person -> others(without(seeds, person))
                        .filter(other -> other != person)
                        .toArray())
                .toList();
        return new Found(seeds, others, best.subList(1, best.size()), (long) race.words() * ReinforcedWorlds.PER_WORD);
    }

    private List<int[]> fewer(List<int[]> pairs) {
        return k == 2 || pairs.size() <= PAIRS ? pairs : race.best(pairs, PAIRS, Length.SHORT);
    }

    /// How many people a set has at most, and at most `size`, for all sets of that size to fit.
    private int largestToTryAll(int size, Length length) {
        int largest = 1;
        while (largest < size && numberOfSets(largest + 1) <= race.fits(examples(largest + 1), length)) {
            largest++;
        }
        return largest;
    }

    private double numberOfSets(int size) {
        double number = 1;
        for (int i = 0; i < size; i++) {
            number *= (promising.length - i) / (i + 1.0);
        }
        return number;
    }

    /// People who follow each other in promise.
    private List<int[]> examples(int size) {
        return IntStream.range(0, Math.min(Race.PROBED, promising.length))
                .mapToObj(first -> IntStream.range(first, first + size)
                        .map(i -> promising[i % promising.length])
                        .toArray())
                .toList();
    }

    private List<int[]> all(int size) {
        if (size == 1) {
            return Arrays.stream(promising)
                    .limit(race.fits(examples(1), Length.LONG))
                    .mapToObj(person -> new int[] {person})
                    .toList();
        }
        var sets = List.of(new int[0]);
        for (int i = 0; i < size; i++) {
            sets = sets.stream().flatMap(this::withEachLater).toList();
        }
        return sets;
    }

    /// Candidates stand in order of number, so that no set is made twice.
    private Stream<int[]> withEachLater(int[] set) {
        return Arrays.stream(question.candidates())
                .filter(person -> set.length == 0 || person > set[set.length - 1])
                .mapToObj(person -> joined(set, person));
    }

    /// Pairs that can convince somebody together, as many as fit: everybody's best partner, those of the most promising
    /// first, then everybody's second best, and so on.
    private List<int[]> pairsNear() {
        long fit = race.fits(examples(2), Length.SHORT);
        var partners = Arrays.stream(promising)
                .limit(Math.max(LOOKED_AT, fit / PARTNERS))
                .mapToObj(person -> joined(new int[] {person}, near(PARTNERS, person)))
                .toList();
        var byRank = IntStream.rangeClosed(1, PARTNERS)
                .boxed()
                .flatMap(rank ->
                        partners.stream().filter(row -> rank < row.length).map(row -> new int[] {row[0], row[rank]}));
        return distinct(Stream.concat(Stream.of(Arrays.copyOf(promising, 2)), byRank)).stream()
                .limit(fit)
                .toList();
    }

    private int[] near(int atMost, int... set) {
        return neighbourhood.of(joined(question.already(), set), atMost);
    }

    /// Sets one larger: the best with each other person, and those two smaller with each pair: where a village is
    /// convinced, only two people together begin in another.
    private List<int[]> grown(List<int[]> best, List<int[]> smaller, List<int[]> pairs) {
        long fit = race.fits(best, Length.SHORT);
        var byPairs = smaller.stream()
                .limit(GROWN_BY_PAIRS)
                .flatMap(set -> pairs.stream()
                        .filter(pair -> !contains(set, pair[0]) && !contains(set, pair[1]))
                        .map(pair -> joined(set, pair)))
                .limit(fit / 2);
        var byOne = best.stream().flatMap(set -> others(set).mapToObj(person -> joined(set, person)));
        return distinct(Stream.concat(byPairs, byOne).limit(fit));
    }

    /// Who could be added to a set, those near it first.
    private IntStream others(int[] set) {
        int most = promising.length <= EVERYBODY ? promising.length : LOOKED_AT + set.length;
        return IntStream.concat(
                        Arrays.stream(near(LOOKED_AT, set)),
                        Arrays.stream(promising).limit(most))
                .distinct()
                .filter(person -> !contains(set, person));
    }

    private int[] filledUp(int[] set) {
        return IntStream.concat(Arrays.stream(set), Arrays.stream(promising))
                .distinct()
                .limit(k)
                .sorted()
                .toArray();
    }

    private List<int[]> improved(List<int[]> sets) {
        var best =
                race.best(distinct(Stream.concat(sets.stream(), Stream.of(filledUp(new int[0])))), BEAM, Length.SHORT);
        for (int i = 0; i < MOST_EXCHANGES && goesOn.getAsBoolean(); i++) {
            var options = distinct(
                    Stream.concat(best.stream(), best.stream().limit(IMPROVED).flatMap(this::exchanged))
                            .limit(race.fits(best, Length.SHORT)));
            var better = race.best(options, RIVALS, Length.SHORT);
            boolean isBest = Arrays.equals(better.getFirst(), best.getFirst());
            best = better;
            if (isBest) {
                break;
            }
        }
        return race.best(best, RIVALS, Length.LONG);
    }

    private List<int[]> settled(List<int[]> best) {
        var finalists = best.stream().limit(FINALISTS).toList();
        return Stream.concat(
                        race.best(finalists, FINALISTS, Length.FINAL).stream(),
                        best.stream().skip(FINALISTS))
                .toList();
    }

    /// The set with one person replaced, in every way.
    private Stream<int[]> exchanged(int[] set) {
        return Arrays.stream(set).boxed().flatMap(out -> {
            var rest = without(set, out);
            return others(rest).filter(person -> person != out).mapToObj(person -> joined(rest, person));
        });
    }

    /// Who is missed most comes first: again and again the one least missed is put last.
    private int[] inOrder(int[] set) {
        var order = new int[set.length];
        var left = set;
        for (int place = set.length - 1; place >= 0; place--) {
            var rest = left;
            var sets = Arrays.stream(rest)
                    .mapToObj(person -> without(rest, person))
                    .toList();
            var fewer = race.best(sets, 1, Length.SHORT).getFirst();
            order[place] = Arrays.stream(rest)
                    .filter(person -> !contains(fewer, person))
                    .findFirst()
                    .orElseThrow();
            left = fewer;
        }
        return order;
    }

    private static List<int[]> distinct(Stream<int[]> sets) {
        return sets.map(set -> IntArrayList.wrap(sorted(set)))
                .distinct()
                .map(IntArrayList::elements)
                .toList();
    }

    private static int[] sorted(int... set) {
        return Arrays.stream(set).sorted().toArray();
    }

    private static int[] without(int[] set, int person) {
        return Arrays.stream(set).filter(member -> member != person).toArray();
    }

    private static boolean contains(int[] set, int person) {
        return Arrays.stream(set).anyMatch(member -> member == person);
    }
}
