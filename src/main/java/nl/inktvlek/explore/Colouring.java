package nl.inktvlek.explore;

/// What the colour of people in a picture says.
public enum Colouring {
    KIND,
    /// How many people each reaches alone.
    REACH,
    /// Between how many pairs each stands.
    BETWEEN
}
