package nl.inktvlek.advice;

import java.util.List;
import nl.inktvlek.explore.Exploration.Hit;

/// Why somebody is worth approaching first; put into words by the bundles.
public sealed interface Reason {

    /// Holds this position at this organisation.
    record HoldsPosition(String title, Hit organisation) implements Reason {}

    /// So many people named them as somebody who spreads news well; some of those.
    record NamedBy(int people, List<Hit> some) implements Reason {}

    /// Tied to so many communities in which nobody leads yet and nobody chosen before has ties.
    record OpensCommunities(int communities) implements Reason {}

    /// Tied to so many people.
    record KnowsPeople(int people) implements Reason {}

    /// Of their contacts, this share (0..1) is not a contact of anybody chosen before.
    record BringsNewContacts(double share) implements Reason {}
}
