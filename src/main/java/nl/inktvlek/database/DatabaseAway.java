package nl.inktvlek.database;

import org.jspecify.annotations.Nullable;

/// The database server does not answer. A command that was under way may have taken effect: asked again with the same
/// operation, it happens once.
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Whether it is why something failed: others put what failed into words of their own.
    public static boolean isBehind(Throwable failure) {
        return failure instanceof DatabaseAway || failure.getCause() != null && isBehind(failure.getCause());
    }

    DatabaseAway(@Nullable Throwable cause) {
        super("The database does not answer. Nothing that was stored is lost; try again when it is back.", cause);
    }
}
