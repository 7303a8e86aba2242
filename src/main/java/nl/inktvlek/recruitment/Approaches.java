package nl.inktvlek.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import nl.inktvlek.rights.Notice;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Whom we have decided to approach, and whom not now; and for the team of the partner what comes next.
///
/// Where an approach stands is known to everybody who advises on approaches, so that nobody is asked twice. The next
/// step, who introduces, the channel and the note are the team's own.
@Service
public class Approaches {

    private final Things<Approach> approaches;
    private final Graph graph;
    private final Notice notice;
    private final AccessDecision access;
    private final Clock clock;
    private final PerVersion<Map<String, Decided>> decided;

    Approaches(Graph graph, Journal journal, Notice notice, AccessDecision access, Clock clock) {
        this.approaches = journal.own(Approach.KIND, this::check);
        this.graph = graph;
        this.notice = notice;
        this.access = access;
        this.clock = clock;
        this.decided = new PerVersion<>(graph, Set.of(Concern.PIPELINE), this::readDecided);
    }

    private void check(Actor actor, Optional<Approach> before, Optional<Approach> after) {
        access.require(actor, DataKind.APPROACH);
        before.ifPresent(approach -> requireOwn(actor, approach));
        after.ifPresent(approach -> {
            requireOwn(actor, approach);
            approach.check();
        });
    }

    private static void requireOwn(Actor actor, Approach approach) {
        if (!approach.isOf(team(actor))) {
            throw new AccessDeniedException("Another team approaches this person");
        }
    }

    private static String team(Actor actor) {
        return actor.partner().orElse(Approach.CONSORTIUM);
    }

    /// The card of a person for the team that approaches them; a blank one where nobody does.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Approach card(Actor actor, String person) {
        access.require(actor, DataKind.APPROACH);
        var card = approaches.find(person);
        card.ifPresent(approach -> requireOwn(actor, approach));
        return card.orElseGet(() -> Approach.blank(person));
    }

    /// Sets where the approach of a person stands; by code.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Saved<Approach> decide(OperationId operation, Actor actor, String person, ApproachStatus status) {
        var seen = card(actor, person);
        return store(operation, actor, seen, seen.moveTo(status, LocalDate.now(clock), actor.username()));
    }

    /// Stores a card.
    ///
    /// @throws NotFilledIn if there is no status, or a next step without a day or the other way round
    /// @throws AccessDeniedException if another team approaches this person
    public Saved<Approach> save(OperationId operation, Actor actor, Approach seen, Approach wanted) {
        var moved = wanted.isMovedFrom(seen)
                ? wanted.status()
                        .map(status -> wanted.moveTo(status, LocalDate.now(clock), actor.username()))
                        .orElse(wanted)
                : wanted;
        return store(operation, actor, seen, moved);
    }

    /// Begins many approaches at once, of people whom nobody approaches yet, as they come from elsewhere.
    public void addAll(OperationId operation, Actor actor, List<Approach> fresh) {
        var today = LocalDate.now(clock);
        var begun = fresh.stream()
                .map(each -> each.begunBy(team(actor)))
                .map(each -> each.status()
                        .map(status -> each.moveTo(status, today, actor.username()))
                        .orElse(each))
                .toList();
        approaches.addAll(
                operation,
                actor,
                begun,
                work -> begun.stream().filter(Approach::hasHeard).forEach(each -> notice.told(work, each.code())));
    }

    private Saved<Approach> store(OperationId operation, Actor actor, Approach seen, Approach wanted) {
        var begun = seen.isNew() ? wanted.begunBy(team(actor)) : wanted;
        var saved = approaches.save(operation, actor, seen, begun, (work, after) -> {
            if (after.isMovedFrom(seen) && after.hasHeard()) {
                notice.told(work, after.code());
            }
        });
        if (saved instanceof Saved.Conflict<Approach> conflict) {
            requireOwn(actor, conflict.current());
        }
        return saved;
    }

    /// Takes back a decision, as if it had never been made.
    ///
    /// @throws AccessDeniedException if another team approaches this person
    public Saved<Approach> withdraw(OperationId operation, Actor actor, String person) {
        return approaches.delete(operation, actor, card(actor, person));
    }

    /// What was decided about somebody, and when.
    ///
    /// @param isOurs whether the team of who asks approaches this person
    public record Decision(ApproachStatus status, LocalDate on, boolean isOurs) {}

    /// All decisions, by code of the person.
    public Map<String, Decision> decisions(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        return decided.get().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().decision(team(actor))));
    }

    private record Decided(ApproachStatus status, LocalDate on, String by) {
        Decision decision(String team) {
            return new Decision(status, on, by.equals(team));
        }
    }

    private Map<String, Decided> readDecided() {
        return graph.list("""
                        MATCH (a:Approach)
                        RETURN a.person AS person, a.status AS status, a.on AS on, coalesce(a.team, $consortium) AS team""", Map.of("consortium", Approach.CONSORTIUM), row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("person").asString(),
                        row -> new Decided(
                                ApproachStatus.valueOf(row.get("status").asString()),
                                row.get("on").asLocalDate(),
                                row.get("team").asString())));
    }

    /// How many key figures were approached, and how many of them said yes.
    public record Answers(int approached, int convinced) {}

    /// Answers to the approaches of one team (partner code), or of all; who is only on a list was not approached, and
    /// who was erased goes on counting.
    public Answers answers(Actor actor, Optional<String> partner) {
        access.require(actor, DataKind.APPROACH);
        var asked = new EnumMap<ApproachStatus, Integer>(ApproachStatus.class);
        graph.list("""
                        MATCH (a:Approach|FormerApproach) WHERE $team IS NULL OR a.team = $team
                        RETURN a.status AS status, count(*) AS people""", Collections.singletonMap("team", partner.orElse(null)), row -> row)
                .forEach(row -> asked.put(
                        ApproachStatus.valueOf(row.get("status").asString()),
                        row.get("people").asInt()));
        asked.remove(ApproachStatus.IDENTIFIED);
        return new Answers(
                asked.values().stream().mapToInt(Integer::intValue).sum(),
                asked.entrySet().stream()
                        .filter(answer -> answer.getKey().isConvinced())
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    /// A step that waits.
    public record Waiting(String person, Approach.Step step, LocalDate on) {}

    /// Steps of the actor's team that are due within a week or late, the first due first.
    public List<Waiting> waiting(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        return graph.list(
                """
                MATCH (a:Approach) WHERE a.nextOn <= $until AND coalesce(a.team, $consortium) = $team
                RETURN a.person AS person, a.nextStep AS step, a.nextOn AS on ORDER BY on, person""",
                Map.of(
                        "until",
                        LocalDate.now(clock).plusWeeks(1),
                        "team",
                        team(actor),
                        "consortium",
                        Approach.CONSORTIUM),
                row -> new Waiting(
                        row.get("person").asString(),
                        Approach.Step.valueOf(row.get("step").asString()),
                        row.get("on").asLocalDate()));
    }
}
