package nl.inktvlek.rights;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.network.SourceKey;
import org.springframework.stereotype.Component;

/// Remembers by keyed hash which lines of which sources were about people who are erased, so that the same file does
/// not bring them back. Without the key of the vault nothing is remembered, and nothing recognised.
@Component
public class ErasedSources {

    private final Graph graph;
    private final Vault vault;
    private final Clock clock;

    ErasedSources(Graph graph, Vault vault, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.clock = clock;
    }

    /// Remembers a person who is about to be erased.
    void remember(Statements writing, String code) {
        if (vault.status() != Vault.Status.OPEN) {
            return;
        }
        writing.run("MATCH (p:Person {code: $code}) RETURN p.sourceKey AS key", Map.of("code", code)).stream()
                .map(row -> hash(row.get("key").asString()))
                .forEach(hash -> writing.run(
                                "MERGE (e:ErasedSource {hash: $hash}) SET e.on = $on",
                                Map.of("hash", hash, "on", LocalDate.now(clock)))
                        .consume());
    }

    private String hash(String stored) {
        return HexFormat.of().formatHex(vault.keyedHashes().apply(stored.getBytes(StandardCharsets.UTF_8)));
    }

    /// By line of a source the day its person was erased.
    public Function<SourceKey, Optional<LocalDate>> erasedOn() {
        if (vault.status() != Vault.Status.OPEN) {
            return key -> Optional.empty();
        }
        var days = new HashMap<String, LocalDate>();
        graph.list(
                        "MATCH (e:ErasedSource) RETURN e.hash AS hash, e.on AS on",
                        Map.of(),
                        row -> Map.entry(
                                row.get("hash").asString(), row.get("on").asLocalDate()))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days.isEmpty() ? key -> Optional.empty() : key -> Optional.ofNullable(days.get(hash(key.stored())));
    }
}
