package nl.inktvlek.api.advice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import org.jspecify.annotations.Nullable;

/// Whom to approach first? What is left out is as on the page when it opens.
///
/// @param howMany people to choose
/// @param model how a conversation spreads
/// @param roles what somebody has to be to be chosen, one of these
/// @param leftOut codes of people who may not be chosen
/// @param scope where those who may be chosen are looked for
/// @param counted who counts as reached; as the scope when left out
/// @param saysYes chance that somebody who is approached says yes
/// @param hours hours that leaders can spend on approaching
record AdviceQuestion(
        @Nullable @Min(1) @Max(10) Integer howMany,
        @Nullable SpreadModel model,
        @Nullable @Size(max = 10) List<PersonRole> roles,
        @Nullable Boolean askAgain,
        @Nullable Boolean onlyConsented,
        @Nullable @Size(max = 200) List<@Size(max = 20) String> leftOut,
        @Nullable @Valid Where scope,
        @Nullable @Valid Where counted,
        @Nullable @DecimalMin("0.01") @DecimalMax("1") Double saysYes,
        @Nullable @Valid Fair fairness,
        @Nullable @Min(1) @Max(1000) Integer hours,
        @Nullable Boolean worstCase) {

    private static final int USUALLY = 5;

    /// A part of the network; everything that is given has to hold.
    @Schema(name = "Where")
    record Where(
            @Nullable @Size(max = 20) String partner,
            @Nullable @Size(max = 10) String municipality,
            @Nullable @Size(max = 60) String language,
            @Nullable @Size(max = 200) String source) {

        Scope scope() {
            return new Scope(
                    Optional.ofNullable(partner),
                    Optional.ofNullable(municipality),
                    Optional.ofNullable(language),
                    Optional.ofNullable(source));
        }
    }

    @Schema(name = "Fairness")
    record Fair(Fairness.@Nullable Rule rule, Fairness.@Nullable By by) {

        Fairness fairness() {
            return new Fairness(rule == null ? Fairness.Rule.NONE : rule, by == null ? Fairness.By.PARTNER : by);
        }
    }

    ApproachQuestion question() {
        return new ApproachQuestion(
                scope == null ? Scope.EVERYTHING : scope.scope(),
                howMany == null ? USUALLY : howMany,
                model == null ? SpreadModel.INDEPENDENT_CASCADE : model,
                roles == null ? ApproachQuestion.KEY_FIGURES : Set.copyOf(roles),
                Boolean.TRUE.equals(askAgain),
                Boolean.TRUE.equals(onlyConsented),
                leftOut == null ? Set.of() : Set.copyOf(leftOut),
                Set.of(),
                Optional.ofNullable(counted).map(Where::scope),
                saysYes == null ? 1 : saysYes,
                fairness == null ? Fairness.NONE : fairness.fairness(),
                hours == null ? OptionalDouble.empty() : OptionalDouble.of(hours),
                Boolean.TRUE.equals(worstCase));
    }
}
