package nl.inktvlek.explore;

/// What the places of people, organisations and series in a picture say.
public enum Arrangement {
    /// Who is tied stands together.
    TIES,
    /// How many ties away from one of them.
    STEPS,
    /// The generation of the series they came in with.
    GENERATIONS,
    /// When they came into sight.
    TIME,
    /// The municipality.
    PLACE
}
