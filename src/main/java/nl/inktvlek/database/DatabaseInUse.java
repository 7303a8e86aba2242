package nl.inktvlek.database;

import java.nio.file.Path;
import org.neo4j.io.locker.FileLockException;

/// Another process has the embedded database open.
final class DatabaseInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path directory, Throwable cause) {
        super("The data folder %s is in use by another Inktvlek: stop that one first.".formatted(directory), cause);
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return true;
            }
        }
        return false;
    }
}
