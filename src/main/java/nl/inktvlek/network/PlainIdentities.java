package nl.inktvlek.network;

import java.util.List;
import java.util.Map;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.Identities.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Seals, at the start, identities that an earlier version stored in plain text.
@Component
class PlainIdentities implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PlainIdentities.class);

    private static final int BATCH = 1000;

    private final Graph graph;
    private final Vault vault;

    PlainIdentities(Graph graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (vault.status() == Vault.Status.OPEN) {
            int sealed = seal();
            if (sealed > 0) {
                log.info("{} identities of an earlier version were sealed", sealed);
            }
        }
    }

    /// @return identities sealed now
    int seal() {
        int sealed = 0;
        var seals = new SealedIdentities(vault);
        for (var some = plain(); !some.isEmpty(); some = plain()) {
            graph.note("""
                    UNWIND $rows AS row MATCH (i:Identity {code: row.code})
                    SET i += row
                    REMOVE i.name, i.phone, i.email""", Map.of("rows", some.stream().map(seals::row).toList()));
            sealed += some.size();
        }
        return sealed;
    }

    private List<Identity> plain() {
        return graph.list(
                """
                MATCH (i:Identity) WHERE i.sealed IS NULL
                RETURN i.code AS code, i.name AS name, i.phone AS phone, i.email AS email LIMIT $batch""",
                Map.of("batch", BATCH),
                row -> new Identity(
                        row.get("code").asString(),
                        row.get("name").asString(""),
                        row.get("phone").asString(null),
                        row.get("email").asString(null)));
    }
}
