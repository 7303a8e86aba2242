package nl.inktvlek.analytics.seeds;

/// What ended a search.
public enum Ending {
    /// All sets that the effort allows were drawn.
    SETS,
    /// The wanted certainty was proven.
    CERTAINTY,
    TIME,
    /// No more sets are kept, see [nl.inktvlek.analytics.sets.ReverseReachableSets#MOST_MEMBERS].
    MEMORY,
    /// Nobody waited any more.
    STOPPED
}
