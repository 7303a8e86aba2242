package nl.inktvlek.network;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Which partners a person belongs to: through organisations, or through series led or attended.
@Component
public class Belonging {

    /// Codes of the partners of a person `p`, as a Cypher expression.
    static final String PARTNERS = """
            COLLECT {
                MATCH (p)-[:MEMBER_OF|HOLDS]->(:Organisation)-[:AFFILIATED*0..1]->(partner:Organisation {kind: 'PARTNER'})
                RETURN partner.code
                UNION
                MATCH (p)-[:LED|ATTENDED]->(:Series)-[:RUN_BY]->(partner:Organisation)
                RETURN partner.code
            }""";

    private final Graph graph;

    Belonging(Graph graph) {
        this.graph = graph;
    }

    /// Codes of the partners; empty if there is no such person.
    public Optional<Set<String>> partnersOf(String person) {
        return graph.find(
                "MATCH (p:Person {code: $code}) WHERE p.erased IS NULL RETURN " + PARTNERS + " AS partners",
                Map.of("code", person),
                row -> Set.copyOf(row.get("partners").asList(Value::asString)));
    }

    /// Whether one of these people (by code) belongs to other partners than the actor's only: to tie them to something
    /// of one's own, by mistake or not, would make their name one's own.
    public boolean isOfOthers(Actor actor, Collection<String> people) {
        return people.stream().flatMap(person -> partnersOf(person).stream()).anyMatch(actor::isOutside);
    }
}
