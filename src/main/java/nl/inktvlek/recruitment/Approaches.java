package nl.inktvlek.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.Notice;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Whom we have decided to approach, and whom not now; and for the team of the partner what comes next.
///
/// Where an approach stands is known to everybody who advises on approaches, so that nobody is asked twice. The next
/// step, who introduces, the channel and the note are the team's own.
@Service
public class Approaches {

    public static final String STATUS = "status";
    public static final String NEXT_STEP = "nextStep";
    public static final String NEXT_ON = "nextOn";
    public static final String INTRODUCED_BY = "introducedBy";
    public static final String CHANNEL = "channel";
    public static final String NOTE = "note";
    private static final String ON = "on";
    private static final String BY = "by";
    private static final String PERSON = "person";
    private static final String TEAM = "team";

    public static final Kind KIND = new Kind(
            "Approach",
            List.of(
                    Link.to("of", "Approach", "OF", "Person"),
                    Link.to(INTRODUCED_BY, "Approach", "INTRODUCED_BY", "Person")));

    /// The team of those who work for the consortium as a whole.
    private static final String CONSORTIUM = "consortium";

    private final Graph graph;
    private final Journal journal;
    private final Notice notice;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Approaches(Graph graph, Journal journal, Notice notice, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.journal = journal;
        this.notice = notice;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// What to do next.
    public enum Step {
        CALL,
        VISIT,
        INTRODUCTION,
        INVITE,
        SEND,
        WAIT
    }

    /// How a key figure is found and spoken to.
    public enum Channel {
        OWN_NETWORK,
        ORGANISATION,
        FAITH_COMMUNITY,
        SCHOOL,
        SPORT,
        PARTICIPANT,
        EVENT
    }

    /// Sets where the approach of a person stands; by code.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Saved decide(OperationId operation, Actor actor, String person, ApproachStatus status) {
        access.require(actor, DataKind.APPROACH);
        var seen = card(actor, person);
        trail.record(actor.username(), Action.CHANGED, List.of(person), KIND.label());
        var wanted =
                seen.with(STATUS, status.name()).with(ON, LocalDate.now(clock)).with(BY, actor.username());
        return store(operation, actor, seen, seen.isNew() ? begun(wanted, actor) : wanted);
    }

    private Saved store(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        var saved = journal.save(operation, actor.username(), KIND, seen.code(), seen, wanted.fields());
        boolean isMoved = !wanted.text(STATUS).equals(seen.text(STATUS));
        if (saved instanceof Saved.Stored
                && isMoved
                && wanted.text(STATUS)
                        .map(ApproachStatus::valueOf)
                        .filter(ApproachStatus::hasHeard)
                        .isPresent()) {
            notice.answered(operation.part("told"), seen.code());
        }
        return saved;
    }

    private static Sheet begun(Sheet approach, Actor actor) {
        return approach.with(PERSON, approach.code())
                .with("of", List.of(approach.code()))
                .with(TEAM, team(actor));
    }

    private static String team(Actor actor) {
        return actor.partner().orElse(CONSORTIUM);
    }

    /// Takes back a decision, as if it had never been made.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Saved withdraw(OperationId operation, Actor actor, String person) {
        card(actor, person);
        trail.record(actor.username(), Action.CHANGED, List.of(person), KIND.label());
        return journal.delete(operation, actor.username(), KIND, person, person);
    }

    /// What was decided about somebody, and when.
    ///
    /// @param isOurs whether the team of who asks approaches this person
    public record Decision(ApproachStatus status, LocalDate on, boolean isOurs) {}

    /// All decisions, by code of the person.
    public Map<String, Decision> decisions(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        var decisions = new HashMap<String, Decision>();
        graph.list(
                        """
                        MATCH (a:Approach)
                        RETURN a.person AS person, a.status AS status, a.on AS on, coalesce(a.team, $consortium) AS team""",
                        Map.of("consortium", CONSORTIUM),
                        row -> Map.entry(
                                row.get("person").asString(),
                                new Decision(
                                        ApproachStatus.valueOf(row.get("status").asString()),
                                        row.get("on").asLocalDate(),
                                        row.get("team").asString().equals(team(actor)))))
                .forEach(decision -> decisions.put(decision.getKey(), decision.getValue()));
        return decisions;
    }

    /// How many key figures were approached, and how many of them said yes.
    public record Answers(int approached, int convinced) {}

    /// Answers to the approaches of one team (partner code), or of all; who is only on a list was not approached, and
    /// who
    /// was erased goes on counting.
    public Answers answers(Actor actor, Optional<String> partner) {
        access.require(actor, DataKind.APPROACH);
        var asked = graph.list(
                "MATCH (a:Approach|FormerApproach) WHERE $team IS NULL OR a.team = $team RETURN a.status AS status",
                Collections.singletonMap("team", partner.orElse(null)),
                row -> ApproachStatus.valueOf(row.get("status").asString()));
        return new Answers(
                (int) asked.stream()
                        .filter(status -> status != ApproachStatus.IDENTIFIED)
                        .count(),
                (int) asked.stream().filter(ApproachStatus::isConvinced).count());
    }

    /// The card of a person for the team that approaches them; a blank one where nobody does.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Sheet card(Actor actor, String person) {
        access.require(actor, DataKind.APPROACH);
        var card = journal.find(KIND, person).orElseGet(() -> Sheet.blank(person));
        if (!isOwn(actor, card)) {
            throw new AccessDeniedException("Another team approaches this person");
        }
        return card;
    }

    private static boolean isOwn(Actor actor, Sheet card) {
        return card.isNew() || card.text(TEAM).orElse(CONSORTIUM).equals(team(actor));
    }

    /// Stores a card.
    ///
    /// @throws NotFilledIn if there is no status, or a next step without a day or the other way round
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        card(actor, seen.code());
        var problems = new HashMap<String, String>();
        if (wanted.text(STATUS).isEmpty()) {
            problems.put(STATUS, "problem.needed");
        }
        if (wanted.text(NEXT_STEP).isPresent() && wanted.date(NEXT_ON).isEmpty()) {
            problems.put(NEXT_ON, "problem.needed");
        }
        if (wanted.date(NEXT_ON).isPresent() && wanted.text(NEXT_STEP).isEmpty()) {
            problems.put(NEXT_STEP, "problem.needed");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        trail.record(actor.username(), Action.CHANGED, List.of(seen.code()), KIND.label());
        boolean isMoved = !wanted.text(STATUS).equals(seen.text(STATUS));
        var dated = isMoved ? wanted.with(ON, LocalDate.now(clock)).with(BY, actor.username()) : wanted;
        return store(operation, actor, seen, seen.isNew() ? begun(dated, actor) : dated);
    }

    /// A step that waits.
    public record Waiting(String person, Step step, LocalDate on) {}

    /// Steps of the actor's team that are due within a week or late, the first due first.
    public List<Waiting> waiting(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        return graph.list(
                """
                MATCH (a:Approach) WHERE a.nextOn <= $until AND coalesce(a.team, $consortium) = $team
                RETURN a.person AS person, a.nextStep AS step, a.nextOn AS on ORDER BY on, person""",
                Map.of("until", LocalDate.now(clock).plusWeeks(1), "team", team(actor), "consortium", CONSORTIUM),
                row -> new Waiting(
                        row.get("person").asString(),
                        Step.valueOf(row.get("step").asString()),
                        row.get("on").asLocalDate()));
    }
}
