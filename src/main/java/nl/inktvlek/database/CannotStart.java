package nl.inktvlek.database;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why the product does not start, in words for who starts it, and what they can do about it.
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String mend;

    public CannotStart(String why, String mend, @Nullable Throwable cause) {
        super(why, cause);
        this.mend = mend;
    }

    public CannotStart(String why, String mend) {
        this(why, mend, null);
    }

    /// What to do, as a sentence.
    public String mend() {
        return mend;
    }

    static CannotStart notWritable(Path directory, Throwable cause) {
        return new CannotStart(
                "The data folder %s cannot be written to: %s.".formatted(directory, cause.getMessage()),
                "Give the user that runs Inktvlek the right to write there, or set INKTVLEK_NEO4J_DIRECTORY to another folder.",
                cause);
    }

    static CannotStart noRoom(Path directory, long free, long needed) {
        return new CannotStart(
                "The disk of the data folder %s has %,d MB left and Inktvlek needs %,d MB to start."
                        .formatted(
                                directory, free / DiskSpace.BYTES_PER_MEGABYTE, needed / DiskSpace.BYTES_PER_MEGABYTE),
                "Make room and start again. Nothing was changed.");
    }

    static CannotStart notReached(String uri, Throwable cause) {
        return new CannotStart(
                "The database server at %s does not answer as expected: %s".formatted(uri, cause.getMessage()),
                "Look whether it runs and whether INKTVLEK_NEO4J_URI, INKTVLEK_NEO4J_USER and INKTVLEK_NEO4J_PASSWORD are right.",
                cause);
    }

    static CannotStart damaged(Collection<String> missing) {
        return new CannotStart(
                "The database is not whole: %s should be there and %s not."
                        .formatted(String.join(", ", missing), missing.size() == 1 ? "is" : "are"),
                "Put its folder aside, do not throw it away, and restore the last backup (docs/beheer.md).");
    }

    static CannotStart notKept(Throwable cause) {
        return new CannotStart(
                "No backup could be made before the data is brought up to this version of Inktvlek: %s"
                        .formatted(cause.getMessage()),
                "Mend that and start again, or set INKTVLEK_BACKUP_BEFOREUPGRADE=false to go on without one."
                        + " Nothing was changed.",
                cause);
    }

    static CannotStart notMigrated(Throwable cause) {
        return new CannotStart(
                "The data could not be brought up to this version of Inktvlek: %s".formatted(cause.getMessage()),
                "Was it used by a later version, start that one. Is another Inktvlek starting on the same server, wait for it;"
                        + " was one broken off, remove the node __Neo4jMigrationsLock there. Then start again.",
                cause);
    }

    /// The one that is the cause of something.
    public static Optional<CannotStart> of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .takeWhile(cause -> cause != null)
                .filter(CannotStart.class::isInstance)
                .map(CannotStart.class::cast)
                .findFirst();
    }
}
