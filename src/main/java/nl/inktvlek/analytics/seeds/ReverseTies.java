package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.SpreadModel;

/// The ties of a network from their far end, prepared so that the live ones among those arriving at a node are drawn
/// together instead of one coin a tie. Immutable, shared by all workers.
///
/// **Model.** Under the independent cascade every tie into a node is live with its own chance p. Where all have the
/// same p, the node belongs to the class (number of ties, p), and a class draws
/// - few expected live ties: their number, then their positions;
/// - otherwise: the distance to the next live tie, again and again.
///
/// Where chances differ, ties stand in ascending order of chance in blocks of [#BLOCK]; `miss[j]` is the chance
/// that no tie from the start of the block up to and including j is live, and the next live tie after i is the
/// first j with `miss[j] < u · miss[i]` for a uniform u. Under the linear threshold `miss[j]` is the sum of the
/// shares up to j, and the one live tie is the first j with `u < miss[j]`.
///
/// **Randomness.** What is drawn at a node depends on the walk and the node only, not on when it is visited.
/// Chances are exact to 10^-12 in the tables and to a `double` in the blocks.
///
/// **Cost.** O(m) to build, O(m log d) where chances differ; 4 bytes a tie, 12 where chances differ, 8 a node.
///
/// **Source.** Drawing a subset at once, and skips: Guo, Wang, Wei & Chen, "Influence Maximization Revisited:
/// Efficient Reverse Reachable Set Generation with Bound Tightened", SIGMOD 2020, section 3. Blocks take the place
/// of that paper's groups by powers of two: one random number a block and one a live tie.
final class ReverseTies {

    /// Up to so many expected live ties, drawing positions and rejecting repeats is cheaper than going through in
    /// order.
    private static final double MOST_EXPECTED = 4;

    /// Numbers of live ties in a table: beyond, less than 10^-12 of the chance is left for [#MOST_EXPECTED].
    private static final int COUNTS = 32;

    /// Ties in a block, two cache lines of chances.
    private static final int BLOCK = 16;

    /// Longest distance that a table of skips knows.
    private static final int SKIPS = 64;

    /// Odd, so that every node has its own place in the sequence of a walk.
    private static final long NODE_STEP = 0xd1b54a32d192ed03L;

    /// Odd, and without a pattern.
    private static final long FRESH = 0x9fb21c651e98df25L;

    private static final int COUNT = 0;
    private static final int SKIP = 1;
    private static final int BLOCKS = 2;
    private static final int ONE_OF = 3;

    /// Per node two words: first arriving tie and number of ties; start of its table, size of the table less one, and
    /// way of drawing.
    private final long[] head;

    private final int[] source;
    private final double[] miss;
    private final long[] tables;

    private ReverseTies(long[] head, int[] source, double[] miss, long[] tables) {
        this.head = head;
        this.source = source;
        this.miss = miss;
        this.tables = tables;
    }

    int nodes() {
        return head.length / 2;
    }

    /// The node that each tie comes from, `int[m]`; not to be written to.
    int[] sources() {
        return source;
    }

    /// Bytes held.
    long bytes() {
        return 8L * head.length + 4L * source.length + 8L * miss.length + 8L * tables.length;
    }

    /// Draws the live ties into the nodes of `visits[from … to - 1]`, each once, and adds them to `live`.
    ///
    /// @param visits node in the upper bits, number of the walk in the lowest
    /// @param keys per walk, what its chance depends on
    /// @param chance scratch
    /// @param live gets tie and walk in the same way
    void drawLive(long[] visits, int from, int to, long[] keys, Chance chance, LiveBuffer live) {
        var out = live.roomFor(2 * (to - from));
        var heads = head;
        var entries = tables;
        int size = live.size;
        for (int i = from; i < to; i++) {
            long visit = visits[i];
            long node = visit >>> SetSampler.WALK_BITS;
            long walk = visit & SetSampler.WALK;
            long range = heads[(int) node << 1];
            long way = heads[((int) node << 1) + 1];
            long first = range & 0xffff_ffffL;
            int degree = (int) (range >>> 32);
            long bits = Chance.mix(keys[(int) walk] ^ node * NODE_STEP);
            if (way >>> 48 == COUNT) {
                int count = AliasTable.draw(entries, (int) way, (int) (way >>> 32) & 0xffff, bits);
                bits *= FRESH; // its upper halves depend on all bits below, used and unused
                long one = (bits >>> 32) * degree >>> 32;
                long other = (bits & 0xffff_ffffL) * (degree - 1) >>> 32;
                other += 1 + (other - one >> 63); // past the first: no branch
                out[size] = first + one << SetSampler.WALK_BITS | walk;
                out[size + 1] = first + other << SetSampler.WALK_BITS | walk;
                size += count; // of the two only those that count stay: no branch on chance
                if (count > 2) {
                    live.size = size;
                    out = live.roomFor(2 * (to - i));
                    chance.restart(Chance.mix(bits));
                    drawMore(out, size - count, count, first, degree, walk, chance);
                }
            } else {
                live.size = size;
                live.roomFor(degree + 2 * (to - i));
                chance.restart(bits);
                drawOtherwise((int) (way >>> 48), (int) first, degree, (int) way, walk, chance, live);
                out = live.ties;
                size = live.size;
            }
        }
        live.size = size;
    }

    /// Draws positions until there are `count`, all different; two stand there already.
    private static void drawMore(long[] out, int from, int count, long first, int degree, long walk, Chance chance) {
        for (int i = 2; i < count; i++) {
            long tie = first + chance.nextInt(degree) << SetSampler.WALK_BITS | walk;
            for (int j = 0; j < i; j++) {
                if (out[from + j] == tie) {
                    tie = first + chance.nextInt(degree) << SetSampler.WALK_BITS | walk;
                    j = -1;
                }
            }
            out[from + i] = tie;
        }
    }

    private void drawOtherwise(int way, int first, int degree, int table, long walk, Chance chance, LiveBuffer live) {
        live.size = switch (way) {
            case SKIP -> drawBySkips(first, degree, table, walk, chance, live);
            case BLOCKS -> drawByBlocks(first, degree, walk, chance, live);
            default -> drawOne(first, degree, walk, chance, live);
        };
    }

    private int drawBySkips(int first, int degree, int table, long walk, Chance chance, LiveBuffer live) {
        var out = live.ties;
        int size = live.size;
        int position = 0;
        while (position < degree) {
            int misses = AliasTable.draw(tables, table, 2 * SKIPS - 1, chance.nextLong());
            position += misses;
            if (misses < SKIPS) { // otherwise none among the next SKIPS: look on behind them
                out[size] = (long) first + position << SetSampler.WALK_BITS | walk;
                size += position < degree ? 1 : 0;
                position++;
            }
        }
        return size;
    }

    private int drawByBlocks(int first, int degree, long walk, Chance chance, LiveBuffer live) {
        var out = live.ties;
        int size = live.size;
        int end = first + degree;
        for (int block = first; block < end; block += BLOCK) {
            int last = Math.min(block + BLOCK, end) - 1;
            double before = 1;
            int tie = block;
            while (tie <= last) {
                double bar = chance.nextDouble() * before;
                if (miss[last] > bar) {
                    break;
                }
                while (miss[tie] > bar) {
                    tie++;
                }
                out[size++] = (long) tie << SetSampler.WALK_BITS | walk;
                before = miss[tie++];
            }
        }
        return size;
    }

    private int drawOne(int first, int degree, long walk, Chance chance, LiveBuffer live) {
        double point = chance.nextDouble();
        int low = first;
        int high = first + degree;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (miss[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        live.ties[live.size] = (long) low << SetSampler.WALK_BITS | walk;
        return live.size + (low < first + degree ? 1 : 0);
    }

    /// @throws IllegalArgumentException for the reinforced model, for which one live tie is not enough
    static ReverseTies of(NetworkSnapshot network, SpreadModel model) {
        return switch (model) {
            case INDEPENDENT_CASCADE -> new Builder(network).cascade();
            case LINEAR_THRESHOLD -> new Builder(network).threshold();
            case REINFORCED ->
                throw new IllegalArgumentException(
                        "Reinforced spread needs two sources and has no reverse reachable sets");
        };
    }

    private static final class Builder {

        private final NetworkSnapshot network;
        private final long[] head;
        private final int[] source;
        private double[] miss = {};
        private final LongArrayList tables = new LongArrayList();
        private final Long2LongOpenHashMap waysOfClasses = new Long2LongOpenHashMap();
        private final Int2LongOpenHashMap waysOfSkipping = new Int2LongOpenHashMap();

        Builder(NetworkSnapshot network) {
            this.network = network;
            head = new long[2 * network.nodes()];
            source = new int[network.ties()];
        }

        ReverseTies cascade() {
            for (int node = 0; node < network.nodes(); node++) {
                float p = equalChance(node);
                if (p >= 0) {
                    network.copySources(node, source);
                    setHead(node, wayOf(network.inDegree(node), p));
                } else {
                    setHead(node, (long) BLOCKS << 48);
                    byChance(node);
                    fillBlocks(node);
                }
            }
            return new ReverseTies(head, source, miss, tables.toLongArray());
        }

        ReverseTies threshold() {
            miss = new double[network.ties()];
            for (int node = 0; node < network.nodes(); node++) {
                int first = network.firstIn(node);
                int end = network.firstIn(node + 1);
                network.copySources(node, source);
                double sum = 0;
                for (int in = first; in < end; in++) {
                    sum += network.inProbability(in);
                    miss[in] = sum;
                }
                for (int in = first; in < end && sum > 1; in++) {
                    miss[in] /= sum;
                }
                setHead(node, (long) ONE_OF << 48);
            }
            return new ReverseTies(head, source, miss, tables.toLongArray());
        }

        private void setHead(int node, long way) {
            head[2 * node] = (long) network.inDegree(node) << 32 | network.firstIn(node);
            head[2 * node + 1] = way;
        }

        /// The chance that all arriving ties share, or -1 where they differ.
        private float equalChance(int node) {
            int first = network.firstIn(node);
            int end = network.firstIn(node + 1);
            float p = first == end ? 0 : network.inProbability(first);
            for (int in = first + 1; in < end; in++) {
                if (network.inProbability(in) != p) {
                    return -1;
                }
            }
            return p;
        }

        private long wayOf(int degree, float p) {
            if (p > 0 && degree * (double) p > MOST_EXPECTED) {
                return waysOfSkipping.computeIfAbsent(Float.floatToIntBits(p), any -> way(SKIP, skips(p)));
            }
            long key = p == 0 ? 0 : (long) Float.floatToIntBits(p) << 32 | degree;
            return waysOfClasses.computeIfAbsent(key, any -> way(COUNT, counts(p == 0 ? 0 : degree, p)));
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
                weights[live] = p == 1
                        ? (live == degree ? 1 : 0)
                        : Math.exp(none + ways + live * (Math.log(p) - Math.log1p(-p)));
            }
            weights[0] = p == 0 ? 1 : weights[0];
            return weights;
        }

        private static double[] skips(double p) {
            var weights = new double[SKIPS + 1];
            for (int misses = 0; misses < SKIPS; misses++) {
                weights[misses] = Math.pow(1 - p, misses) * p;
            }
            weights[SKIPS] = Math.pow(1 - p, SKIPS);
            return weights;
        }

        /// Copies the sources of a node in ascending order of chance, and the chances to `miss`.
        private void byChance(int node) {
            if (miss.length == 0) {
                miss = new double[network.ties()];
            }
            int first = network.firstIn(node);
            int degree = network.inDegree(node);
            var order = new long[degree]; // chances are not negative, so their bits are in their order
            for (int i = 0; i < degree; i++) {
                order[i] = (long) Float.floatToIntBits(network.inProbability(first + i)) << 32 | i;
            }
            Arrays.sort(order);
            for (int i = 0; i < degree; i++) {
                source[first + i] = network.source(first + (int) order[i]);
                miss[first + i] = Float.intBitsToFloat((int) (order[i] >>> 32));
            }
        }

        /// Turns the chances of a node into chances that nothing is live from the start of their block.
        private void fillBlocks(int node) {
            int first = network.firstIn(node);
            for (int in = first; in < network.firstIn(node + 1); in++) {
                double before = (in - first) % BLOCK == 0 ? 1 : miss[in - 1];
                miss[in] = before * (1 - miss[in]);
            }
        }
    }
}
