package nl.inktvlek.network;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;

/// Numbers of the things that are known from one source, found by their id there. Used by one thread.
///
/// @param numbers by stored key
/// @param key the stored key of an id
public record KnownIds(Map<String, Integer> numbers, UnaryOperator<String> key) {

    /// @param cypher returns `key` and `nr` for `$source`
    /// @throws VaultLocked without the key
    public static KnownIds read(Graph graph, Vault vault, @CompileTimeConstant final String cypher, String source) {
        var ids = new SourceIds(vault);
        var statement = Cypher.of(cypher);
        return graph.read(reading -> {
            var numbers = new HashMap<String, Integer>();
            var rows = reading.run(statement, Map.of("source", source));
            while (rows.hasNext()) {
                var row = rows.next();
                var stored = row.get("key").asString();
                numbers.put(
                        SourceKey.isReadable(stored) ? ids.key(SourceKey.read(stored)) : stored,
                        row.get("nr").asInt());
            }
            return new KnownIds(numbers, id -> ids.key(new SourceKey(source, id)));
        });
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    public OptionalInt find(String id) {
        var number = isEmpty() || id.isBlank() ? null : numbers.get(key.apply(id));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
