package nl.inktvlek.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import org.springframework.stereotype.Service;

/// What happens some weeks after a series: a return to the group, short questions, and what became of its plan.
@Service
public class AfterCare {

    public static final String PRESENT = "carePresent";
    public static final String STILL_TALKING = "careStillTalking";
    public static final String PLAN_MADE = "planMade";
    public static final String PLAN = "plan";
    public static final String PLAN_DONE = "planDone";

    /// Reminded after eight weeks; on time until ten (numbers.md).
    private static final int DUE_WEEKS = 8;

    /// Series older than this are not reminded of: nobody returns to them.
    private static final int FORGOTTEN_WEEKS = 30;

    private final Graph graph;
    private final Journal journal;
    private final AccessDecision access;
    private final Clock clock;

    AfterCare(Graph graph, Journal journal, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    /// Day on which the after-care of a series is due.
    public static Optional<LocalDate> dueOn(Sheet series) {
        return series.date("end").map(end -> end.plusWeeks(DUE_WEEKS));
    }

    /// @throws NotFilledIn if a number or day cannot be
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(seen.texts(SeriesPlans.PARTNER)));
        var problems = new HashMap<String, String>();
        var today = LocalDate.now(clock);
        if (wanted.date(SeriesPlans.CARED_FOR).filter(day -> day.isAfter(today)).isPresent()) {
            problems.put(SeriesPlans.CARED_FOR, "problem.in-future");
        }
        if (wanted.number(STILL_TALKING).orElse(0) > wanted.number(PRESENT).orElse(Integer.MAX_VALUE)) {
            problems.put(STILL_TALKING, "problem.more-than-present");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        return journal.save(
                operation, actor.username(), SeriesPlans.KIND, SeriesPlans.title(seen), seen, wanted.fields());
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

    /// A series whose after-care waits.
    public record Waiting(String series, String municipality, LocalDate dueOn) {}

    /// Series of the actor's partner that ended eight weeks ago or more and had no after-care yet, oldest first.
    public List<Waiting> waiting(Actor actor) {
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
                        Map.of("due", today.minusWeeks(DUE_WEEKS), "forgotten", today.minusWeeks(FORGOTTEN_WEEKS)),
                        row -> row)
                .stream()
                .filter(row -> access.mayChange(
                        actor,
                        DataKind.SERIES,
                        row.get("partner").isNull()
                                ? Set.of()
                                : Set.of(row.get("partner").asString())))
                .map(row -> new Waiting(
                        row.get("code").asString(),
                        row.get("municipality").asString(),
                        row.get("end").asLocalDate().plusWeeks(DUE_WEEKS)))
                .toList();
    }
}
