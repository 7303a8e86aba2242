package nl.inktvlek.e2e;

import java.util.Map;
import java.util.stream.Collectors;
import nl.inktvlek.database.Graph;

/// The page of the ink blot, starting from five key figures who were told: without a round that was kept it is empty.
final class InkBlotAddress {

    private InkBlotAddress() {}

    static String of(Graph graph) {
        return graph.list("""
                        MATCH (p:Person)-[:HOLDS]->() WHERE p.informedOn IS NOT NULL
                        RETURN DISTINCT p.code AS code ORDER BY code LIMIT 5""", Map.of(), row -> row.get("code").asString()).stream()
                .collect(Collectors.joining(",", "inktvlek?van=", ""));
    }
}
