package nl.inktvlek.database;

import java.nio.file.Path;
import org.neo4j.io.locker.FileLockException;

/// Another process has the embedded database open.
final class DatabaseInUse extends CannotStart {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path directory, Throwable cause) {
        super(
                "The data folder %s is in use by another Inktvlek.".formatted(directory),
                "Stop that one first, or set INKTVLEK_NEO4J_DIRECTORY to another folder for this one.",
                cause);
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
