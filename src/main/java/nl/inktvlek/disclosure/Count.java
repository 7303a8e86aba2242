package nl.inktvlek.disclosure;

/// A number of people that is safe to show, or nothing.
public sealed interface Count {

    /// For insiders with the right to it.
    record Exact(int people) implements Count {}

    /// "None or too few": zero and hidden look alike.
    record TooFew() implements Count {}
}
