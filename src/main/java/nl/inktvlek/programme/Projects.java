package nl.inktvlek.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.NodeCode;
import org.springframework.stereotype.Service;

/// Projects: what is funded, by whom, until when, and its Vaarkaart: problem, forces, strategy, actions.
@Service
public class Projects {

    public static final String NAME = "name";
    public static final String FUNDER = "funder";
    public static final String FROM = "from";
    public static final String UNTIL = "fundedUntil";
    public static final String PARTNERS = "partners";

    /// Smaller organisations that own the project together with the partners.
    public static final String CO_OWNERS = "coOwners";

    public static final String SERIES = "series";
    public static final String ANCHORED = "anchored";
    public static final String PROBLEM = "problem";
    public static final String STRATEGY = "strategy";
    public static final String NORM = "norm";

    public static final Kind KIND = new Kind(
            "Project",
            List.of(
                    Link.to(PARTNERS, "Project", "CARRIED_BY", "Organisation"),
                    Link.to(CO_OWNERS, "Project", "CO_OWNED_BY", "Organisation"),
                    Link.from(SERIES, "Project", "IN_PROJECT", "Series")));

    public static final String TEXT = "text";
    public static final String OWNER = "owner";
    public static final String DUE = "due";
    public static final String DONE = "done";
    private static final String PROJECT = "project";

    public static final Kind ACTION =
            new Kind("Action", List.of(Link.to(PROJECT, "Action", "PART_OF_PROJECT", "Project")));

    private final Graph graph;
    private final Journal journal;
    private final AccessDecision access;
    private final Clock clock;

    Projects(Graph graph, Journal journal, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    /// Fields of policy in which the work can be anchored.
    ///
    /// **Source.** The publication, section 5.
    public enum PolicyField {
        SAFETY,
        EMANCIPATION,
        INTEGRATION,
        ANTI_DISCRIMINATION,
        LGBTI,
        PARTICIPATION
    }

    /// A project in a list.
    ///
    /// @param fundingMonths months of funding left; absent where the end is not known
    /// @param anchored policy fields of six
    public record Item(
            String code, String name, Optional<String> funder, int series, OptionalInt fundingMonths, int anchored) {}

    public List<Item> list(Actor actor) {
        access.require(actor, DataKind.SERIES);
        var today = LocalDate.now(clock);
        return graph.list(
                """
                MATCH (p:Project)
                RETURN p.code AS code, p.name AS name, p.funder AS funder, p.fundedUntil AS until,
                    size(coalesce(p.anchored, [])) AS anchored, COUNT { (p)<-[:IN_PROJECT]-(:Series) } AS series
                ORDER BY name""",
                Map.of(),
                row -> new Item(
                        row.get("code").asString(),
                        row.get("name").asString(),
                        Optional.ofNullable(row.get("funder").asString(null)),
                        row.get("series").asInt(),
                        row.get("until").isNull()
                                ? OptionalInt.empty()
                                : OptionalInt.of((int) Math.max(
                                        0,
                                        ChronoUnit.MONTHS.between(
                                                today, row.get("until").asLocalDate()))),
                        row.get("anchored").asInt()));
    }

    public static Sheet blank() {
        return Sheet.blank(NodeCode.random());
    }

    public Optional<Sheet> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return journal.find(KIND, code);
    }

    public boolean mayChange(Actor actor, Sheet project) {
        return access.mayChange(actor, DataKind.ORGANISATION, Set.copyOf(project.texts(PARTNERS)));
    }

    /// @throws NotFilledIn if the name is missing, or the funding ends before it begins
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.ORGANISATION, Set.copyOf(seen.texts(PARTNERS)));
        var problems = new HashMap<String, String>();
        if (wanted.text(NAME).isEmpty()) {
            problems.put(NAME, "problem.needed");
        }
        if (wanted.date(FROM)
                .flatMap(from -> wanted.date(UNTIL).filter(until -> until.isBefore(from)))
                .isPresent()) {
            problems.put(UNTIL, "problem.ends-before-it-begins");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        return journal.save(operation, actor.username(), KIND, wanted.text(NAME).orElse(""), seen, wanted.fields());
    }

    public Saved delete(OperationId operation, Actor actor, Sheet project) {
        access.requireChange(actor, DataKind.ORGANISATION, Set.copyOf(project.texts(PARTNERS)));
        return journal.delete(
                operation, actor.username(), KIND, project.text(NAME).orElse(""), project.code());
    }

    /// Actions of a project, the one due first before the others; those done last.
    public List<Sheet> actions(Actor actor, String project) {
        access.require(actor, DataKind.SERIES);
        return journal.list(ACTION).stream()
                .filter(action -> action.texts(PROJECT).contains(project))
                .sorted(Comparator.comparing((Sheet action) -> action.isTrue(DONE))
                        .thenComparing(action -> action.date(DUE).orElse(LocalDate.MAX))
                        .thenComparing(Sheet::code))
                .toList();
    }

    /// @throws NotFilledIn if what is to be done is missing
    public Saved saveAction(OperationId operation, Actor actor, String project, Sheet seen, Sheet wanted) {
        var of = find(actor, project).orElseThrow();
        access.requireChange(actor, DataKind.ORGANISATION, Set.copyOf(of.texts(PARTNERS)));
        if (wanted.text(TEXT).isEmpty()) {
            throw new NotFilledIn(Map.of(TEXT, "problem.needed"));
        }
        return journal.save(
                operation,
                actor.username(),
                ACTION,
                wanted.text(TEXT).orElse(""),
                seen,
                wanted.with(PROJECT, List.of(project)).fields());
    }

    /// An action that waits.
    public record Waiting(String project, String text, LocalDate due) {}

    /// Actions of this actor that are due within two weeks or late, the first due first.
    public List<Waiting> waiting(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return graph.list(
                """
                MATCH (a:Action {owner: $owner})-[:PART_OF_PROJECT]->(p:Project)
                WHERE a.done IS NULL AND a.due <= $until
                RETURN p.code AS project, a.text AS text, a.due AS due ORDER BY due, text""",
                Map.of("owner", actor.username(), "until", LocalDate.now(clock).plusWeeks(2)),
                row -> new Waiting(
                        row.get("project").asString(),
                        row.get("text").asString(),
                        row.get("due").asLocalDate()));
    }
}
