package nl.inktvlek.analytics.paths;

import it.unimi.dsi.fastutil.doubles.DoubleHeapIndirectPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Chains of ties along which one person can introduce us to another.
///
/// **Model.** The warmest chain has the largest product of tie chances; the shortest has the fewest ties, and among
/// those the largest product. Dijkstra's algorithm on -log(chance), with a fixed cost per tie for the shortest.
///
/// **Cost.** O((n + m) log n) time, O(n) memory per call. Thread-safe.
///
/// **Source.** Dijkstra, Numerische Mathematik 1959.
public final class Introductions {

    /// More than any chain of fewer than 10^4 ties can lose by its -log(chance), so fewer ties always win.
    private static final double ONE_TIE = 1e6;

    /// -log of the smallest chance that still counts as a tie.
    private static final double COLDEST = 50;

    private final NetworkSnapshot network;

    public Introductions(NetworkSnapshot network) {
        this.network = network;
    }

    /// The warmest chain from any of `from` to `to`, both ends included; empty where there is none.
    public List<Integer> warmest(int[] from, int to) {
        return path(from, to, 0);
    }

    /// The shortest chain from `from` to `to`, both ends included; empty where there is none.
    public List<Integer> shortest(int from, int to) {
        return path(new int[] {from}, to, ONE_TIE);
    }

    private List<Integer> path(int[] from, int to, double costPerTie) {
        var cost = new double[network.nodes()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        var previous = new int[network.nodes()];
        Arrays.fill(previous, -1);
        var done = new boolean[network.nodes()];
        var queue = new DoubleHeapIndirectPriorityQueue(cost);
        for (int person : from) {
            cost[person] = 0;
            enqueueOrMove(queue, person);
        }
        while (!queue.isEmpty()) {
            int node = queue.dequeue();
            if (node == to) {
                return trace(previous, to);
            }
            done[node] = true;
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                int target = network.target(tie);
                double candidate = cost[node] + costPerTie + coldness(tie);
                if (!done[target] && network.probability(tie) > 0 && candidate < cost[target]) {
                    cost[target] = candidate;
                    previous[target] = node;
                    enqueueOrMove(queue, target);
                }
            }
        }
        return List.of();
    }

    private static void enqueueOrMove(DoubleHeapIndirectPriorityQueue queue, int node) {
        if (queue.contains(node)) {
            queue.changed(node);
        } else {
            queue.enqueue(node);
        }
    }

    private double coldness(int tie) {
        return Math.min(COLDEST, -Math.log(network.probability(tie)));
    }

    private static List<Integer> trace(int[] previous, int to) {
        var path = new IntArrayList(
                IntStream.iterate(to, node -> node >= 0, node -> previous[node]).toArray());
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
