package nl.inktvlek.analytics.spread;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;

/// How many people many sets of seeds reach by reinforced spread, all in the same worlds, 64 worlds at a time.
///
/// **Model.** That of [Spread] under [SpreadModel#REINFORCED]: a person is reached from the second different source on,
/// an affiliation from the first; seeds are reached, each with its willingness.
///
/// **Randomness.** Whether a tie is live in the 64 worlds of a word is drawn once, for all sets, from (seed, word,
/// tie). So a result repeats exactly, for any number of threads, and two sets differ only by what they do.
///
/// **Cost.** Per set and word one visit to every tie of the people reached, and again for worlds that come later; no
/// more than 64. O(n) memory per thread, and 8 bytes for every tie met in a word.
///
/// **Source.** Bit-parallel worlds: Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", VLDB
/// 2014, here with one world per bit in place of one source per bit. Model: Centola & Macy, see [Spread].
public final class ReinforcedWorlds {

    /// Worlds in a word.
    public static final int PER_WORD = Long.SIZE;

    private static final int FIRST_OF_ITS_TARGET = -1;
    private static final int REACHED = 1;

    private final NetworkSnapshot network;
    private final Willingness willing;
    private final BitSet counted;
    private final long randomSeed;

    /// Per tie an earlier one between the same two, or [#FIRST_OF_ITS_TARGET]; empty where no tie is told twice.
    private final int[] sameAs;

    /// What was counted.
    ///
    /// @param reached people reached in the 64 worlds of a word together, `int[sets][words]`
    /// @param visits ties looked at for it
    public record Tally(int[][] reached, long visits) {}

    /// @param counted the people who count, or all of them when it is empty
    public ReinforcedWorlds(NetworkSnapshot network, BitSet counted, long randomSeed, Willingness willing) {
        this.network = network;
        this.counted = counted.isEmpty() ? everybody(network) : counted;
        this.randomSeed = randomSeed;
        this.willing = willing;
        this.sameAs = repeats(network);
    }

    private static BitSet everybody(NetworkSnapshot network) {
        var all = new BitSet(network.people());
        all.set(0, network.people());
        return all;
    }

    private static int[] repeats(NetworkSnapshot network) {
        var sameAs = new int[network.ties()];
        var latest = new int[network.nodes()];
        Arrays.fill(sameAs, FIRST_OF_ITS_TARGET);
        Arrays.fill(latest, FIRST_OF_ITS_TARGET);
        boolean isAnyRepeated = false;
        for (int node = 0; node < network.nodes(); node++) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                int first = latest[network.target(tie)];
                if (first >= network.firstTie(node)) {
                    sameAs[tie] = first;
                    isAnyRepeated = true;
                } else {
                    latest[network.target(tie)] = tie;
                }
            }
        }
        return isAnyRepeated ? sameAs : new int[0];
    }

    /// Counts whom each of `sets` reaches in the words `firstWord … firstWord + words - 1`, on all processors.
    ///
    /// @param sets person numbers; repeats count once
    public Tally tally(List<int[]> sets, int firstWord, int words) {
        var reached = new int[sets.size()][words];
        int threads = Math.min(words, Runtime.getRuntime().availableProcessors());
        long visits = IntStream.range(0, threads)
                .parallel()
                .mapToLong(thread -> {
                    var word = new Word();
                    for (int w = thread; w < words; w += threads) {
                        word.start(firstWord + w);
                        for (int set = 0; set < reached.length; set++) {
                            reached[set][w] = word.reached(sets.get(set));
                        }
                    }
                    return word.visits;
                })
                .sum();
        return new Tally(reached, visits);
    }

    /// The 64 worlds at hand: a bit for each, and the same bit everywhere.
    private final class Word {

        /// Per node the worlds in which it has heard from anybody, and beside them those in which it is reached.
        private final long[] state = new long[2 * network.nodes()];

        /// Worlds in which a node has been reached and has not yet passed it on; none unless it waits.
        private final long[] fresh = new long[network.nodes()];

        private final int[] waiting = new int[network.nodes()];
        private final int[] touched = new int[network.nodes()];
        private final int[] firstLive = new int[network.nodes()];
        private long[] live = new long[1 << 10];
        private final Bits bits = new Bits();
        private long key;
        private long keyOfSeeds;
        private int drawn;
        private int head;
        private int waits;
        private int touches;
        private long visits;

        void start(int word) {
            key = Bits.key(randomSeed, word);
            keyOfSeeds = Bits.key(~randomSeed, word);
            Arrays.fill(firstLive, -1);
            drawn = 0;
        }

        /// People reached, all 64 worlds together.
        int reached(int[] seeds) {
            for (int seed : seeds) {
                long worlds = bits.draw(willing.of(seed), keyOfSeeds + seed) & ~state[2 * seed + REACHED];
                if (worlds != 0) {
                    touch(seed);
                    reach(seed, worlds);
                }
            }
            while (waits > 0) {
                int node = waiting[head];
                head = head + 1 == waiting.length ? 0 : head + 1;
                waits--;
                long worlds = fresh[node];
                fresh[node] = 0;
                passOn(node, worlds);
            }
            return countAndClear();
        }

        private void passOn(int node, long worlds) {
            int first = network.firstTie(node);
            int degree = network.firstTie(node + 1) - first;
            int row = liveTiesOf(node, first, degree);
            visits += degree;
            for (int i = 0; i < degree; i++) {
                int target = network.target(first + i);
                long passed = worlds & live[row + i] & ~state[2 * target + REACHED];
                if (passed != 0) {
                    hear(target, passed);
                }
            }
        }

        private void hear(int node, long worlds) {
            touch(node);
            long before = state[2 * node];
            state[2 * node] = before | worlds;
            long enough = network.isAffiliation(node) ? worlds : worlds & before;
            if (enough != 0) {
                reach(node, enough);
            }
        }

        private void reach(int node, long worlds) {
            if (fresh[node] == 0) {
                int end = head + waits++;
                waiting[end < waiting.length ? end : end - waiting.length] = node;
            }
            state[2 * node + REACHED] |= worlds;
            fresh[node] |= worlds;
        }

        private void touch(int node) {
            if ((state[2 * node] | state[2 * node + REACHED]) == 0) {
                touched[touches++] = node;
            }
        }

        /// Where the live worlds of the node's ties stand; drawn when the node is first met in this word. Ties between
        /// the same two are one source: the first of them is live where any is.
        private int liveTiesOf(int node, int first, int degree) {
            if (firstLive[node] >= 0) {
                return firstLive[node];
            }
            int row = drawn;
            drawn += degree;
            if (drawn > live.length) {
                live = Arrays.copyOf(live, Math.max(drawn, 2 * live.length));
            }
            for (int i = 0; i < degree; i++) {
                long worlds = bits.draw(network.probability(first + i), key + first + i);
                int same = sameAs.length == 0 ? FIRST_OF_ITS_TARGET : sameAs[first + i];
                live[row + i] = same == FIRST_OF_ITS_TARGET ? worlds : 0;
                if (same != FIRST_OF_ITS_TARGET) {
                    live[row + same - first] |= worlds;
                }
            }
            firstLive[node] = row;
            return row;
        }

        private int countAndClear() {
            int people = 0;
            for (int i = 0; i < touches; i++) {
                int node = touched[i];
                people += counted.get(node) && !network.isAffiliation(node)
                        ? Long.bitCount(state[2 * node + REACHED])
                        : 0;
                state[2 * node] = 0;
                state[2 * node + REACHED] = 0;
            }
            touches = 0;
            return people;
        }
    }
}
