package nl.inktvlek.analytics.cover;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.spread.Willingness;

/// Chooses people one by one, each time the one who adds most for what an approach costs.
///
/// **Model.** Lazy greedy for a monotone submodular gain: without costs at least 1 - (1 - 1/k)^k of the best
/// possible k on these sets. What counts is the sum over blocks of scale · min(cap, covered): without caps simply
/// what is covered. Equal gains go to the lowest node number.
///
/// **Upper bound.** For every prefix S_i, no k people can add more to it than the k largest gains left; with costs,
/// no affordable people can add more than the best gains per hour until the hours are spent. The smallest bound is
/// kept, of the prefixes from which nobody who could be afforded at first is left out.
///
/// **Cost.** O(candidates) for the queue, O(k² log candidates) for the bound.
///
/// **Source.** Tang, Tang, Xiao & Yuan, "Online Processing Algorithms for Influence Maximization", SIGMOD 2018,
/// section 5 (bound from the greedy prefixes); costs: Leskovec et al., "Cost-effective Outbreak Detection", KDD 2007.
public final class GreedyCover {

    public static final int NOBODY = -1;

    private final Coverage coverage;
    private final Willingness willing;
    private final Budget budget;
    private final int k;
    private final Caps caps;
    private final double[] known;
    private final IntHeapPriorityQueue queue;
    private final IntComparator bestFirst;
    private final int[] last;
    private double hoursLeft;
    private double bound = Double.POSITIVE_INFINITY;
    private boolean isSomebodyLeftOut;

    /// What each block counts for.
    ///
    /// @param cap weight per block, in sets, beyond which no more counts
    /// @param scale value of a covered set per block
    public record Caps(double[] cap, double[] scale) {

        public static final Caps NONE =
                new Caps(new double[] {Double.POSITIVE_INFINITY}, new double[] {1.0 / Coverage.ONE});

        double value(int block, double covered) {
            return Math.min(cap[block], covered) * scale[block];
        }
    }

    /// @param seeds in order of choice
    /// @param value what is covered in the end, in the unit of the caps
    /// @param upperBound no allowed choice has a higher value than this; those chosen before included
    public record Chosen(int[] seeds, double value, double upperBound) {}

    private GreedyCover(Coverage coverage, int[] candidates, Willingness willing, Budget budget, int k, Caps caps) {
        this.coverage = coverage;
        this.willing = willing;
        this.budget = budget;
        this.caps = caps;
        this.k = k;
        last = new int[k];
        hoursLeft = budget.hours();
        known = new double[coverage.nodes()]; // gains only fall, so an old one is an upper bound
        var queued = new IntArrayList();
        int worthless = 0;
        for (int node : candidates) {
            known[node] = gain(node) / budget.costOf(node);
            if (known[node] > 0 || budget.isLimited() || worthless++ < k) { // no choice needs more of them
                queued.add(node);
            }
        }
        bestFirst = (a, b) -> known[a] != known[b] ? Double.compare(known[b], known[a]) : Integer.compare(a, b);
        queue = new IntHeapPriorityQueue(queued.toIntArray(), queued.size(), bestFirst);
    }

    /// Chooses up to `k` of the candidates, as far as the budget goes. With caps, it ends when nobody adds anything.
    ///
    /// @param first a candidate who is chosen before all others, or [#NOBODY]
    public static Chosen choose(
            Coverage coverage, int[] candidates, int first, Willingness willing, Budget budget, int k, Caps caps) {
        if (first >= 0) {
            coverage.choose(first, willing.of(first));
        }
        var others = first < 0
                ? candidates
                : IntStream.of(candidates).filter(node -> node != first).toArray();
        var greedy = new GreedyCover(coverage, others, willing, budget, Math.min(k, candidates.length), caps);
        var seeds = greedy.run(first);
        return new Chosen(seeds, greedy.covered(), greedy.bound);
    }

    private int[] run(int first) {
        var seeds = new IntArrayList();
        if (first >= 0) {
            seeds.add(first);
        }
        var best = new int[k];
        int left = 0;
        while (true) {
            int found = takeBest(best, left);
            keepSmallestBound(best, found);
            if (caps != Caps.NONE && (found == 0 || known[best[0]] <= 0)) {
                return seeds.toIntArray();
            }
            int next = NOBODY;
            left = 0;
            for (int i = 0; i < found; i++) {
                if (next < 0 && seeds.size() < k && budget.costOf(best[i]) <= hoursLeft) {
                    next = best[i];
                } else if (budget.costOf(best[i]) <= hoursLeft) {
                    best[left++] = best[i];
                } else {
                    isSomebodyLeftOut |= budget.costOf(best[i]) <= budget.hours();
                }
            }
            if (next < 0 && queue.isEmpty() || seeds.size() >= k) {
                return seeds.toIntArray();
            }
            if (next >= 0) {
                seeds.add(next);
                hoursLeft -= budget.isLimited() ? budget.costOf(next) : 0;
                coverage.choose(next, willing.of(next));
            }
        }
    }

    /// Fills `best` with the (at most k) candidates with the largest gains per hour, largest first; the first `left` of
    /// it are those of last time.
    private int takeBest(int[] best, int left) {
        int same = 0;
        for (int i = 0; i < left; i++) {
            if (isUpToDate(best[i])) {
                last[same++] = best[i];
            } else {
                queue.enqueue(best[i]);
            }
        }
        int found = 0;
        int at = 0;
        while (found < best.length && (at < same || !queue.isEmpty())) {
            if (at < same && (queue.isEmpty() || bestFirst.compare(last[at], queue.firstInt()) < 0)) {
                best[found++] = last[at++];
            } else {
                int node = queue.dequeueInt();
                if (isUpToDate(node)) {
                    best[found++] = node;
                } else {
                    queue.enqueue(node);
                }
            }
        }
        while (at < same) {
            queue.enqueue(last[at++]);
        }
        return found;
    }

    /// Whether the gain of a node is still what it was; it is afterwards.
    private boolean isUpToDate(int node) {
        double before = known[node];
        known[node] = gain(node) / budget.costOf(node);
        return known[node] == before;
    }

    private void keepSmallestBound(int[] best, int found) {
        if (isSomebodyLeftOut) {
            return;
        }
        double sum = covered();
        double hours = budget.hours();
        for (int i = 0; i < found && hours > 0; i++) {
            double cost = budget.costOf(best[i]);
            sum += known[best[i]] * Math.min(cost, hours); // the last of them in part: a bound, not a choice
            hours -= budget.isLimited() ? cost : 0;
        }
        if (budget.isLimited() && !queue.isEmpty() && hours > 0) {
            sum += known[best[found - 1]] * hours; // others are dearer for what they bring, but may bring more
        }
        bound = Math.min(bound, sum);
    }

    private double covered() {
        double sum = 0;
        for (int block = 0; block < coverage.blocks(); block++) {
            sum += caps.value(block, coverage.covered(block));
        }
        return sum;
    }

    private double gain(int node) {
        double q = willing.of(node);
        double sum = 0;
        for (int block = 0; block < coverage.blocks(); block++) {
            double before = coverage.covered(block);
            sum += caps.value(block, before + q * coverage.gain(block, node)) - caps.value(block, before);
        }
        return sum;
    }
}
