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
import org.neo4j.driver.Record;

/// Numbers of the things that are known from one source, found by their id there. Used by one thread.
///
/// @param numbers by stored key
/// @param key the stored key of an id
/// @param codes numbers of what the files call by its code here, whatever source it came from
public record KnownIds(Map<String, Integer> numbers, UnaryOperator<String> key, Map<String, Integer> codes) {

    public KnownIds(Map<String, Integer> numbers, UnaryOperator<String> key) {
        this(numbers, key, Map.of());
    }

    /// With those that are called by their codes.
    public KnownIds withCodes(Map<String, Integer> byCode) {
        return new KnownIds(numbers, key, byCode);
    }

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

    /// What has a code, with its number and the source it is known from.
    public record Coded(String code, int number, String source) {

        public static Coded of(Record row) {
            return new Coded(
                    row.get("code").asString(),
                    row.get("nr").asInt(),
                    row.get("source").asString(""));
        }
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && codes.isEmpty();
    }

    public OptionalInt find(String id) {
        var number = numbers.isEmpty() || id.isBlank() ? null : numbers.get(key.apply(id));
        if (number == null) {
            number = codes.get(id);
        }
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
