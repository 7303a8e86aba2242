package nl.inktvlek.database;

/// Whether the database process is ours alone. If so, nothing that was under way before this start can still be
/// running.
public record DatabaseOwner(boolean exclusive) {}
