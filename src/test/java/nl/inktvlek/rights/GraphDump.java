package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.Identities;
import org.neo4j.driver.Value;

/// All that stands in the graph, line by line: nodes and relationships with their properties, sealed texts opened. Left
/// out is what only grows: the trail, changes, operations and versions.
record GraphDump(Graph graph, Identities identities) {

    private static final Set<String> SEALING = Set.of("version", "keyId", "wrappedKey", "sealed", "sealedId");

    List<String> lines() {
        var nodes = new TreeMap<String, String>();
        graph.list("""
                        MATCH (n) WHERE NOT n:Audit AND NOT n:AuditHead AND NOT n:Operation AND NOT n:DataVersion
                            AND NOT n:Counter AND NOT n:Layout AND NOT n:Change AND NOT n:Account AND NOT n:Vault
                        RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties""", Map.of(), row -> row)
                .forEach(row -> nodes.put(
                        row.get("id").asString(),
                        row.get("labels").asList(Value::asString).stream()
                                        .sorted()
                                        .toList() + " "
                                + text(row.get("properties"), row.get("labels").asList(Value::asString))));
        var lines = new ArrayList<>(nodes.values());
        graph.list("""
                        MATCH (a)-[r]->(b)
                        RETURN elementId(a) AS a, type(r) AS type, properties(r) AS properties, elementId(b) AS b""", Map.of(), row -> row).stream()
                .filter(row -> nodes.containsKey(row.get("a").asString())
                        && nodes.containsKey(row.get("b").asString()))
                .map(row -> nodes.get(row.get("a").asString()) + " -"
                        + row.get("type").asString() + " " + text(row.get("properties"), List.of()) + "-> "
                        + nodes.get(row.get("b").asString()))
                .forEach(lines::add);
        return lines.stream().sorted().toList();
    }

    private String text(Value properties, List<String> labels) {
        var all = new TreeMap<String, String>();
        properties.asMap(Value::asObject).forEach((name, value) -> {
            if (!SEALING.contains(name)) {
                all.put(name, String.valueOf(value));
            }
        });
        if (labels.contains("Identity")) {
            all.put("who", String.valueOf(identities.open(properties.get("code").asString())));
        }
        return all.toString();
    }
}
