package nl.inktvlek.analytics.sets;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.analytics.spread.SpreadModel;

/// The ties of a network from their far end, prepared so that the live ones among those arriving at a node are drawn
/// together instead of one coin a tie. Immutable, shared by all workers.
///
/// **Model.** Under the independent cascade every tie into a node is live with its own chance p. Where all have the
/// same p, the node belongs to the class (number of ties, p), and a class draws
/// - few expected live ties: their number, then their positions;
/// - otherwise: the distance to the next live tie, again and again.
///
/// Where chances differ and few ties are expected to be live, messages arrive: tie j is live if a Poisson number of
/// mean -ln(1 - p) of them is not 0. Their number in all is drawn from a table of the class (sum of the means,
/// rounded up), and each takes a tie, or none for what was rounded, from the alias table of the node. A tie drawn
/// twice does no harm. Otherwise ties stand in ascending order of chance in blocks of [#BLOCK]; `level` j is the
/// chance that no tie from the start of the block up to and including j is live, and the next live tie after i is
/// the first j with `level j < u · level i` for a uniform u. Under the linear threshold `level` j is the sum of the
/// shares up to j, and the one live tie is the first j with `u < level j`.
///
/// **Randomness.** What is drawn at a node depends on the walk and the node only, not on when it is visited.
/// Chances are exact to 10^-12 in the tables of classes, to 10^-9 a tie in those of nodes, and to a `double` elsewhere.
///
/// **Cost.** O(m) to build, O(m log d) for blocks; 4 bytes a tie and 8 a node, where chances differ 8 more
/// a tie and a node.
///
/// **Source.** Drawing a subset at once, and skips: Guo, Wang, Wei & Chen, "Influence Maximization Revisited:
/// Efficient Reverse Reachable Set Generation with Bound Tightened", SIGMOD 2020, section 3. Blocks take the place
/// of that paper's groups by powers of two: one random number a block and one a live tie. Splitting a Poisson number:
/// Kingman, "Poisson Processes", 1993, section 5.1.
public final class ReverseTies {

    /// Ties in a block, two cache lines of chances.
    static final int BLOCK = 16;

    /// Longest distance that a table of skips knows.
    static final int SKIPS = 64;

    /// Odd, so that every node has its own place in the sequence of a walk.
    private static final long NODE_STEP = 0xd1b54a32d192ed03L;

    /// Odd, and without a pattern.
    private static final long FRESH = 0x9fb21c651e98df25L;

    /// Words of tables that patches may add until all are made anew: 2 MB. A patch does not look for equal ones.
    private static final int MOST_ADDED = 1 << 18;

    static final int COUNT = 0;
    static final int ARRIVALS = 1;
    static final int SKIP = 2;
    static final int BLOCKS = 3;
    static final int ONE_OF = 4;

    /// Per node: first arriving tie, and above it where its class stands.
    private final long[] head;

    /// Per class of nodes two words: start of its table, size of the table less one, and way of drawing; number of
    /// ties.
    private final long[] classes;

    private final int[] source;

    /// Where chances differ, per tie, and one more for every node: what its way of drawing needs, a level or an entry
    /// of an alias table. Those of node v start at its first tie + v.
    private final long[] chances;

    private final long[] tables;

    /// Words of tables when all were made at once.
    private final int tablesAtFirst;

    ReverseTies(long[] head, long[] classes, int[] source, long[] chances, long[] tables, int tablesAtFirst) {
        this.tablesAtFirst = tablesAtFirst;
        this.head = head;
        this.classes = classes;
        this.source = source;
        this.chances = chances;
        this.tables = tables;
    }

    public int nodes() {
        return head.length;
    }

    /// The node that each tie comes from, `int[m]`; not to be written to.
    int[] sources() {
        return source;
    }

    /// Index of the first tie that arrives at a node.
    int first(int node) {
        return (int) head[node];
    }

    long placeOfClass(int node) {
        return head[node] >>> 32;
    }

    boolean hasChances() {
        return chances.length > 0;
    }

    int tablesAtFirst() {
        return tablesAtFirst;
    }

    void copyTables(LongArrayList allClasses, LongArrayList allTables) {
        allClasses.addElements(0, classes);
        allTables.addElements(0, tables);
    }

    void copySources(int from, int size, int[] into, int place) {
        System.arraycopy(source, from, into, place, size);
    }

    void copyChances(int from, int size, long[] into, int place) {
        System.arraycopy(chances, from, into, place, size);
    }

    /// Bytes held.
    public long bytes() {
        return 8L * (head.length + classes.length + chances.length + tables.length) + 4L * source.length;
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
        var kinds = classes;
        var entries = tables;
        int size = live.size;
        for (int i = from; i < to; i++) {
            long visit = visits[i];
            long node = visit >>> SetSampler.WALK_BITS;
            long walk = visit & SetSampler.WALK;
            long nodeHead = heads[(int) node];
            long first = nodeHead & 0xffff_ffffL;
            int ofClass = (int) (nodeHead >>> 32);
            long way = kinds[ofClass];
            int degree = (int) kinds[ofClass + 1];
            long bits = Chance.mix(keys[(int) walk] ^ node * NODE_STEP);
            long kind = way >>> 48;
            if (kind == COUNT) {
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
            } else if (kind == ARRIVALS) {
                int count = AliasTable.draw(entries, (int) way, (int) (way >>> 32) & 0xffff, bits);
                live.size = size;
                out = live.roomFor(count + 2 * (to - i));
                size = drawArrivals(out, size, count, first, (int) node, degree, walk, bits);
            } else {
                live.size = size;
                live.roomFor(degree + 2 * (to - i));
                chance.restart(bits);
                drawOtherwise((int) kind, (int) first, (int) node, degree, (int) way, walk, chance, live);
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

    /// Draws the ties that `count` messages come by; one may be drawn twice. Returns where they end.
    private int drawArrivals(
            long[] out, int from, int count, long first, int node, int degree, long walk, long firstBits) {
        var entries = chances;
        long tag = first << SetSampler.WALK_BITS | walk;
        long bits = firstBits;
        int end = from;
        for (int i = 0; i == 0 || i < count; i++) { // the first in any case, as guessing whether costs more
            bits = Chance.mix(bits);
            long tie = AliasTable.drawAmong(entries, (int) first + node, degree + 1, bits);
            out[end] = tag + (tie << SetSampler.WALK_BITS);
            end += (int) (tie - degree >>> 63); // behind the ties stands nothing
        }
        return count == 0 ? from : end;
    }

    private void drawOtherwise(
            int way, int first, int node, int degree, int table, long walk, Chance chance, LiveBuffer live) {
        live.size = switch (way) {
            case SKIP -> drawBySkips(first, degree, table, walk, chance, live);
            case BLOCKS -> drawByBlocks(first, node, degree, walk, chance, live);
            default -> drawOne(first, node, degree, walk, chance, live);
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

    private int drawByBlocks(int first, int node, int degree, long walk, Chance chance, LiveBuffer live) {
        var out = live.ties;
        int size = live.size;
        int end = first + degree;
        for (int block = first; block < end; block += BLOCK) {
            int last = Math.min(block + BLOCK, end) - 1;
            double before = 1;
            int tie = block;
            while (tie <= last) {
                double bar = chance.nextDouble() * before;
                if (level(last + node) > bar) {
                    break;
                }
                while (level(tie + node) > bar) {
                    tie++;
                }
                out[size++] = (long) tie << SetSampler.WALK_BITS | walk;
                before = level(tie++ + node);
            }
        }
        return size;
    }

    private int drawOne(int first, int node, int degree, long walk, Chance chance, LiveBuffer live) {
        double point = chance.nextDouble();
        int low = first;
        int high = first + degree;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (level(middle + node) > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        live.ties[live.size] = (long) low << SetSampler.WALK_BITS | walk;
        return live.size + (low < first + degree ? 1 : 0);
    }

    private double level(int place) {
        return Double.longBitsToDouble(chances[place]);
    }

    /// The same for a network in which only some nodes have other ties: draws what [#of] would.
    public ReverseTies patched(NetworkSnapshot network, SnapshotPatch patch, SpreadModel model) {
        if (tables.length > 2 * tablesAtFirst + MOST_ADDED) {
            return of(network, model);
        }
        var builder = new ReverseTiesBuilder(network);
        return switch (model) {
            case INDEPENDENT_CASCADE -> builder.cascade(this, patch);
            case LINEAR_THRESHOLD -> builder.threshold(this, patch);
            case REINFORCED -> of(network, model);
        };
    }

    /// @throws IllegalArgumentException for the reinforced model, for which one live tie is not enough
    public static ReverseTies of(NetworkSnapshot network, SpreadModel model) {
        return switch (model) {
            case INDEPENDENT_CASCADE -> new ReverseTiesBuilder(network).cascade();
            case LINEAR_THRESHOLD -> new ReverseTiesBuilder(network).threshold();
            case REINFORCED ->
                throw new IllegalArgumentException(
                        "Reinforced spread needs two sources and has no reverse reachable sets");
        };
    }
}
