package nl.inktvlek.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Which partners a person belongs to: through organisations, or through series led or attended.
@Component
public class Belonging {

    /// Codes of the partners of a person `p`, as a Cypher expression.
    public static final String PARTNERS = """
            COLLECT {
                MATCH (p)-[:MEMBER_OF|HOLDS]->(:Organisation)-[:AFFILIATED*0..1]->(partner:Organisation {kind: 'PARTNER'})
                RETURN partner.code
                UNION
                MATCH (p)-[:LED|ATTENDED]->(:Series)-[:RUN_BY]->(partner:Organisation)
                RETURN partner.code
            }""";

    private final Graph graph;
    private final AccessDecision access;

    Belonging(Graph graph, AccessDecision access) {
        this.graph = graph;
        this.access = access;
    }

    /// Codes of the partners; empty if there is no such person.
    public Optional<Set<String>> partnersOf(String person) {
        return graph.find(
                "MATCH (p:Person {code: $code}) WHERE p.erased IS NULL RETURN " + PARTNERS + " AS partners",
                Map.of("code", person),
                row -> Set.copyOf(row.get("partners").asList(Value::asString)));
    }

    /// Whether the actor may know all of these people (by code) by name. To tie others to something of one's own, by
    /// mistake or not, would make their name one's own. A code that nobody has is anybody's.
    public boolean knowsAll(Actor actor, Collection<String> people) {
        return ofOthers(actor, people).isEmpty();
    }

    /// Those of these people (by code) whom the actor may not know by name.
    public Set<String> ofOthers(Actor actor, Collection<String> people) {
        if (actor.partner().isEmpty() || people.isEmpty()) {
            return Set.of();
        }
        return graph
                .list(
                        "MATCH (p:Person) WHERE p.code IN $codes AND p.erased IS NULL RETURN p.code AS code, "
                                + PARTNERS + " AS partners",
                        Map.of("codes", List.copyOf(people)),
                        row -> Map.entry(
                                row.get("code").asString(),
                                Set.copyOf(row.get("partners").asList(Value::asString))))
                .stream()
                .filter(person -> !access.knowsPerson(actor, person.getValue(), true))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
