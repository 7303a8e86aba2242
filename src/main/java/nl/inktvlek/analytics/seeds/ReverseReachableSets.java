package nl.inktvlek.analytics.seeds;

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
final class ReverseReachableSets {

    /// Members after which no more sets are drawn, 128 MB of them: where a conversation reaches nearly
    /// everybody, a set holds nearly everybody too, and few sets tell as much as many small ones.
    static final long MOST_MEMBERS = 1L << 25;

    /// Sets between two looks at the memory and at who waits.
    private static final int SETS_AT_ONCE = 256 * SetSampler.WALKS;

    private final ReverseTies ties;
    private final int[] roots;
    private final List<SetSampler> parts;
    private long size;

    /// @param roots the people who count as reach
    /// @param kept bitset of the nodes that sets are remembered for, or empty for all
    ReverseReachableSets(ReverseTies ties, int[] roots, long[] kept, long randomSeed, int workers) {
        if (roots.length == 0) {
            throw new IllegalArgumentException("Nobody counts as reach");
        }
        this.ties = ties;
        this.roots = roots;
        parts = IntStream.range(0, workers)
                .mapToObj(worker -> new SetSampler(ties, roots, kept, randomSeed))
                .toList();
    }

    /// Draws sets until there are `wanted`. Stops before when [#MOST_MEMBERS] is reached or nobody waits any more.
    ///
    /// @param stops bitset of nodes at which sets end, or empty for none
    void growTo(long wanted, long[] stops, BooleanSupplier goOn) {
        while (size < wanted && members() < MOST_MEMBERS && goOn.getAsBoolean()) {
            long end = Math.min(wanted, size + nextBatch());
            var next = new AtomicLong(size);
            parts.parallelStream().forEach(part -> {
                for (long set = next.getAndAdd(SetSampler.WALKS); set < end; set = next.getAndAdd(SetSampler.WALKS)) {
                    part.keep(set, Math.min(end, set + SetSampler.WALKS), stops);
                }
            });
            size = end;
        }
    }

    /// As many sets again, but not more than a quarter of the memory if they are as large as those so far.
    private long nextBatch() {
        long fitting = size == 0 ? SetSampler.WALKS : MOST_MEMBERS / 4 * size / Math.max(1, members());
        return Math.clamp(Math.min(size, fitting), SetSampler.WALKS, SETS_AT_ONCE);
    }

    /// How many of the first `count` sets hold a node of `stops`; draws them anew and keeps none.
    long countHits(long count, long[] stops) {
        var next = new AtomicLong();
        return parts.parallelStream()
                .mapToLong(part -> {
                    long hits = 0;
                    for (long set = next.getAndAdd(SetSampler.WALKS);
                            set < count;
                            set = next.getAndAdd(SetSampler.WALKS)) {
                        hits += part.countHits(set, Math.min(count, set + SetSampler.WALKS), stops);
                    }
                    return hits;
                })
                .sum();
    }

    /// Number of sets kept.
    long size() {
        return size;
    }

    /// Number of members of all sets kept.
    long members() {
        return sum(SetSampler::size);
    }

    /// Nodes visited so far, for sets kept or not.
    long visits() {
        return sum(SetSampler::visits);
    }

    private long sum(ToLongFunction<SetSampler> of) {
        return parts.stream().mapToLong(of).sum();
    }

    List<SetSampler> parts() {
        return parts;
    }

    int nodes() {
        return ties.nodes();
    }

    /// Number of people who count as reach.
    int roots() {
        return roots.length;
    }
}
