package nl.inktvlek.analytics.seeds;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// When an answer is due; work that goes on for as long as it is told may take a share of what is left.
final class Deadline {

    private final long end;

    Deadline(Duration fromNow) {
        end = System.nanoTime() + fromNow.toNanos();
    }

    long nanosLeft() {
        return end - System.nanoTime();
    }

    /// True until this share (0..1) of the time that is now left has gone, and for `atLeast` nanoseconds.
    BooleanSupplier forShare(double share, long atLeast) {
        long until = System.nanoTime() + Math.max(atLeast, (long) (share * nanosLeft()));
        return () -> System.nanoTime() < until;
    }
}
