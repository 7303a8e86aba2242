package nl.inktvlek.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.springframework.stereotype.Service;

/// Whom we have decided to approach, and whom not now.
@Service
public class Approaches {

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    Approaches(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    /// Sets where the approach of a person stands; by code.
    public void decide(OperationId operation, Actor actor, String person, ApproachStatus status) {
        access.require(actor, DataKind.APPROACH);
        graph.command(
                operation,
                """
                MATCH (p:Person {code: $person})
                MERGE (a:Approach {person: $person})
                SET a.status = $status, a.on = $on, a.by = $by, a.version = coalesce(a.version, 0) + 1
                MERGE (a)-[:OF]->(p)""",
                Map.of(
                        "person", person,
                        "status", status.name(),
                        "on", LocalDate.now(clock),
                        "by", actor.username()));
    }

    /// Takes back a decision, as if it had never been made.
    public void withdraw(OperationId operation, Actor actor, String person) {
        access.require(actor, DataKind.APPROACH);
        graph.command(operation, "MATCH (a:Approach {person: $person}) DETACH DELETE a", Map.of("person", person));
    }

    /// What was decided about somebody, and when.
    public record Decision(ApproachStatus status, LocalDate on) {}

    /// All decisions, by code of the person.
    public Map<String, Decision> decisions(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        var decisions = new HashMap<String, Decision>();
        graph.list(
                        "MATCH (a:Approach) RETURN a.person AS person, a.status AS status, a.on AS on",
                        Map.of(),
                        row -> Map.entry(
                                row.get("person").asString(),
                                new Decision(
                                        ApproachStatus.valueOf(row.get("status").asString()),
                                        row.get("on").asLocalDate())))
                .forEach(decision -> decisions.put(decision.getKey(), decision.getValue()));
        return decisions;
    }
}
