package nl.inktvlek.network;

import java.time.Clock;
import java.time.LocalDate;
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
import nl.inktvlek.database.OperationId;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/// Whether somebody agrees to be on the network map. Who was never asked is in nobody's list.
@Service
public class Consents {

    private final Graph graph;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Consents(Graph graph, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// What somebody answered, and when.
    public record Answer(boolean agrees, LocalDate on) {}

    /// Records the answer of a person, by code; a later one takes the place of an earlier one.
    public void record(OperationId operation, Actor actor, String person, boolean agrees) {
        access.require(actor, DataKind.CONSENT);
        trail.record(actor.username(), Action.CHANGED, List.of(person), "Consent");
        graph.command(
                operation,
                """
                MATCH (p:Person {code: $person})
                MERGE (c:Consent {person: $person})
                SET c.agrees = $agrees, c.on = $on, c.by = $by, c.version = coalesce(c.version, 0) + 1
                MERGE (c)-[:OF]->(p)""",
                Map.of("person", person, "agrees", agrees, "on", LocalDate.now(clock), "by", actor.username()));
    }

    /// What one person answered; empty if never asked.
    public Optional<Answer> answer(Actor actor, String person) {
        access.require(actor, DataKind.CONSENT);
        return graph.find(
                "MATCH (c:Consent {person: $person}) RETURN c.agrees AS agrees, c.on AS on",
                Map.of("person", person),
                Consents::toAnswer);
    }

    /// All answers, by code of the person.
    public Map<String, Answer> answers(Actor actor) {
        access.require(actor, DataKind.CONSENT);
        var answers = new HashMap<String, Answer>();
        graph.list(
                        "MATCH (c:Consent)-[:OF]->(p:Person) RETURN p.code AS person, c.agrees AS agrees, c.on AS on",
                        Map.of(),
                        row -> Map.entry(row.get("person").asString(), toAnswer(row)))
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    private static Answer toAnswer(Record row) {
        return new Answer(row.get("agrees").asBoolean(), row.get("on").asLocalDate());
    }
}
