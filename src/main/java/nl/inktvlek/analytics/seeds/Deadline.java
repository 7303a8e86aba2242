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

    /// True until this share (0..1) of the time that is now left has gone.
    BooleanSupplier forShare(double share) {
        long until = System.nanoTime() + (long) (share * Math.max(0, nanosLeft()));
        return () -> System.nanoTime() < until;
    }
}
