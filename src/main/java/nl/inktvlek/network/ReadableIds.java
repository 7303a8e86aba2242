package nl.inktvlek.network;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Hashes and seals, at the start, ids that an earlier version stored readable. What was done is stored part by
/// part, and tells itself that it was done: a start that is killed leaves the rest to the next one.
@Component
class ReadableIds implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReadableIds.class);

    /// Things in one transaction: some 20 MB of the 512 it may use.
    private static final int BATCH = 10_000;

    private static final String READABLE = """
             WHERE n.sourceKey > $after AND n.sourceKey CONTAINS '\u001f'
                AND n.sourceKey <> coalesce(n.source + '\u001f' + n.code, '')
            RETURN elementId(n) AS element, n.code AS code, n.sourceKey AS sourceKey, n:Person AS isPerson
            ORDER BY sourceKey LIMIT $batch""";

    /// In the order of the index on the keys; of what was deleted there are few.
    private static final List<Cypher> WHERE_THEY_STAND = List.of(
            some("MATCH (n:Person)"),
            some("MATCH (n:Organisation)"),
            some("MATCH (n:Series)"),
            some("MATCH (n:Deleted)"));

    private static final int FIRST = 1;

    private final Graph graph;
    private final Vault vault;

    ReadableIds(Graph graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
    }

    private static Cypher some(@CompileTimeConstant final String which) {
        return Cypher.of("%s%s", Cypher.of(which), Cypher.of(READABLE));
    }

    private record Stored(String element, String code, String sourceKey, boolean isPerson) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (vault.status() != Vault.Status.OPEN) {
            if (WHERE_THEY_STAND.stream()
                    .anyMatch(where -> !some(where, "", FIRST).isEmpty())) {
                log.warn("Ids of files stand readable in the database until the product starts with its key");
            }
            return;
        }
        long begun = System.nanoTime();
        int hashed = hash();
        if (hashed > 0) {
            log.info(
                    "{} ids of an earlier version were hashed in {} ms",
                    hashed,
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /// @return things whose id was readable until now
    int hash() {
        var ids = new SourceIds(vault);
        int hashed = 0;
        for (var where : WHERE_THEY_STAND) {
            for (var found = some(where, "", BATCH);
                    !found.isEmpty();
                    found = some(where, found.getLast().sourceKey(), BATCH)) {
                var rows = found.stream().map(stored -> row(stored, ids)).toList();
                graph.note("""
                        UNWIND $rows AS row
                        MATCH (n) WHERE elementId(n) = row.element AND n.sourceKey = row.before
                        SET n.sourceKey = row.sourceKey, n.idInFile = row.idInFile, n.sealedId = row.sealedId""", Map.of("rows", rows));
                hashed += rows.size();
            }
        }
        return hashed;
    }

    private List<Stored> some(Cypher where, String after, int most) {
        return graph.list(
                where,
                Map.of("after", after, "batch", most),
                row -> new Stored(
                        row.get("element").asString(),
                        row.get("code").asString(),
                        row.get("sourceKey").asString(),
                        row.get("isPerson").asBoolean()));
    }

    private static Map<String, @Nullable Object> row(Stored stored, SourceIds ids) {
        var key = SourceKey.read(stored.sourceKey());
        var row = new HashMap<String, @Nullable Object>();
        row.put("element", stored.element());
        row.put("before", stored.sourceKey());
        row.put("sourceKey", ids.key(key));
        row.put("idInFile", stored.isPerson() ? ids.searched(key.id()) : null);
        row.put("sealedId", stored.isPerson() ? ids.sealed(key.id(), stored.code()) : null);
        return row;
    }
}
