package nl.inktvlek.network;

import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.database.Graph;

/// Reads which numbers the things of one source have.
public final class SourceNumbers {

    private SourceNumbers() {}

    /// @param cypher returns `key` and `nr` for `$source`
    public static Map<String, Integer> read(Graph graph, String cypher, String source) {
        int prefix = new SourceKey(source, "-").stored().length() - 1;
        return graph.read(reading -> {
            var numbers = new HashMap<String, Integer>();
            var rows = reading.run(cypher, Map.of("source", source));
            while (rows.hasNext()) {
                var row = rows.next();
                numbers.put(
                        row.get("key").asString().substring(prefix),
                        row.get("nr").asInt());
            }
            return numbers;
        });
    }
}
