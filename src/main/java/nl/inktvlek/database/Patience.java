package nl.inktvlek.database;

import java.time.Duration;
import java.util.function.Supplier;

/// For long work that a server which is away for moments should not undo.
public final class Patience {

    private static final int SECONDS = 60;

    private Patience() {}

    /// Tries again every second, for a minute, while the database is away.
    ///
    /// @param work takes effect once, however often it is asked
    /// @throws DatabaseAway if it stays away
    public static <T> T with(Supplier<T> work) {
        for (int second = 0; second < SECONDS; second++) {
            try {
                return work.get();
            } catch (DatabaseAway away) {
                pause(away);
            }
        }
        return work.get();
    }

    private static void pause(DatabaseAway away) {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
