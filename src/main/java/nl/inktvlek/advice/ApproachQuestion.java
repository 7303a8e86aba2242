package nl.inktvlek.advice;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;

/// Whom do we approach first?
///
/// @param scope where those who may be chosen are looked for
/// @param roles what they have to be, one of these; anybody when empty
/// @param askAgain also people who did not want to more than a year ago
/// @param onlyConsented only people who agreed to be on the network map; who refused is always left out
/// @param leftOut codes of people who may not be chosen and are not counted on: what if they say no?
/// @param countedOn codes of people who said yes, whatever is stored of their approach
/// @param counted who counts as reached; as the scope when absent
/// @param saysYes chance that somebody who is approached says yes, 0..1
/// @param hours hours that leaders can spend on approaching
/// @param worstCase whether the choice has to be good under the lowest and highest plausible chances of ties
/// @param chances with which chances of ties is reckoned
public record ApproachQuestion(
        Scope scope,
        int howMany,
        SpreadModel model,
        Set<PersonRole> roles,
        boolean askAgain,
        boolean onlyConsented,
        Set<String> leftOut,
        Set<String> countedOn,
        Optional<Scope> counted,
        double saysYes,
        Fairness fairness,
        OptionalDouble hours,
        boolean worstCase,
        Chances chances) {

    public enum Chances {
        /// Measured on what participants told or who came, where that is enough; assumed otherwise.
        MEASURED,
        ASSUMED
    }

    /// With the chances that were measured, as usual.
    public ApproachQuestion(
            Scope scope,
            int howMany,
            SpreadModel model,
            Set<PersonRole> roles,
            boolean askAgain,
            boolean onlyConsented,
            Set<String> leftOut,
            Set<String> countedOn,
            Optional<Scope> counted,
            double saysYes,
            Fairness fairness,
            OptionalDouble hours,
            boolean worstCase) {
        this(
                scope,
                howMany,
                model,
                roles,
                askAgain,
                onlyConsented,
                leftOut,
                countedOn,
                counted,
                saysYes,
                fairness,
                hours,
                worstCase,
                Chances.MEASURED);
    }

    public ApproachQuestion with(Chances otherChances) {
        return new ApproachQuestion(
                scope,
                howMany,
                model,
                roles,
                askAgain,
                onlyConsented,
                leftOut,
                countedOn,
                counted,
                saysYes,
                fairness,
                hours,
                worstCase,
                otherChances);
    }

    public static final Set<PersonRole> KEY_FIGURES = Set.of(PersonRole.KEY_FIGURE);

    /// Key figures of the scope for everybody in the scope, who all say yes.
    public ApproachQuestion(Scope scope, int howMany, SpreadModel model) {
        this(
                scope,
                howMany,
                model,
                KEY_FIGURES,
                false,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                1,
                Fairness.NONE,
                OptionalDouble.empty(),
                false);
    }

    public ApproachQuestion without(Set<String> codes) {
        return new ApproachQuestion(
                scope,
                howMany,
                model,
                roles,
                askAgain,
                onlyConsented,
                codes,
                countedOn,
                counted,
                saysYes,
                fairness,
                hours,
                worstCase,
                chances);
    }

    public ApproachQuestion countingOn(Set<String> codes) {
        return new ApproachQuestion(
                scope,
                howMany,
                model,
                roles,
                askAgain,
                onlyConsented,
                leftOut,
                codes,
                counted,
                saysYes,
                fairness,
                hours,
                worstCase,
                chances);
    }

    /// Whether groups get their due, and which groups.
    public record Fairness(Rule rule, By by) {

        public static final Fairness NONE = new Fairness(Rule.NONE, By.PARTNER);

        public enum Rule {
            NONE,
            /// No group gets less than its share of the choice would bring it alone.
            FAIR_SHARE,
            /// The group that is reached least is reached as much as possible.
            WORST_OFF_FIRST
        }

        public enum By {
            PARTNER,
            MUNICIPALITY,
            LANGUAGE
        }
    }
}
