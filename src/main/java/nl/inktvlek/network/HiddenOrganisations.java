package nl.inktvlek.network;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.PerVersion;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Which organisations are for their own partners only. Nothing else in the product reads that they are.
@Component
public class HiddenOrganisations {

    private final AccessDecision access;
    private final PerVersion<Map<String, Set<String>>> partnersOfHidden;

    HiddenOrganisations(Graph graph, AccessDecision access) {
        this.access = access;
        this.partnersOfHidden = new PerVersion<>(graph, Set.of(Concern.NETWORK), () -> read(graph));
    }

    private static Map<String, Set<String>> read(Graph graph) {
        return graph.list("""
                        MATCH (o:Organisation {visibility: 'HIDDEN'})
                        RETURN o.code AS code, [(o)-[:AFFILIATED]->(p:Organisation) | p.code] AS partners""", Map.of(), row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("code").asString(),
                        row -> Set.copyOf(row.get("partners").asList(Value::asString))));
    }

    /// What the actor sees of organisations, to be asked once for everything they are shown.
    public SeenOrganisations seenBy(Actor actor) {
        return new SeenOrganisations(access, actor, partnersOfHidden.get());
    }
}
