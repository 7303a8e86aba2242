package nl.inktvlek.disclosure;

/// A number of people that is safe to show: the number itself, a number rounded for publication, or nothing.
public sealed interface Count {

    /// For insiders with the right to it.
    record Exact(int people) implements Count {}

    /// For outsiders: rounded to a multiple of [Suppression#ROUNDING].
    record Rounded(int people) implements Count {}

    /// "None or too few": zero and hidden look alike.
    record TooFew() implements Count {}
}
