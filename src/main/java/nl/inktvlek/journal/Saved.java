package nl.inktvlek.journal;

import java.util.Set;

/// What became of a change.
public sealed interface Saved<T> {

    /// It is stored.
    ///
    /// @param now the thing as it is now
    /// @param alsoChanged fields that somebody else had changed meanwhile and that were kept as they made them
    record Stored<T>(T now, Set<String> alsoChanged) implements Saved<T> {}

    /// Somebody else changed the same fields meanwhile to something else: nothing is stored.
    ///
    /// @param current the thing as it is now
    /// @param by who changed it last
    record Conflict<T>(T current, Set<String> fields, String by) implements Saved<T> {}

    /// It does not exist any more.
    record Gone<T>() implements Saved<T> {}
}
