package nl.inktvlek.api.advice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.ApproachFirst;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.advice.WhereNext;
import nl.inktvlek.advice.WhereNext.Sign;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Expected;
import nl.inktvlek.api.answers.Part;
import nl.inktvlek.api.answers.People;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// As the pages **Benaderen** and **Plannen**. A token has one search at a time.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
@Tag(name = "Advice")
class AdviceController {

    private final ApproachFirst approachFirst;
    private final WhereNext whereNext;
    private final Searches searches;
    private final Caller caller;

    AdviceController(ApproachFirst approachFirst, WhereNext whereNext, Searches searches, Caller caller) {
        this.approachFirst = approachFirst;
        this.whereNext = whereNext;
        this.searches = searches;
        this.caller = caller;
    }

    @PostMapping("/api/v1/advice/approach-first")
    @Operation(
            operationId = "approachFirst",
            summary = "Whom to approach first. Changes nothing.",
            description =
                    "409 `overtaken` when the same token asks something else meanwhile; 422 `rule` when nobody can "
                            + "be chosen.")
    AdviceAnswer approachFirst(@Valid @RequestBody AdviceQuestion asked) {
        var actor = caller.actor();
        return search(goesOn -> approachFirst.advise(
                        actor, asked.question(), Effort::settled, progress -> goesOn.getAsBoolean()))
                .map(AdviceAnswer::of)
                .orElseThrow(() -> new Refusal(Refusal.Why.RULE, new Refusal.Field("scope", "approach.nobody")));
    }

    /// A place and language.
    ///
    /// @param coverage share of the population that was reached, where it is known
    /// @param gain people that one more series is expected to reach for the first time
    /// @param low in one of ten cases it adds less; `high` in one of ten more
    /// @param monthsSince the last series ended; absent where none was held
    record Place(
            String municipality,
            String name,
            String language,
            People reached,
            @Nullable Double coverage,
            int leaders,
            int hosts,
            int committed,
            @Nullable Integer monthsSince,
            Expected gain,
            double low,
            double high,
            double newcomers,
            List<Sign> signs) {

        static Place of(Spot spot) {
            return new Place(
                    spot.municipality(),
                    Municipalities.name(spot.municipality()),
                    spot.language(),
                    People.of(spot.reached()),
                    spot.coverage().orElse(null),
                    spot.leaders(),
                    spot.hosts(),
                    spot.committed(),
                    spot.monthsSince().isPresent() ? spot.monthsSince().getAsInt() : null,
                    Expected.of(spot.gain().people()),
                    spot.gain().low(),
                    spot.gain().high(),
                    spot.gain().newcomers(),
                    spot.signs().stream().sorted().toList());
        }
    }

    /// Series spread fairly, and what the same effort brings otherwise.
    ///
    /// @param floors series that each language has a right to
    record Plan(
            List<Place> series,
            Expected together,
            Expected greedy,
            Expected nextBest,
            Expected random,
            Map<String, Integer> floors) {}

    @GetMapping("/api/v1/plan")
    @Operation(operationId = "plan", summary = "Where to hold so many series next.")
    Plan plan(@RequestParam(defaultValue = "5") @Min(1) @Max(50) int series) {
        var actor = caller.actor();
        var plan = search(goesOn -> whereNext.plan(actor, series));
        return new Plan(
                plan.series().stream().map(Place::of).toList(),
                Expected.of(plan.together()),
                Expected.of(plan.greedy()),
                Expected.of(plan.nextBest()),
                Expected.of(plan.random()),
                plan.floors());
    }

    @GetMapping("/api/v1/plan/places")
    @Operation(operationId = "places", summary = "All places and languages, the largest expected gain first.")
    Part<Place> places(
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit,
            @RequestParam(required = false) @Size(max = 100) @Nullable String after) {
        var actor = caller.actor();
        var spots = search(goesOn -> whereNext.spots(actor, (done, all) -> goesOn.getAsBoolean()));
        return Part.of(spots, spot -> spot.municipality() + "/" + spot.language(), Place::of, after, limit);
    }

    /// @throws Searches.Overtaken if the same token asked something else before it was done
    private <T> T search(Function<BooleanSupplier, T> work) {
        var overtaken = new boolean[1];
        var answer = searches.run(
                "token " + caller.bearer().token(),
                ahead -> true,
                goesOn -> work.apply(() -> {
                    overtaken[0] |= !goesOn.getAsBoolean();
                    return !overtaken[0];
                }));
        if (overtaken[0]) {
            throw new Refusal(Refusal.Why.OVERTAKEN);
        }
        return answer;
    }
}
