package nl.inktvlek.analytics.sets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.LiveTies;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Worlds in which a conversation starts from each of a few people apart: who is reached by whom.
///
/// **Model.** The coins of [nl.inktvlek.analytics.spread.Spread], for the models in which one source is enough. In
/// every world there is a set for
/// each person who counts and is reached, seen from that person: it holds those who reach them. So a world stands for
/// as many reverse reachable sets as there are people who count, all with the same coins, and the empty ones are not
/// drawn: where most people are reached by nobody asked about, far less work for the same certainty.
///
/// Who is reached from `certain` already has no set: nobody adds anything there.
///
/// **Randomness.** A world is a function of (seed, its number), whoever draws it. So the first worlds from fewer
/// people are the same worlds.
///
/// **Cost.** Time in proportion to the ties looked at; memory to the people reached.
public final class ForwardWorlds {

    /// Worlds that a worker draws between two looks at the clock.
    private static final int AT_ONCE = 4;

    /// People and worlds in which it is measured what a world takes, at most, and ties looked at that suffice for it.
    private static final int MOST_PROBED = 1 << 6;

    private static final long ENOUGH_PROBED = 1 << 16;

    private final NetworkSnapshot network;
    private final LiveTies ties;
    private final int[] from;
    private final int[] certain;
    private final BitSet counted;
    private final List<Part> parts;
    private int worlds;

    /// @param from the people that conversations start from
    /// @param certain people from whom it is spread in every world, counted on by all
    /// @param counted people who count as reach
    public ForwardWorlds(
            NetworkSnapshot network,
            SpreadModel model,
            int[] from,
            int[] certain,
            BitSet counted,
            long randomSeed,
            int workers) {
        this(network, LiveTies.of(network, model, randomSeed), from, certain, counted, workers);
    }

    private ForwardWorlds(
            NetworkSnapshot network, LiveTies ties, int[] from, int[] certain, BitSet counted, int workers) {
        this.network = network;
        this.ties = ties;
        this.from = from;
        this.certain = certain;
        this.counted = counted;
        parts = IntStream.range(0, workers).mapToObj(worker -> new Part()).toList();
    }

    /// Ties looked at in a world in which conversations start from each of `from`, measured from some of them: of those
    /// who are reached, most may not count.
    public static double looksPerWorld(NetworkSnapshot network, SpreadModel model, int[] from, long randomSeed) {
        var ties = LiveTies.of(network, model, randomSeed);
        for (int number = 1; ; number *= 4) {
            var some = spacedOut(from, number);
            var worlds = new ForwardWorlds(network, ties, some, new int[0], new BitSet(), 1);
            worlds.growTo(number, () -> true);
            if (number >= MOST_PROBED || worlds.looks() >= ENOUGH_PROBED) {
                return (double) worlds.looks() / worlds.worlds() * from.length / Math.max(1, some.length);
            }
        }
    }

    private static int[] spacedOut(int[] people, int atMost) {
        int number = Math.min(people.length, atMost);
        return IntStream.range(0, number)
                .map(i -> people[(int) ((long) i * people.length / number)])
                .toArray();
    }

    /// Draws until there are `wanted` worlds, or nobody waits any more; some at least.
    public void growTo(int wanted, BooleanSupplier goOn) {
        var next = new AtomicInteger(worlds);
        parts.parallelStream().forEach(part -> {
            do {
                int world = next.getAndAdd(AT_ONCE);
                for (int end = Math.min(wanted, world + AT_ONCE); world < end; world++) {
                    part.draw(world);
                }
            } while (next.get() < wanted && goOn.getAsBoolean());
        });
        worlds = Math.min(wanted, next.get());
    }

    public int worlds() {
        return worlds;
    }

    public int nodes() {
        return network.nodes();
    }

    public List<Part> parts() {
        return parts;
    }

    public List<DrawnSets> sets() {
        return parts.stream().map(Part::sets).toList();
    }

    /// Ties looked at so far.
    public long looks() {
        return parts.stream().mapToLong(part -> part.looks).sum();
    }

    /// People reached from each of `from` in all worlds together; shape `long[from.length]`.
    public long[] reached() {
        return sum(part -> part.reached);
    }

    /// Squares of the numbers reached in each world, added up; shape `long[from.length]`.
    public long[] squares() {
        return sum(part -> part.squares);
    }

    private long[] sum(Function<Part, long[]> of) {
        var sum = new long[from.length];
        for (var part : parts) {
            var one = of.apply(part);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }

    /// The worlds of one worker.
    public final class Part {

        private final DrawnSets sets = new DrawnSets();
        private final long[] reached = new long[from.length];
        private final long[] squares = new long[from.length];

        /// Where the sets of a world end, and who is reached from those who are certain in it.
        private int[] endOf = new int[64];

        private int[] reachedAnyway = new int[64];
        private int drawn;
        private long looks;

        /// Per node the last visit, and the last world in which it was reached.
        private final int[] visitedIn = new int[network.nodes()];

        private final int[] queue = new int[network.nodes()];
        private int visit;

        /// Per person the last entry in `who`, linked to the one before.
        private final int[] lastOf = new int[network.nodes()];

        private final int[] touched = new int[network.nodes()];
        private int touchedSize;
        private int[] who = new int[1 << 10];
        private int[] before = new int[1 << 10];
        private int entries;

        private final BitSet blocked = new BitSet();

        public DrawnSets sets() {
            return sets;
        }

        /// Number of worlds in this part.
        public int worlds() {
            return drawn;
        }

        /// Where the sets of world `number` of this part end.
        public int endOf(int number) {
            return endOf[number];
        }

        /// People who count and are reached in a world from those who are certain.
        public int reachedAnyway(int number) {
            return reachedAnyway[number];
        }

        private void draw(int world) {
            if (drawn == endOf.length) {
                endOf = Arrays.copyOf(endOf, 2 * drawn);
                reachedAnyway = Arrays.copyOf(reachedAnyway, 2 * drawn);
            }
            reachedAnyway[drawn] = certain.length == 0 ? 0 : block(world);
            for (int i = 0; i < from.length; i++) {
                int count = blocked.get(from[i]) ? 0 : spread(world, i);
                reached[i] += count;
                squares[i] += (long) count * count;
            }
            close();
            endOf[drawn++] = sets.sets();
        }

        private int block(int world) {
            blocked.clear();
            nextVisit();
            int size = 0;
            for (int person : certain) {
                if (visitedIn[person] != visit) {
                    visitedIn[person] = visit;
                    queue[size++] = person;
                }
            }
            int count = 0;
            for (int next = 0; next < size; next++) {
                int node = queue[next];
                blocked.set(node);
                count += counted.get(node) ? 1 : 0;
                size = passOn(world, node, size);
            }
            return count;
        }

        private int spread(int world, int number) {
            nextVisit();
            int count = 0;
            visitedIn[from[number]] = visit;
            queue[0] = from[number];
            int size = 1;
            for (int next = 0; next < size; next++) {
                int node = queue[next];
                if (counted.get(node)) {
                    count++;
                    remember(node, from[number]);
                }
                size = passOn(world, node, size);
            }
            return count;
        }

        private int passOn(int world, int node, int queued) {
            int size = queued;
            int end = network.firstTie(node + 1);
            looks += end - network.firstTie(node);
            for (int tie = network.firstTie(node); tie < end; tie++) {
                int target = network.target(tie);
                if (visitedIn[target] != visit && !blocked.get(target) && ties.isLive(world, tie, target)) {
                    visitedIn[target] = visit;
                    queue[size++] = target;
                }
            }
            return size;
        }

        private void nextVisit() {
            if (++visit == Integer.MAX_VALUE) {
                Arrays.fill(visitedIn, 0);
                visit = 1;
            }
        }

        private void remember(int person, int reachedBy) {
            if (lastOf[person] == 0) {
                touched[touchedSize++] = person;
            }
            if (++entries == who.length) {
                who = Arrays.copyOf(who, 2 * entries);
                before = Arrays.copyOf(before, 2 * entries);
            }
            who[entries] = reachedBy;
            before[entries] = lastOf[person];
            lastOf[person] = entries;
        }

        /// Turns what was remembered into sets.
        private void close() {
            sets.makeRoom(touchedSize, entries);
            for (int i = 0; i < touchedSize; i++) {
                int person = touched[i];
                int start = sets.size();
                int size = 0;
                for (int entry = lastOf[person]; entry > 0; entry = before[entry]) {
                    sets.put(start + size++, who[entry]);
                }
                sets.close(person, size);
                lastOf[person] = 0;
            }
            touchedSize = 0;
            entries = 0;
        }
    }
}
