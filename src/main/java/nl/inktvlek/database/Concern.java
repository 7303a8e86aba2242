package nl.inktvlek.database;

/// What a change is about. Each has a version of its own, so that only what depends on it is read again.
public enum Concern {
    /// People, organisations, ties, memberships, positions, consent.
    NETWORK,
    /// Series, meetings, attendance, leaders, training, projects, forces.
    PROGRAMME,
    /// Approaches and rounds.
    PIPELINE;

    /// What the parts of its version are called in the database.
    String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
