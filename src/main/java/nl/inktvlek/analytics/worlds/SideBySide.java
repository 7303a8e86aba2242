package nl.inktvlek.analytics.worlds;

import java.util.Arrays;
import java.util.List;
import nl.inktvlek.analytics.cover.Coverage;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.spread.Willingness;

/// What several choices of people cover of the same sets, in one walk over them for every [#AT_ONCE] choices.
///
/// **Model.** A set counts for each choice as in [SampledWorlds]: 1 - Π (1 - q) over its members that are chosen.
/// Weights are whole numbers, so that sums do not depend on the number of threads.
///
/// **Cost.** O(members) time per walk, shared by the workers; 8 bytes a node.
public record SideBySide(ReverseReachableSets sets, Willingness willing) {

    /// A bit for each choice.
    private static final int AT_ONCE = Long.SIZE;

    /// Covered weight of each choice, in units of 1 / [Coverage#ONE] sets.
    long[] weights(List<int[]> choices) {
        var weights = new long[choices.size()];
        for (int first = 0; first < weights.length; first += AT_ONCE) {
            var some = choices.subList(first, Math.min(weights.length, first + AT_ONCE));
            System.arraycopy(walk(some), 0, weights, first, some.size());
        }
        return weights;
    }

    private long[] walk(List<int[]> choices) {
        var chosenIn = new long[sets.nodes()];
        for (int choice = 0; choice < choices.size(); choice++) {
            for (int person : choices.get(choice)) {
                chosenIn[person] |= 1L << choice;
            }
        }
        int size = choices.size();
        return sets.parts().parallelStream()
                .map(part ->
                        willing == Willingness.CERTAIN ? certain(part, chosenIn, size) : unsure(part, chosenIn, size))
                .reduce(new long[size], SideBySide::sum);
    }

    private static long[] certain(DrawnSets part, long[] chosenIn, int choices) {
        var weights = new long[choices];
        long all = -1L >>> AT_ONCE - choices;
        for (int set = 0; set < part.sets(); set++) {
            long covering = 0;
            for (int i = part.start(set); i < part.end(set) && covering != all; i++) {
                covering |= chosenIn[part.member(i)];
            }
            for (long left = covering; left != 0; left &= left - 1) {
                weights[Long.numberOfTrailingZeros(left)] += Coverage.ONE;
            }
        }
        return weights;
    }

    private long[] unsure(DrawnSets part, long[] chosenIn, int choices) {
        var weights = new long[choices];
        var nobody = new double[choices];
        for (int set = 0; set < part.sets(); set++) {
            Arrays.fill(nobody, 1);
            for (int i = part.start(set); i < part.end(set); i++) {
                int node = part.member(i);
                for (long left = chosenIn[node]; left != 0; left &= left - 1) {
                    nobody[Long.numberOfTrailingZeros(left)] *= 1 - willing.of(node);
                }
            }
            for (int choice = 0; choice < choices; choice++) {
                weights[choice] += Math.round((1 - nobody[choice]) * Coverage.ONE);
            }
        }
        return weights;
    }

    private static long[] sum(long[] one, long[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
