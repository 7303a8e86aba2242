package nl.inktvlek.api.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.People;
import nl.inktvlek.figures.ReachByPlace;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// As the page **Bereik**. Outside the consortium, releases have the figures.
@RestController
@Tag(name = "Figures")
class ReachController {

    private final ReachByPlace reach;
    private final Caller caller;

    ReachController(ReachByPlace reach, Caller caller) {
        this.reach = reach;
        this.caller = caller;
    }

    record PlaceReached(String municipality, String name, People people) {}

    /// @param total distinct people in all
    record Reach(List<PlaceReached> places, People total) {}

    @GetMapping("/api/v1/reach")
    @Operation(
            operationId = "reach",
            summary =
                    "Participants by municipality, as it is now. Figures for outside the consortium are in its releases.")
    Reach reach() {
        var reached = reach.reach(caller.actor());
        return new Reach(
                reached.rows().stream()
                        .map(row -> new PlaceReached(
                                row.municipality().code(), row.municipality().name(), People.exactly(row.people())))
                        .toList(),
                People.exactly(reached.total()));
    }
}
