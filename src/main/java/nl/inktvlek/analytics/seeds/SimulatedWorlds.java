package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.Spread;

/// Worlds simulated forwards, where one source is not enough and a world has no reverse reachable set.
///
/// **Cost.** O(runs · size of a spread) for every set of people asked about.
final class SimulatedWorlds implements Worlds {

    private final Spread spread;
    private final BitSet counted;
    private final int runs;

    SimulatedWorlds(Spread spread, BitSet counted, int runs) {
        this.spread = spread;
        this.counted = counted;
        this.runs = runs;
    }

    @Override
    public Estimate reach(int... people) {
        return spread.expectedReach(people, counted, runs);
    }

    @Override
    public List<Estimate> reachOf(List<int[]> choices) {
        return choices.parallelStream().map(this::reach).toList();
    }

    @Override
    public List<Estimate> extras(int[] already, int[] people) {
        return IntStream.range(0, people.length)
                .mapToObj(i -> difference(
                        reach(ReinforcedSeeds.with(already, Arrays.copyOf(people, i + 1))),
                        reach(ReinforcedSeeds.with(already, Arrays.copyOf(people, i)))))
                .toList();
    }

    @Override
    public List<Estimate> exclusive(int[] already, int[] people) {
        var all = reach(ReinforcedSeeds.with(already, people));
        return Arrays.stream(people)
                .mapToObj(person -> difference(
                        all,
                        reach(ReinforcedSeeds.with(
                                already,
                                Arrays.stream(people)
                                        .filter(other -> other != person)
                                        .toArray()))))
                .toList();
    }

    /// The runs are the same, so the error of the larger reach bounds that of the difference.
    private static Estimate difference(Estimate more, Estimate less) {
        return new Estimate(more.mean() - less.mean(), more.standardError(), more.runs());
    }
}
