package nl.inktvlek.analytics.sets;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.SnapshotPatch;

/// Chooses for every node how its live ties are drawn, and makes the tables for it. Used once; see [ReverseTies].
final class ReverseTiesBuilder {

    /// Up to so many expected live ties, drawing positions and rejecting repeats is cheaper than going through in
    /// order.
    private static final double MOST_EXPECTED = 4;

    /// Numbers of live ties in a table: beyond, less than 10^-12 of the chance is left for [#MOST_EXPECTED].
    private static final int COUNTS = 32;

    /// The same for at most [#FEW_EXPECTED]: smaller tables stay nearer to the processor.
    private static final int FEW_COUNTS = 16;

    private static final double FEW_EXPECTED = 1.1;

    private final NetworkSnapshot network;
    private final long[] head;
    private final int[] source;
    private long[] chances = {};
    private final LongArrayList classes = new LongArrayList();
    private final LongArrayList tables = new LongArrayList();
    private final Map<NodeClass, Integer> placesOfClasses = new HashMap<>();
    private final Long2LongOpenHashMap waysOfClasses = new Long2LongOpenHashMap();
    private final Int2LongOpenHashMap waysOfSkipping = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap waysOfArrivals = new Int2LongOpenHashMap();

    private record NodeClass(long way, int degree) {}

    ReverseTiesBuilder(NetworkSnapshot network) {
        this.network = network;
        head = new long[network.nodes()];
        source = new int[network.ties()];
    }

    ReverseTies cascade() {
        return all(this::cascade);
    }

    ReverseTies threshold() {
        return all(this::threshold);
    }

    private ReverseTies all(IntConsumer prepare) {
        for (int node = 0; node < network.nodes(); node++) {
            prepare.accept(node);
        }
        return ties(tables.size());
    }

    ReverseTies cascade(ReverseTies before, SnapshotPatch patch) {
        return patched(before, patch, this::cascade);
    }

    ReverseTies threshold(ReverseTies before, SnapshotPatch patch) {
        return patched(before, patch, this::threshold);
    }

    /// Copies what was prepared for nodes at which the same ties arrive as before.
    private ReverseTies patched(ReverseTies before, SnapshotPatch patch, IntConsumer prepare) {
        before.copyTables(classes, tables);
        if (before.hasChances()) {
            needChances();
        }
        int node = 0;
        while (node < network.nodes()) {
            if (patch.isArrivalChanged(node)) {
                prepare.accept(node++);
            } else {
                int end = patch.endOfRun(node);
                keep(before, patch, node, end);
                node = end;
            }
        }
        return ties(before.tablesAtFirst());
    }

    private void keep(ReverseTies before, SnapshotPatch patch, int from, int end) {
        int was = patch.was(from);
        int first = network.firstIn(from);
        int size = network.firstIn(end) - first;
        int firstBefore = before.first(was);
        before.copySources(firstBefore, size, source, first);
        for (int tie = first; tie < first + size; tie++) {
            source[tie] = patch.now(source[tie]);
        }
        if (before.hasChances()) {
            before.copyChances(firstBefore + was, size + end - from, chances, first + from);
        }
        for (int node = from; node < end; node++) {
            head[node] = before.placeOfClass(was + node - from) << 32 | network.firstIn(node);
        }
    }

    private void cascade(int node) {
        float highest = highestChance(node);
        if (isSameForAll(node, highest)) {
            network.copySources(node, source);
            setHead(node, wayOf(network.inDegree(node), highest));
        } else {
            drawEachWithItsOwn(node);
        }
    }

    private void drawEachWithItsOwn(int node) {
        double arriving = arriving(node);
        if (arriving <= MOST_EXPECTED) {
            network.copySources(node, source);
            float rate = roundedUp(arriving);
            setHead(node, waysOfArrivals.computeIfAbsent(Float.floatToIntBits(rate), any -> wayOfArrivals(rate)));
            fillArrivals(node, rate);
        } else {
            setHead(node, (long) ReverseTies.BLOCKS << 48);
            byChance(node);
            fillBlocks(node);
        }
    }

    private void threshold(int node) {
        needChances();
        int first = network.firstIn(node);
        int end = network.firstIn(node + 1);
        network.copySources(node, source);
        double sum = 0;
        for (int in = first; in < end; in++) {
            sum += network.inProbability(in);
            setLevel(node, in, sum);
        }
        for (int in = first; in < end && sum > 1; in++) {
            setLevel(node, in, level(node, in) / sum);
        }
        setHead(node, (long) ReverseTies.ONE_OF << 48);
    }

    private void setHead(int node, long way) {
        int degree = network.inDegree(node);
        long place = placesOfClasses.computeIfAbsent(new NodeClass(way, degree), any -> {
            classes.add(way);
            classes.add(degree);
            return classes.size() - 2;
        });
        head[node] = place << 32 | network.firstIn(node);
    }

    private ReverseTies ties(int tablesAtFirst) {
        return new ReverseTies(head, classes.toLongArray(), source, chances, tables.toLongArray(), tablesAtFirst);
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

    /// How many messages arrive at a node on average, infinite where a tie is always live.
    private double arriving(int node) {
        double sum = 0;
        for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
            sum += arriving(network.inProbability(in));
        }
        return sum;
    }

    private static double arriving(float chance) {
        return -Math.log1p(-chance);
    }

    /// To one of 32 steps in a doubling, so that few tables are needed for many rates.
    private static float roundedUp(double rate) {
        int step = 1 << 18;
        return Float.intBitsToFloat((Float.floatToIntBits(Math.nextUp((float) rate)) + step - 1) & -step);
    }

    /// What each tie sends, and what is left for nothing.
    private void fillArrivals(int node, double rate) {
        needChances();
        int first = network.firstIn(node);
        var weights = new double[network.inDegree(node) + 1];
        double left = rate;
        for (int i = 0; i < weights.length - 1; i++) {
            weights[i] = arriving(network.inProbability(first + i));
            left -= weights[i];
        }
        weights[weights.length - 1] = Math.max(0, left);
        AliasTable.fill(chances, first + node, weights);
    }

    private void needChances() {
        if (chances.length == 0) {
            chances = new long[Math.addExact(network.ties(), network.nodes())];
        }
    }

    private void setLevel(int node, int in, double level) {
        chances[in + node] = Double.doubleToLongBits(level);
    }

    private double level(int node, int in) {
        return Double.longBitsToDouble(chances[in + node]);
    }

    private long wayOfArrivals(double rate) {
        var weights = new double[COUNTS];
        weights[0] = Math.exp(-rate);
        for (int number = 1; number < weights.length; number++) {
            weights[number] = weights[number - 1] * rate / number;
        }
        return way(ReverseTies.ARRIVALS, weights);
    }

    private long wayOf(int degree, float p) {
        if (p > 0 && degree * (double) p > MOST_EXPECTED) {
            return waysOfSkipping.computeIfAbsent(Float.floatToIntBits(p), any -> way(ReverseTies.SKIP, skips(p)));
        }
        long key = p == 0 ? 0 : (long) Float.floatToIntBits(p) << 32 | degree;
        return waysOfClasses.computeIfAbsent(key, any -> way(ReverseTies.COUNT, counts(p == 0 ? 0 : degree, p)));
    }

    /// Adds a table and describes it as the first word of a class.
    private long way(int kind, double[] weights) {
        int offset = tables.size();
        var table = AliasTable.of(weights);
        tables.addElements(offset, table);
        return (long) kind << 48 | (long) (table.length - 1) << 32 | offset;
    }

    private static double[] counts(int degree, double p) {
        var weights = new double[Math.min(degree * p <= FEW_EXPECTED ? FEW_COUNTS : COUNTS, degree + 1)];
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

    /// Copies the sources of a node in ascending order of chance, and the chances as levels.
    private void byChance(int node) {
        needChances();
        int first = network.firstIn(node);
        int degree = network.inDegree(node);
        var order = new long[degree]; // chances are not negative, so their bits are in their order
        for (int i = 0; i < degree; i++) {
            order[i] = (long) Float.floatToIntBits(network.inProbability(first + i)) << 32 | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < degree; i++) {
            source[first + i] = network.source(first + (int) order[i]);
            setLevel(node, first + i, Float.intBitsToFloat((int) (order[i] >>> 32)));
        }
    }

    /// Turns the chances of a node into chances that nothing is live from the start of their block.
    private void fillBlocks(int node) {
        int first = network.firstIn(node);
        for (int in = first; in < network.firstIn(node + 1); in++) {
            double before = (in - first) % ReverseTies.BLOCK == 0 ? 1 : level(node, in - 1);
            setLevel(node, in, before * (1 - level(node, in)));
        }
    }
}
