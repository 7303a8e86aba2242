package nl.inktvlek.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Makes the keys by which names and contact details are found anew, at the first start after the way of folding
/// words changed. Killed half way it begins again at the next start. O(names).
@Component
class NameKeysRenewal implements SmartInitializingSingleton {

    /// How words are folded now: as [PlainWords] does.
    private static final String FOLDING = "plain words, contacts without a zero, alike";

    private static final int BATCH = 10_000;

    private final Graph graph;
    private final Vault vault;
    private final SealedIdentities sealed;

    NameKeysRenewal(Graph graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
        this.sealed = new SealedIdentities(vault);
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean isDone = graph.find(
                        "MATCH (f:NameKeys {folding: $folding}) RETURN true AS done",
                        Map.of("folding", FOLDING),
                        row -> row)
                .isPresent();
        if (!isDone && vault.status() == Vault.Status.OPEN) {
            renew();
            graph.note("MERGE (:NameKeys {folding: $folding})", Map.of("folding", FOLDING));
        }
    }

    private void renew() {
        var keys = new NameKeys(vault.keyedHashes());
        for (var some = some("");
                !some.isEmpty();
                some = some(some.getLast().get("code").asString())) {
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : some) {
                sealed.open(row)
                        .ifPresent(identity -> rows.add(Map.of(
                                "code",
                                identity.code(),
                                "nameKeys",
                                keys.of(identity.name()),
                                "phoneKey",
                                keys.ofPhone(identity.phone()),
                                "emailKey",
                                keys.ofEmail(identity.email()),
                                "likeKey",
                                keys.ofLike(identity.name()))));
            }
            graph.note("UNWIND $rows AS row MATCH (i:Identity {code: row.code}) SET i += row", Map.of("rows", rows));
        }
    }

    private List<Record> some(String after) {
        return graph.list(
                "MATCH (i:Identity) WHERE i.code > $after WITH i ORDER BY i.code LIMIT $batch" + SealedIdentities.READ,
                Map.of("after", after, "batch", BATCH),
                row -> row);
    }
}
