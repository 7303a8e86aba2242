package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Chooses for every node how its live ties are drawn, and makes the tables for it. Used once; see [ReverseTies].
final class ReverseTiesBuilder {

    /// Up to so many expected live ties, drawing positions and rejecting repeats is cheaper than going through in
    /// order.
    private static final double MOST_EXPECTED = 4;

    /// Numbers of live ties in a table: beyond, less than 10^-12 of the chance is left for [#MOST_EXPECTED].
    private static final int COUNTS = 32;

    private final NetworkSnapshot network;
    private final long[] head;
    private final int[] source;
    private double[] level = {};
    private final LongArrayList tables = new LongArrayList();
    private final Long2LongOpenHashMap waysOfClasses = new Long2LongOpenHashMap();
    private final Int2LongOpenHashMap waysOfSkipping = new Int2LongOpenHashMap();

    ReverseTiesBuilder(NetworkSnapshot network) {
        this.network = network;
        head = new long[2 * network.nodes()];
        source = new int[network.ties()];
    }

    ReverseTies cascade() {
        for (int node = 0; node < network.nodes(); node++) {
            float highest = highestChance(node);
            float drawnWith = roundedUp(highest);
            if (isSameForAll(node, highest)) {
                network.copySources(node, source);
                setHead(node, wayOf(network.inDegree(node), highest));
            } else if (network.inDegree(node) * (double) drawnWith <= MOST_EXPECTED) {
                network.copySources(node, source);
                setHead(node, wayOf(network.inDegree(node), drawnWith) | (long) ReverseTies.THIN << 48);
                fillShares(node, drawnWith);
            } else {
                setHead(node, (long) ReverseTies.BLOCKS << 48);
                byChance(node);
                fillBlocks(node);
            }
        }
        return new ReverseTies(head, source, level, tables.toLongArray());
    }

    ReverseTies threshold() {
        level = new double[network.ties()];
        for (int node = 0; node < network.nodes(); node++) {
            int first = network.firstIn(node);
            int end = network.firstIn(node + 1);
            network.copySources(node, source);
            double sum = 0;
            for (int in = first; in < end; in++) {
                sum += network.inProbability(in);
                level[in] = sum;
            }
            for (int in = first; in < end && sum > 1; in++) {
                level[in] /= sum;
            }
            setHead(node, (long) ReverseTies.ONE_OF << 48);
        }
        return new ReverseTies(head, source, level, tables.toLongArray());
    }

    private void setHead(int node, long way) {
        head[2 * node] = (long) network.inDegree(node) << 32 | network.firstIn(node);
        head[2 * node + 1] = way;
    }

    private float highestChance(int node) {
        float highest = 0;
        for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
            highest = Math.max(highest, network.inProbability(in));
        }
        return highest;
    }

    private boolean isSameForAll(int node, float chance) {
        for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
            if (network.inProbability(in) != chance) {
                return false;
            }
        }
        return true;
    }

    /// To one of four steps in a doubling, so that few classes are needed for many chances.
    private static float roundedUp(float chance) {
        int step = 1 << 21;
        return Math.min(1, Float.intBitsToFloat((Float.floatToIntBits(chance) + step - 1) & -step));
    }

    private void fillShares(int node, float drawnWith) {
        needLevels();
        for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
            level[in] = network.inProbability(in) / (double) drawnWith;
        }
    }

    private void needLevels() {
        if (level.length == 0) {
            level = new double[network.ties()];
        }
    }

    private long wayOf(int degree, float p) {
        if (p > 0 && degree * (double) p > MOST_EXPECTED) {
            return waysOfSkipping.computeIfAbsent(Float.floatToIntBits(p), any -> way(ReverseTies.SKIP, skips(p)));
        }
        long key = p == 0 ? 0 : (long) Float.floatToIntBits(p) << 32 | degree;
        return waysOfClasses.computeIfAbsent(key, any -> way(ReverseTies.COUNT, counts(p == 0 ? 0 : degree, p)));
    }

    /// Adds a table and describes it as the second word of a head.
    private long way(int kind, double[] weights) {
        int offset = tables.size();
        var table = AliasTable.of(weights);
        tables.addElements(offset, table);
        return (long) kind << 48 | (long) (table.length - 1) << 32 | offset;
    }

    private static double[] counts(int degree, double p) {
        var weights = new double[Math.min(COUNTS, degree + 1)];
        double none = degree * Math.log1p(-p);
        for (int live = 0; live < weights.length; live++) {
            double ways = 0;
            for (int i = 0; i < live; i++) {
                ways += Math.log((degree - i) / (i + 1.0));
            }
            weights[live] =
                    p == 1 ? (live == degree ? 1 : 0) : Math.exp(none + ways + live * (Math.log(p) - Math.log1p(-p)));
        }
        weights[0] = p == 0 ? 1 : weights[0];
        return weights;
    }

    private static double[] skips(double p) {
        var weights = new double[ReverseTies.SKIPS + 1];
        for (int misses = 0; misses < ReverseTies.SKIPS; misses++) {
            weights[misses] = Math.pow(1 - p, misses) * p;
        }
        weights[ReverseTies.SKIPS] = Math.pow(1 - p, ReverseTies.SKIPS);
        return weights;
    }

    /// Copies the sources of a node in ascending order of chance, and the chances to `level`.
    private void byChance(int node) {
        needLevels();
        int first = network.firstIn(node);
        int degree = network.inDegree(node);
        var order = new long[degree]; // chances are not negative, so their bits are in their order
        for (int i = 0; i < degree; i++) {
            order[i] = (long) Float.floatToIntBits(network.inProbability(first + i)) << 32 | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < degree; i++) {
            source[first + i] = network.source(first + (int) order[i]);
            level[first + i] = Float.intBitsToFloat((int) (order[i] >>> 32));
        }
    }

    /// Turns the chances of a node into chances that nothing is live from the start of their block.
    private void fillBlocks(int node) {
        int first = network.firstIn(node);
        for (int in = first; in < network.firstIn(node + 1); in++) {
            double before = (in - first) % ReverseTies.BLOCK == 0 ? 1 : level[in - 1];
            level[in] = before * (1 - level[in]);
        }
    }
}
