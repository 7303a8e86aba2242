package nl.inktvlek.insights;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.analytics.Estimate;

/// The answer to [ApproachQuestion]: whom, what it brings, how sure that is, and what simpler choices would bring.
///
/// @param certifiedRatio 0..1, proven share of the best possible answer
/// @param candidates how many people could be chosen
/// @param counted how many people count as reach
/// @param countedOn people who were counted on already
/// @param version version of the network this is about
public record Advice(
        List<Recommendation> recommended,
        Estimate reach,
        double certifiedRatio,
        List<Baseline> baselines,
        int candidates,
        int counted,
        List<Node> countedOn,
        long version) {

    /// One person to approach.
    ///
    /// @param name absent when there is none or it is not for this reader
    /// @param extraReach people reached more than without them, given everybody before
    /// @param introduction from somebody we have to this person, both included; empty when there is no chain
    public record Recommendation(
            Node person, Optional<String> name, Estimate extraReach, List<Reason> reasons, List<Step> introduction) {}

    /// Somebody or something in a chain of introductions.
    public record Step(Node node, Optional<String> name) {}

    /// The same number of people chosen in a simpler way, on the same worlds.
    public record Baseline(Kind kind, Estimate reach) {
        public enum Kind {
            RANDOM,
            MOST_CONTACTS,
            NOMINATIONS
        }
    }
}
