package nl.inktvlek;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.database.Graph;

/// Everything the database holds, in order, as lines to compare: nodes with their properties, and relationships with
/// theirs and the nodes they join. What is written about commands themselves is left out.
public final class WholeGraph {

    private static final Set<String> BOOKS = Set.of(
            "Import",
            "KnownDays",
            "KnownSeries",
            "Operation",
            "DataVersion",
            "Audit",
            "AuditHead",
            "Counter",
            "Layout",
            "TakenBack",
            "Correction",
            "FileShape");

    private WholeGraph() {}

    /// @param without names of properties that may differ
    public static List<String> of(Graph graph, String... without) {
        var left = Set.of(without);
        return graph.list("""
                        MATCH (n) RETURN labels(n) AS kind, '' AS from, '' AS to, properties(n) AS of
                        UNION ALL
                        MATCH (a)-[r]->(b)
                        RETURN [type(r)] AS kind, coalesce(a.code, a.person, '') AS from, coalesce(b.code, b.id, '') AS to,
                            properties(r) AS of""", Map.of(), row -> row).stream()
                .filter(row ->
                        row.get("kind").asList(kind -> kind.asString()).stream().noneMatch(BOOKS::contains))
                .map(row -> row.get("kind").asList() + " " + row.get("from").asString() + ">"
                        + row.get("to").asString() + " " + text(row.get("of").asMap(), left))
                .sorted()
                .toList();
    }

    private static String text(Map<String, Object> properties, Set<String> left) {
        var sorted = new TreeMap<String, String>();
        properties.forEach((name, value) -> {
            if (!left.contains(name)) {
                sorted.put(
                        name,
                        switch (value) {
                            case byte[] bytes -> HexFormat.of().formatHex(bytes);
                            case Object[] many -> Arrays.toString(many);
                            default -> String.valueOf(value);
                        });
            }
        });
        return sorted.toString();
    }
}
