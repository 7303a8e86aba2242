package nl.inktvlek.database;

import java.time.Clock;
import java.time.Duration;

/// Whether the database process is ours alone. If so, nothing that was under way before this start can still be
/// running.
public record DatabaseOwner(boolean exclusive) {

    /// Work in progress that has not been heard of for so long is dead, whichever process did it.
    public static final Duration SILENCE = Duration.ofMinutes(2);

    /// Work that was heard of last before this moment is dead; in milliseconds since 1970.
    public static long deadBefore(Clock clock) {
        return clock.instant().minus(SILENCE).toEpochMilli();
    }
}
