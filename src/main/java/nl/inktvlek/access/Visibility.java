package nl.inktvlek.access;

/// How much of something an actor sees.
public enum Visibility {
    VISIBLE,
    /// Shown as "vertrouwelijk": it is there, but not for this reader.
    MASKED,
    HIDDEN
}
