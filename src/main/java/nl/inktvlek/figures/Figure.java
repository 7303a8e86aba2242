package nl.inktvlek.figures;

import nl.inktvlek.disclosure.Count;
import nl.inktvlek.inkblot.Chain;

/// The value of one of the programme's numbers.
public sealed interface Figure {

    /// A number of people.
    record People(Count count) implements Figure {}

    /// A number of something else: attendances, months.
    record Amount(double number) implements Figure {}

    /// `part` out of `whole`; `whole` is above zero.
    record Share(int part, int whole) implements Figure {}

    /// Between `low` and `high` people, told by `answered` of `asked` people.
    record Range(int low, int high, int answered, int asked) implements Figure {}

    /// A mean with its interval.
    record Mean(Chain.InkBlotNumber number) implements Figure {}

    /// How many lead, of how many, and the share expected in the end.
    record Growth(Chain.Domino domino) implements Figure {}

    /// Series per generation: the deepest, and the deepest with at least five series.
    record Depth(int deepest, int deepestOfFive, int series) implements Figure {}

    /// There is nothing to tell it from.
    record Unknown() implements Figure {}

    /// A share, unknown of nothing.
    static Figure share(long part, long whole) {
        return whole == 0 ? new Unknown() : new Share((int) part, (int) whole);
    }
}
