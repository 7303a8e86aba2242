package nl.inktvlek.analytics.seeds;

import java.util.function.LongPredicate;
import nl.inktvlek.analytics.question.Effort;

/// How many sets the rounds of a search have.
///
/// **Model.** The sizes that a round can have are fixed beforehand: powers of two, or of [#STEP] where a certainty is
/// wanted, times the size of the first. A proof that holds for all of them together holds for those that were
/// taken, whatever they were chosen by. A round that time or memory cuts short ends between two sizes; that the
/// bounds hold there as well is likely, but not proven.
public record Rounds(Effort effort) {

    private static final double STEP = 1.25;

    /// Most steps at once: what is expected from few sets is not to be relied on.
    private static final int MOST_STEPS = 6;

    /// There are no more sizes than this.
    int atMost() {
        double step = effort.epsilon() > 0 ? STEP : 2;
        return 1 + (int) Math.ceil(Math.log((double) effort.maxSets() / effort.firstSets()) / Math.log(step));
    }

    /// The size of the round after that of `sets`; the same when it is not expected to fit in the time left. Where a
    /// certainty is wanted, the smallest that is expected to be `enough`; otherwise doubled as often as fits. A
    /// round up to twice as large is expected to take as long as the last: early rounds are slow, because the
    /// program is not compiled yet.
    long next(long sets, long roundNanos, long nanosLeft, LongPredicate enough) {
        if (effort.epsilon() > 0) {
            return nextEnough(
                    sets, size -> size > effort.maxSets() || size / (2.0 * sets) * roundNanos > nanosLeft, enough);
        }
        long next = sets;
        while (2 * next <= effort.maxSets() && (double) next / sets * roundNanos <= nanosLeft) {
            next *= 2;
        }
        return next;
    }

    private long nextEnough(long sets, LongPredicate tooLarge, LongPredicate enough) {
        int step = 1;
        while (size(step) <= sets) {
            step++;
        }
        if (tooLarge.test(size(step))) {
            return sets;
        }
        int last = step + MOST_STEPS - 1;
        while (step < last && !enough.test(size(step)) && !tooLarge.test(size(step + 1))) {
            step++;
        }
        return size(step);
    }

    private long size(int step) {
        return (long) Math.ceil(effort.firstSets() * Math.pow(STEP, step));
    }
}
