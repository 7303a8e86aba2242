package nl.inktvlek.analytics.spread;

/// What it takes for a person to be reached.
public enum SpreadModel {
    /// "Hears the conversation": each tie passes it on once, with its own chance.
    INDEPENDENT_CASCADE,
    /// "Shares of neighbours add up": each person listens to at most one tie per run, chosen by its share.
    LINEAR_THRESHOLD,
    /// "Starts to think otherwise": it takes at least two different sources that passed it on. Affiliations need only
    /// one.
    REINFORCED
}
