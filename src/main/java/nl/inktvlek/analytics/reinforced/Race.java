package nl.inktvlek.analytics.reinforced;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.ReinforcedWorlds;

/// Finds the best of many sets of people: all are held beside each other in a few worlds, the best quarter again in
/// more, and so on.
///
/// **Model.** Successive halving by four. Every round has worlds of its own, so that who was lucky in one has to prove
/// itself in the next.
///
/// **Randomness.** How many worlds a round has depends on the sets and on nothing that differs between machines.
///
/// **Cost.** Each round [Length#room] visits to ties, or those of two words where that is more.
///
/// **Source.** Karnin, Koren & Somekh, "Almost Optimal Exploration in Multi-Armed Bandits", ICML 2013.
final class Race {

    private static final int LEAST_WORDS = 2;

    /// Sets that a list may hold.
    private static final long MOST_SETS = 1 << 18;

    /// Sets from which the visits of a longer list are guessed.
    static final int PROBED = 64;

    private final ReinforcedWorlds worlds;
    private final int[] already;
    private final BooleanSupplier goesOn;
    private int nextWord;

    /// How long a race is.
    ///
    /// @param firstWords words of worlds in the first round
    /// @param lastWords words in the last
    /// @param room visits to ties in a round
    record Length(int firstWords, int lastWords, long room) {

        /// To go on with the best; at most about 10 ms a round on two processors.
        static final Length SHORT = new Length(4, 32, 1L << 21);

        /// To find the best of all; at most about 150 ms a round.
        static final Length LONG = new Length(8, 256, 1L << 25);

        /// To choose among a few: 131,072 worlds tell reaches apart that differ by a quarter of a percent.
        static final Length FINAL = new Length(2_048, 2_048, 1L << 25);

        private int affordable(long visitsPerWord, int wanted) {
            return (int) Math.clamp(room / visitsPerWord, Math.min(LEAST_WORDS, wanted), wanted);
        }
    }

    /// @param already people who take part beside every set
    /// @param goesOn false when nobody waits any more: the best of the latest round has to do
    Race(ReinforcedWorlds worlds, int[] already, BooleanSupplier goesOn) {
        this.worlds = worlds;
        this.already = already;
        this.goesOn = goesOn;
    }

    /// Words of worlds used so far.
    int words() {
        return nextWord;
    }

    /// How many sets like these fit in a first round.
    long fits(List<int[]> examples, Length length) {
        return Math.clamp(length.room() / (LEAST_WORDS * visits(examples)), PROBED, MOST_SETS);
    }

    /// The best of `sets`, best first, at most `keep` of them; the first of equals stays first.
    List<int[]> best(List<int[]> sets, int keep, Length length) {
        long visits = visits(sets);
        var left = sets;
        boolean isLast = sets.size() <= keep;
        int words = length.affordable(left.size() * visits, isLast ? length.lastWords() : length.firstWords());
        while (true) {
            left = inOrder(left, words);
            if (isLast || !goesOn.getAsBoolean()) {
                return left.subList(0, Math.min(keep, left.size()));
            }
            left = left.subList(0, Math.max(Math.min(keep, left.size()), left.size() / 4));
            isLast = left.size() <= keep;
            words = length.affordable(
                    left.size() * visits, isLast ? length.lastWords() : Math.min(length.lastWords(), 4 * words));
        }
    }

    private List<int[]> inOrder(List<int[]> sets, int words) {
        var tally = tally(sets, words);
        var reached = new long[sets.size()];
        for (int set = 0; set < reached.length; set++) {
            for (int ofWord : tally.reached()[set]) {
                reached[set] += ofWord;
            }
        }
        return IntStream.range(0, reached.length)
                .boxed()
                .sorted(Comparator.comparingLong(set -> -reached[set]))
                .map(sets::get)
                .toList();
    }

    /// Visits of a set in a word, from a few spread over the list.
    private long visits(List<int[]> sets) {
        int probed = Math.min(PROBED, sets.size());
        var some = IntStream.range(0, probed)
                .mapToObj(i -> sets.get((int) ((long) i * sets.size() / probed)))
                .toList();
        return 1 + tally(some, 1).visits() / probed;
    }

    private ReinforcedWorlds.Tally tally(List<int[]> sets, int words) {
        var together = already.length == 0
                ? sets
                : sets.stream().map(set -> SeedQuestion.joined(already, set)).toList();
        nextWord += words;
        return worlds.tally(together, nextWord - words, words);
    }
}
