package nl.inktvlek.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.access.Seen;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.seeds.Baseline;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.TieCalibration.TieChance;

/// The answer to [ApproachQuestion]: whom, what it brings, how sure that is, and what simpler choices would bring.
///
/// @param chosen everybody chosen, in order
/// @param recommended those of them whom the reader may approach
/// @param elsewhere chosen people whom the reader may not approach, by whom they go through
/// @param equallyGood which places are as good as each other, all places in order
/// @param otherSets whole choices that are as good, where people only count together
/// @param reach expected reach of all of them together with those counted on, in people
/// @param reachAfter expected reach after each of them, those counted on included, in people
/// @param certifiedRatio 0..1, proven share of the best possible answer
/// @param price reach of the choice for most people ÷ this one; above 1 is what fairness or caution costs
/// @param groups how much of each group is reached, worst off first; empty where fairness was not asked
/// @param candidates how many people could be chosen
/// @param counted how many people count as reach
/// @param countedOn people who were counted on already
/// @param isSureOfYes whether it is reckoned that all of them say yes
/// @param sinceLastRound what changed since the last advice that was kept, if any
/// @param version version of the network this is about
/// @param chance the chance of a strong, sure tie that was reckoned with
public record Advice(
        List<Node> chosen,
        List<Recommendation> recommended,
        List<Elsewhere> elsewhere,
        List<EquallyGood> equallyGood,
        List<List<Hit>> otherSets,
        Estimate reach,
        List<Estimate> reachAfter,
        double certifiedRatio,
        double price,
        List<GroupReach> groups,
        List<Baseline> baselines,
        int candidates,
        int counted,
        List<Node> countedOn,
        boolean isSureOfYes,
        Optional<SinceLastRound> sinceLastRound,
        SeedAnswer.Work work,
        long version,
        TieChance chance) {

    /// Assumptions drawn to see who is chosen under them as well.
    public static final int ASSUMPTIONS = DrawnAssumptions.NUMBER;

    /// People whom others have to approach.
    ///
    /// @param partners whose coordinators know them; none where nobody does
    public record Elsewhere(Set<String> partners, int people) {}

    /// Places whose order says nothing, with people not chosen who reach about as many.
    ///
    /// @param from first place, from 1
    /// @param to last place
    /// @param others the best of those not chosen
    /// @param more how many others there are besides
    public record EquallyGood(int from, int to, List<Hit> others, int more) {

        public int people() {
            return to - from + 1 + others.size() + more;
        }

        /// Whether there is something to choose.
        public boolean isChoice() {
            return people() > 1;
        }
    }

    /// One person to approach.
    ///
    /// @param place in order of choice, from 1
    /// @param extraReach people reached more than without them, given everybody before
    /// @param onlyThem people lost if they alone fall out of the choice
    /// @param overlap share (0..1) of what they would reach alone that those before reach as well
    /// @param steadiness share (0..1) of the drawn assumptions under which they are chosen as well; absent where
    /// one source is not enough, or more than most people is asked, or it would take too long
    /// @param hours that the approach is thought to take, where a budget was given
    /// @param introduction from somebody we have to this person, both included; empty when there is no chain
    public record Recommendation(
            int place,
            Node person,
            Seen name,
            Estimate extraReach,
            Estimate onlyThem,
            double overlap,
            OptionalDouble steadiness,
            Optional<Double> hours,
            List<Reason> reasons,
            List<Hit> introduction) {}

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

    /// What changed since an advice that was kept.
    public record SinceLastRound(Rounds.Round round, List<Change> changes) {}

    /// What became of somebody the last round named, or who is named now.
    ///
    /// @param covered share (0..1) of what they would reach alone that those on the list and in the advice reach
    public record Change(Node person, Seen name, Kind kind, double covered) {
        public enum Kind {
            STAYS,
            SAID_YES,
            SAID_NO,
            /// Decided about, no answer yet.
            WAITING,
            /// Named no more: others reach most of the same people.
            OVERTAKEN,
            NEW
        }
    }

    /// How many people of a group (a partner, a municipality, a language) are reached.
    public record GroupReach(String group, int people, Estimate reached) {
        /// 0..1
        public double share() {
            return people == 0 ? 0 : reached.mean() / people;
        }
    }
}
