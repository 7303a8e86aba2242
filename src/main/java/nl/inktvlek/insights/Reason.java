package nl.inktvlek.insights;

import java.util.List;

/// Why somebody is worth approaching first; put into words by the bundles.
public sealed interface Reason {

    /// Holds this position at this organisation.
    record HoldsPosition(String title, String organisation) implements Reason {}

    /// So many people named them as somebody who spreads news well; some of those, by name where the reader may see
    /// it.
    record NamedBy(int people, List<String> some) implements Reason {}

    /// Tied to so many circles in which nobody leads yet and nobody chosen before has ties.
    record OpensCircles(int circles) implements Reason {}

    /// Tied to so many people.
    record KnowsPeople(int people) implements Reason {}

    /// Of their contacts, this share (0..1) is not a contact of anybody chosen before.
    record BringsNewContacts(double share) implements Reason {}
}
