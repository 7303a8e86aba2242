package nl.inktvlek.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.network.SourceIds;
import nl.inktvlek.network.SourceKey;
import org.springframework.stereotype.Component;

/// Remembers by keyed hash which lines of which sources were about people who are erased, so that the same file does
/// not bring them back. The hash is the key that the person had. Without the key of the vault nothing is recognised.
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

    /// In place of the source of somebody who is called by the code they had here: files that went out have it.
    private static final String CODES = "inktvlek\u001e";

    /// How somebody who is called by their code is remembered.
    public static SourceKey byCode(String code) {
        return new SourceKey(CODES, code);
    }

    /// Remembers a person who is about to be erased, and the records that were made one with them.
    void remember(Statements writing, String code) {
        var records = writing.run("""
                        MATCH (:Person {code: $code})<-[:JOINED_TO*0..20]-(p)
                        RETURN p.code AS code, p.sourceKey AS key""", Map.of("code", code)).list();
        if (vault.status() == Vault.Status.OPEN) {
            var ids = new SourceIds(vault);
            remember(
                    writing,
                    records.stream().map(row -> ids.key(byCode(row.get("code").asString()))));
        }
        remember(
                writing,
                records.stream().map(row -> row.get("key").asString()).filter(key -> !SourceKey.isReadable(key)));
    }

    private void remember(Statements writing, Stream<String> hashes) {
        hashes.forEach(hash -> writing.run(
                        "MERGE (e:ErasedSource {hash: $hash}) SET e.on = $on",
                        Map.of("hash", hash, "on", LocalDate.now(clock)))
                .consume());
    }

    /// By line of a source the day its person was erased. Used by one thread.
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
        var ids = new SourceIds(vault);
        return days.isEmpty() ? key -> Optional.empty() : key -> Optional.ofNullable(days.get(ids.key(key)));
    }
}
