package nl.inktvlek.database;

import org.jspecify.annotations.Nullable;

/// The database server does not answer. A command that was under way may have taken effect: asked again with the same
/// operation, it happens once.
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(@Nullable Throwable cause) {
        super("The database does not answer. Nothing that was stored is lost; try again when it is back.", cause);
    }
}
