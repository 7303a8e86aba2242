package nl.inktvlek.network;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;

/// Reads which numbers the things of one source have.
public final class SourceNumbers {

    private SourceNumbers() {}

    /// @param cypher returns `key` and `nr` for `$source`
    public static Map<String, Integer> read(Graph graph, @CompileTimeConstant final String cypher, String source) {
        int prefix = new SourceKey(source, "-").stored().length() - 1;
        var statement = Cypher.of(cypher);
        return graph.read(reading -> {
            var numbers = new HashMap<String, Integer>();
            var rows = reading.run(statement, Map.of("source", source));
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
