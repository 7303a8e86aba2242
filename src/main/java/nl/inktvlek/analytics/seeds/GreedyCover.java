package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.Arrays;

/// Chooses people one by one, each time the one who hits most sets that nobody chosen before hits.
///
/// **Model.** Lazy greedy for maximum coverage: at least 1 - (1 - 1/k)^k of the best possible k on these sets. Ties go
/// to
/// the lowest node number.
///
/// **Upper bound.** For every prefix S_i, no k people can cover more than cover(S_i) plus the k largest gains left;
/// the smallest of these bounds is kept.
///
/// **Cost.** O(total members) for the index and the updates, O(candidates · log) for the queue, O(k · candidates) for
/// the bound.
///
/// **Source.** Tang, Tang, Xiao & Yuan, "Online Processing Algorithms for Influence Maximization", SIGMOD 2018,
/// section 5 (bound from the greedy prefixes).
final class GreedyCover {

    private final int[] seeds;
    private final int covered;
    private final long upperBound;

    private GreedyCover(int[] seeds, int covered, long upperBound) {
        this.seeds = seeds;
        this.covered = covered;
        this.upperBound = upperBound;
    }

    /// @param candidates nodes that may be chosen
    /// @param already nodes whose sets count as covered from the start
    static GreedyCover choose(ReverseReachableSets sets, int nodes, int[] candidates, int[] already, int k) {
        var index = sets.invert();
        var gain = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            gain[node] = index.first()[node + 1] - index.first()[node];
        }
        var coveredSets = new boolean[sets.size()];
        int covered = 0;
        for (int node : already) {
            covered += cover(sets, index, node, coveredSets, gain);
        }
        var known = gain.clone(); // gains only fall, so an old one is an upper bound
        IntComparator bestFirst =
                (a, b) -> known[a] != known[b] ? Integer.compare(known[b], known[a]) : Integer.compare(a, b);
        var queue = new IntHeapPriorityQueue(candidates.clone(), candidates.length, bestFirst);
        var seeds = new int[Math.min(k, candidates.length)];
        long bound = covered + largest(gain, candidates, seeds.length);
        for (int chosen = 0; chosen < seeds.length; chosen++) {
            int best = queue.dequeueInt();
            while (known[best] != gain[best]) {
                known[best] = gain[best];
                queue.enqueue(best);
                best = queue.dequeueInt();
            }
            seeds[chosen] = best;
            covered += cover(sets, index, best, coveredSets, gain);
            bound = Math.min(bound, covered + largest(gain, candidates, seeds.length));
        }
        return new GreedyCover(seeds, covered, bound);
    }

    private static int cover(
            ReverseReachableSets sets,
            ReverseReachableSets.Inverted index,
            int node,
            boolean[] coveredSets,
            int[] gain) {
        int added = 0;
        for (int i = index.first()[node]; i < index.first()[node + 1]; i++) {
            int set = index.set()[i];
            if (!coveredSets[set]) {
                coveredSets[set] = true;
                added++;
                for (int member = sets.start(set); member < sets.end(set); member++) {
                    gain[sets.member(member)]--;
                }
            }
        }
        return added;
    }

    /// Sum of the k largest gains among the candidates.
    private static long largest(int[] gain, int[] candidates, int k) {
        var gains = new int[candidates.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = gain[candidates[i]];
        }
        Arrays.parallelSort(gains);
        long sum = 0;
        for (int i = 0; i < k; i++) {
            sum += gains[gains.length - 1 - i];
        }
        return sum;
    }

    int[] seeds() {
        return seeds;
    }

    /// Sets hit by the chosen and by those already there.
    int covered() {
        return covered;
    }

    /// No k candidates hit more sets than this, together with those already there.
    long upperBound() {
        return upperBound;
    }
}
