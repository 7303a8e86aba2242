package nl.inktvlek.reports;

/// What a report can have besides its figure.
public enum Part {
    TIME,
    MAP,
    PLACES,
    ALIKE,
    /// Of the country only.
    SPREAD
}
