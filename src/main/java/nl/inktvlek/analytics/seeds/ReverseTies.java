package nl.inktvlek.analytics.seeds;

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
/// Where chances differ and few ties are expected to be live even if all had the highest chance, ties are drawn as
/// if they had, and each drawn tie j then stays with chance `level[j]`, its own chance ÷ the highest. Otherwise
/// ties stand in ascending order of chance in blocks of [#BLOCK]; `level[j]` is the chance that no tie from the
/// start of the block up to and including j is live, and the next live tie after i is the first j with
/// `level[j] < u · level[i]` for a uniform u. Under the linear threshold `level[j]` is the sum of the shares up to
/// j, and the one live tie is the first j with `u < level[j]`.
///
/// **Randomness.** What is drawn at a node depends on the walk and the node only, not on when it is visited.
/// Chances are exact to 10^-12 in the tables and to a `double` elsewhere.
///
/// **Cost.** O(m) to build, O(m log d) for blocks; 4 bytes a tie, 12 where chances differ, 8 a node.
///
/// **Source.** Drawing a subset at once, and skips: Guo, Wang, Wei & Chen, "Influence Maximization Revisited:
/// Efficient Reverse Reachable Set Generation with Bound Tightened", SIGMOD 2020, section 3. Blocks take the place
/// of that paper's groups by powers of two: one random number a block and one a live tie.
final class ReverseTies {

    /// Ties in a block, two cache lines of chances.
    static final int BLOCK = 16;

    /// Longest distance that a table of skips knows.
    static final int SKIPS = 64;

    /// Odd, so that every node has its own place in the sequence of a walk.
    private static final long NODE_STEP = 0xd1b54a32d192ed03L;

    /// Odd, and without a pattern.
    private static final long FRESH = 0x9fb21c651e98df25L;

    static final int COUNT = 0;
    static final int THIN = 1;
    static final int SKIP = 2;
    static final int BLOCKS = 3;
    static final int ONE_OF = 4;

    /// Per node two words: first arriving tie and number of ties; start of its table, size of the table less one, and
    /// way of drawing.
    private final long[] head;

    private final int[] source;
    private final double[] level;
    private final long[] tables;

    ReverseTies(long[] head, int[] source, double[] level, long[] tables) {
        this.head = head;
        this.source = source;
        this.level = level;
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
        return 8L * head.length + 4L * source.length + 8L * level.length + 8L * tables.length;
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
            long kind = way >>> 48;
            if (kind <= THIN) {
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
                if (kind == THIN) {
                    size = thin(out, size - count, size, bits);
                }
            } else {
                live.size = size;
                live.roomFor(degree + 2 * (to - i));
                chance.restart(bits);
                drawOtherwise((int) kind, (int) first, degree, (int) way, walk, chance, live);
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

    /// Keeps each of the ties drawn with its own chance ÷ the chance it was drawn with; returns where they end.
    private int thin(long[] out, int from, int to, long bits) {
        int end = from;
        for (int i = from; i < to; i++) {
            long tie = out[i];
            int position = (int) (tie >>> SetSampler.WALK_BITS);
            double coin = (Chance.mix(bits + position * FRESH) >>> 11) * 0x1.0p-53;
            out[end] = tie;
            end += coin < level[position] ? 1 : 0;
        }
        return end;
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
                if (level[last] > bar) {
                    break;
                }
                while (level[tie] > bar) {
                    tie++;
                }
                out[size++] = (long) tie << SetSampler.WALK_BITS | walk;
                before = level[tie++];
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
            if (level[middle] > point) {
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
            case INDEPENDENT_CASCADE -> new ReverseTiesBuilder(network).cascade();
            case LINEAR_THRESHOLD -> new ReverseTiesBuilder(network).threshold();
            case REINFORCED ->
                throw new IllegalArgumentException(
                        "Reinforced spread needs two sources and has no reverse reachable sets");
        };
    }
}
