package nl.inktvlek.analytics.sets;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Random sets of nodes from which a random person would have been reached, drawn by several workers.
///
/// **Model.** Draw a person ("root") uniformly among those who count; the set holds every node with a live path to
/// the root. For seeds S, (people who count) · P(the set contains a member of S) is the expected reach of S.
///
/// **Randomness.** Which sets there are depends on the seed and their number only; which worker holds a set does not
/// matter to any sum over them. So results are the same for any number of workers.
///
/// **Cost.** See [SetSampler]. Workers share nothing but the number of the next set to draw.
///
/// **Source.** Borgs, Brautbar, Chayes & Lucier, "Maximizing Social Influence in Nearly Optimal Time", SODA 2014.
public final class ReverseReachableSets {

    /// Members and sets after which no more sets are drawn, 128 MB of them: where a conversation reaches nearly
    /// everybody, a set holds nearly everybody too, and few sets tell as much as many small ones.
    public static final long MOST_MEMBERS = 1L << 25;

    /// Sets, and nodes visited, between two looks at the memory, the clock and at who waits: tens of milliseconds.
    private static final int SETS_AT_ONCE = 1024 * SetSampler.WALKS;

    private static final long VISITS_AT_ONCE = 1L << 20;

    /// Sets drawn before it is known how large they are.
    private static final int FIRST_SETS = 16;

    private final ReverseTies ties;
    private final int[] roots;
    private final List<SetSampler> samplers;
    private long size;

    /// @param roots the people who count as reach
    /// @param kept bitset of the nodes that sets are remembered for, or empty for all
    public ReverseReachableSets(ReverseTies ties, int[] roots, long[] kept, long randomSeed, int workers) {
        if (roots.length == 0) {
            throw new IllegalArgumentException("Nobody counts as reach");
        }
        this.ties = ties;
        this.roots = roots;
        samplers = IntStream.range(0, workers)
                .mapToObj(worker -> new SetSampler(ties, roots, kept, randomSeed))
                .toList();
    }

    /// Draws sets until there are `wanted`. Stops before when [#MOST_MEMBERS] is reached or nobody waits any more,
    /// but draws some at least.
    ///
    /// @param stops bitset of nodes at which sets end, or empty for none
    public void growTo(long wanted, long[] stops, BooleanSupplier goOn) {
        samplers.forEach(sampler -> sampler.drawn().expect(wanted / samplers.size(), MOST_MEMBERS / samplers.size()));
        while (size < wanted && !isFull() && (size == 0 || goOn.getAsBoolean())) {
            long end = Math.min(wanted, size + nextBatch());
            var next = new AtomicLong(size);
            int together = Math.clamp((end - size) / (4L * samplers.size()), 1, SetSampler.WALKS);
            samplers.parallelStream().forEach(part -> {
                for (long set = next.getAndAdd(together); set < end; set = next.getAndAdd(together)) {
                    part.keep(set, Math.min(end, set + together), stops);
                }
            });
            size = end;
        }
    }

    /// Whether no more sets are kept: [#MOST_MEMBERS] is reached.
    public boolean isFull() {
        return members() + size >= MOST_MEMBERS;
    }

    /// Three times as many sets again, but not more than a quarter of the memory, nor than [#VISITS_AT_ONCE], if they
    /// are as large as those so far.
    private long nextBatch() {
        if (size == 0) {
            return FIRST_SETS;
        }
        long inMemory = MOST_MEMBERS / 4 * size / Math.max(1, members());
        long inTime = VISITS_AT_ONCE * size / Math.max(1, visits());
        return Math.clamp(Math.min(3 * size, Math.min(inMemory, inTime)), 1, SETS_AT_ONCE);
    }

    /// @param number sets that hold a node asked about
    /// @param of sets looked at
    public record Hits(long number, long of) {}

    /// How many of the first `count` sets hold a node of `stops`; draws them anew and keeps none. Looks at fewer sets,
    /// but at some, when nobody waits any more.
    public Hits countHits(long count, long[] stops, BooleanSupplier goOn) {
        var next = new AtomicLong();
        long number = samplers.parallelStream()
                .mapToLong(part -> {
                    long hits = 0;
                    int together = FIRST_SETS;
                    do {
                        long set = next.getAndAdd(together);
                        long visitsBefore = part.visits();
                        if (set < count) {
                            hits += part.countHits(set, Math.min(count, set + together), stops);
                        }
                        boolean isSmall = part.visits() - visitsBefore < VISITS_AT_ONCE / 8;
                        together = isSmall ? Math.min(2 * together, SetSampler.WALKS) : together;
                    } while (next.get() < count && goOn.getAsBoolean());
                    return hits;
                })
                .sum();
        return new Hits(number, Math.min(count, next.get()));
    }

    /// Number of sets kept.
    public long size() {
        return size;
    }

    /// Number of members of all sets kept.
    public long members() {
        return sum(sampler -> sampler.drawn().size());
    }

    /// Nodes visited so far, for sets kept or not.
    public long visits() {
        return sum(SetSampler::visits);
    }

    private long sum(ToLongFunction<SetSampler> of) {
        return samplers.stream().mapToLong(of).sum();
    }

    public List<DrawnSets> parts() {
        return samplers.stream().map(SetSampler::drawn).toList();
    }

    public int nodes() {
        return ties.nodes();
    }

    /// Number of people who count as reach.
    public int roots() {
        return roots.length;
    }
}
