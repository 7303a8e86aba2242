package nl.inktvlek.programme.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.springframework.stereotype.Service;

/// What happens some weeks after a series: which wait for it, and what became of the plans of their groups.
@Service
public class AfterCare {

    /// Series older than this are not reminded of: nobody returns to them.
    private static final int FORGOTTEN_WEEKS = 30;

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    AfterCare(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    /// What the group of a series planned to do.
    public record ActionPlan(String series, String municipality, Optional<String> plan, boolean isDone) {}

    /// Action plans made in the series of a project, those not done first.
    public List<ActionPlan> plans(Actor actor, String project) {
        access.require(actor, DataKind.SERIES);
        return graph.list(
                """
                MATCH (s:Series)-[:IN_PROJECT]->(:Project {code: $project}) WHERE s.planMade OR s.plan IS NOT NULL
                RETURN s.code AS series, coalesce(s.municipality, '') AS municipality, s.plan AS plan,
                    coalesce(s.planDone, false) AS done
                ORDER BY done, s.end""",
                Map.of("project", project),
                row -> new ActionPlan(
                        row.get("series").asString(),
                        row.get("municipality").asString(),
                        Optional.ofNullable(row.get("plan").asString(null)),
                        row.get("done").asBoolean()));
    }

    /// After-care as it was given.
    ///
    /// @param present people who came back
    /// @param stillTalking of those, who still talk about it
    /// @param plan what the group plans to do, "" where it did not say
    public record Given(
            String series,
            LocalDate on,
            int present,
            int stillTalking,
            boolean planMade,
            String plan,
            boolean planDone) {

        private Map<String, Object> row() {
            return Map.of(
                    "series", series,
                    "on", on,
                    "present", present,
                    "talking", stillTalking,
                    "made", planMade,
                    "plan", plan,
                    "done", planDone);
        }
    }

    /// Writes down the after-care of many series at once: of years before the product, say.
    ///
    /// @throws IllegalArgumentException if more still talk than came back
    /// @throws org.springframework.security.access.AccessDeniedException unless the actor changes the series of all
    public void give(OperationId operation, Actor actor, List<Given> care) {
        access.requireChange(actor, DataKind.SERIES, Set.of());
        care.stream()
                .filter(each -> each.stillTalking() > each.present())
                .findFirst()
                .ifPresent(impossible -> {
                    throw new IllegalArgumentException("More still talk than came back: " + impossible);
                });
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                MATCH (s:Series {code: row.series})
                SET s.caredForOn = row.on, s.carePresent = row.present, s.careStillTalking = row.talking,
                    s.planMade = CASE WHEN row.made THEN true END, s.plan = nullIf(row.plan, ''),
                    s.planDone = CASE WHEN row.done THEN true END, s.version = s.version + 1""",
                Map.of("rows", care.stream().map(Given::row).toList()));
    }

    /// A series whose after-care is due.
    public record CareDue(String series, String municipality, LocalDate dueOn) {}

    /// Series of the actor's partner that ended eight weeks ago or more and had no after-care yet, oldest first.
    public List<CareDue> due(Actor actor) {
        access.require(actor, DataKind.SERIES);
        var today = LocalDate.now(clock);
        return graph
                .list(
                        """
                        MATCH (s:Series)
                        WHERE s.caredForOn IS NULL AND s.end <= $due AND s.end >= $forgotten
                        OPTIONAL MATCH (s)-[:RUN_BY]->(partner:Organisation)
                        RETURN s.code AS code, coalesce(s.municipality, '') AS municipality, s.end AS end,
                            partner.code AS partner
                        ORDER BY end, code""",
                        Map.of(
                                "due", today.minusWeeks(Series.CARE_DUE_WEEKS),
                                "forgotten", today.minusWeeks(FORGOTTEN_WEEKS)),
                        row -> row)
                .stream()
                .filter(row -> access.mayChange(
                        actor,
                        DataKind.SERIES,
                        row.get("partner").isNull()
                                ? Set.of()
                                : Set.of(row.get("partner").asString())))
                .map(row -> new CareDue(
                        row.get("code").asString(),
                        row.get("municipality").asString(),
                        row.get("end").asLocalDate().plusWeeks(Series.CARE_DUE_WEEKS)))
                .toList();
    }
}
