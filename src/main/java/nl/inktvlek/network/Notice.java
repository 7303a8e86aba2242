package nl.inktvlek.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Key figures whom others recorded: a code and a role until they are told, and erased by themselves when nobody tells
/// them in time (AVG art. 14; `privacy.md` 6).
///
/// Who came to a meeting or a training, led one or has a profile as a leader was told there. A source without names and
/// organisations names nobody.
@Service
public class Notice {

    /// Holds for a person `p` who was not told yet.
    public static final String WAITS = """
            p.erased IS NULL AND p.informedOn IS NULL
            AND (EXISTS { (p)-[:HOLDS]->() }
                OR EXISTS { (p)-[:IDENTIFIED_IN]->() } AND EXISTS { (:Identity {code: p.code}) })
            AND NOT EXISTS { (p)-[:ATTENDED|LED]->() } AND NOT EXISTS { (p)<-[:PROFILE_OF|ATTENDED_BY]-() }""";

    private final Graph graph;
    private final Belonging belonging;
    private final Organisations organisations;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Notice(
            Graph graph,
            Belonging belonging,
            Organisations organisations,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.belonging = belonging;
        this.organisations = organisations;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Somebody who has to be told.
    ///
    /// @param at organisations where they hold a position
    /// @param since day from which they have to be told
    public record Waiting(String person, List<String> at, LocalDate since) {}

    /// People whom the actor has to tell, the most urgent first.
    public List<Waiting> waiting(Actor actor) {
        return graph
                .list(
                        """
                        MATCH (p:Person) WHERE %s
                        RETURN p.code AS code, coalesce(p.waitsSince, date()) AS on,
                            COLLECT {
                                MATCH (p)-[:HOLDS]->(o:Organisation) WHERE NOT o.code IN $hidden
                                RETURN DISTINCT o.name ORDER BY o.name
                            } AS at,
                            %s AS partners
                        ORDER BY on, code""".formatted(WAITS, Belonging.PARTNERS),
                        Map.of("hidden", List.copyOf(organisations.hiddenFrom(actor))),
                        row -> Map.entry(
                                Set.copyOf(row.get("partners").asList(Value::asString)),
                                new Waiting(
                                        row.get("code").asString(),
                                        row.get("at").asList(Value::asString),
                                        row.get("on").asLocalDate())))
                .stream()
                .filter(row -> access.mayChange(actor, DataKind.CONSENT, row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Notes that a person was told today that we know them. Their name is shown from then on, to who may see it.
    ///
    /// @throws AccessDeniedException unless the actor records consent of this person
    public void told(OperationId operation, Actor actor, String person) {
        access.requireChange(
                actor,
                DataKind.CONSENT,
                belonging.partnersOf(person).orElseThrow(() -> new AccessDeniedException("No such person")));
        trail.record(actor.username(), Action.CHANGED, List.of(person), "Notice");
        graph.command(operation, writing -> told(writing, person, LocalDate.now(clock)));
    }

    /// The same where somebody answered us already, as part of writing that down.
    public void answered(OperationId operation, String person) {
        graph.command(operation, writing -> told(writing, person, LocalDate.now(clock)));
    }

    static void told(TransactionContext writing, String person, LocalDate on) {
        writing.run(
                        "MATCH (p:Person {code: $code}) WHERE p.informedOn IS NULL SET p.informedOn = $on",
                        Map.of("code", person, "on", on))
                .consume();
    }

    /// Begins the clock of who waits since the last time, and stops that of who waits no more. It runs from the day
    /// on which somebody was found waiting, whatever made them wait: a position that came later, say.
    public void wind() {
        graph.note("""
                MATCH (p:Person) WHERE p.waitsSince IS NOT NULL AND NOT (%s)
                REMOVE p.waitsSince""".formatted(WAITS), Map.of());
        graph.note("""
                MATCH (p:Person) WHERE p.waitsSince IS NULL AND %s
                SET p.waitsSince = $today""".formatted(WAITS), Map.of("today", LocalDate.now(clock)));
    }

    /// Codes of people who have waited since before a day.
    public List<String> waitingSince(LocalDate before) {
        return graph.list(
                "MATCH (p:Person) WHERE %s AND p.waitsSince < $before RETURN p.code AS code".formatted(WAITS),
                Map.of("before", before),
                row -> row.get("code").asString());
    }
}
