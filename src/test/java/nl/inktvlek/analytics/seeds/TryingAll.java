package nl.inktvlek.analytics.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.ReinforcedWorlds;
import nl.inktvlek.analytics.spread.Willingness;

/// The best set of k people by trying every one: all in the same worlds, and the better ones again in other worlds.
final class TryingAll {

    private static final int WORDS_FOR_ALL = 16;
    private static final int WORDS_FOR_BEST = 256;
    private static final int BEST = 60;

    private final ReinforcedWorlds first;
    private final ReinforcedWorlds again;

    TryingAll(NetworkSnapshot network, long seed) {
        first = new ReinforcedWorlds(network, new BitSet(), seed, Willingness.CERTAIN);
        again = new ReinforcedWorlds(network, new BitSet(), seed + 1, Willingness.CERTAIN);
    }

    /// How much less `chosen` reaches than the best set of as many, 0..1; a little below 0 by chance.
    double shortfall(int[] chosen, int people) {
        var all = sets(chosen.length, people);
        var reach = means(first, all, WORDS_FOR_ALL);
        var best = new ArrayList<>(IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingDouble(set -> -reach[set]))
                .limit(BEST)
                .map(all::get)
                .toList());
        best.add(chosen);
        var measured = means(again, best, WORDS_FOR_BEST);
        return 1 - measured[best.size() - 1] / Arrays.stream(measured).max().orElseThrow();
    }

    private static double[] means(ReinforcedWorlds worlds, List<int[]> sets, int words) {
        return Arrays.stream(worlds.tally(sets, 0, words).reached())
                .mapToDouble(perWord -> Arrays.stream(perWord).sum() / (double) (words * ReinforcedWorlds.PER_WORD))
                .toArray();
    }

    private static List<int[]> sets(int k, int people) {
        var sets = List.of(new int[0]);
        for (int size = 0; size < k; size++) {
            sets = sets.stream()
                    .flatMap(set -> IntStream.range(set.length == 0 ? 0 : set[set.length - 1] + 1, people)
                            .mapToObj(person -> SeedQuestion.joined(set, person)))
                    .toList();
        }
        return sets;
    }
}
