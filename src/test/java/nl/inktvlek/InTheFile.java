package nl.inktvlek;

import java.util.Map;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.SourceIds;
import nl.inktvlek.network.SourceKey;

/// Who is who by the ids of a file: the database holds keyed hashes of them.
public record InTheFile(Graph graph, Vault vault, String source) {

    /// Code of the person with this id.
    public String person(String id) {
        return code("Person", id);
    }

    /// Code of a thing with this label, deleted or not.
    public String code(String label, String id) {
        return graph.find(
                        "MATCH (n {sourceKey: $key}) WHERE $label IN labels(n) OR n.was = $label RETURN n.code AS code",
                        Map.of("key", new SourceIds(vault).key(new SourceKey(source, id)), "label", label),
                        row -> row.get("code").asString())
                .orElseThrow();
    }
}
