package nl.inktvlek.database;

import java.util.Map;
import java.util.Set;

/// What became of a change.
public sealed interface Saved {

    /// It is stored.
    ///
    /// @param alsoChanged fields that somebody else had changed meanwhile and that were kept as they made them
    record Stored(Map<String, Object> alsoChanged) implements Saved {}

    /// Somebody else changed the same fields meanwhile to something else: nothing is stored.
    ///
    /// @param current the thing as it is now
    /// @param theirs the fields in question as they are now; absent ones were emptied
    /// @param by who changed it last
    record Conflict(Sheet current, Map<String, Object> theirs, Set<String> fields, String by) implements Saved {}

    /// It does not exist any more.
    record Gone() implements Saved {}
}
