package nl.inktvlek.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import org.neo4j.driver.Record;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Imports as they stand, and whose they are.
@Component
class ImportSummaries {

    private final Graph graph;
    private final AccessDecision access;

    ImportSummaries(Graph graph, AccessDecision access) {
        this.graph = graph;
        this.access = access;
    }

    /// The newest first.
    List<ImportSummary> list(Actor actor) {
        return graph.list("MATCH (i:Import) RETURN i ORDER BY i.at DESC", Map.of(), row -> summary(actor, row));
    }

    ImportSummary get(Actor actor, String id) {
        return graph.find("MATCH (i:Import {id: $id}) RETURN i", Map.of("id", id), row -> summary(actor, row))
                .orElseThrow(() -> new ImportNotPossible("unknown", id));
    }

    private ImportSummary summary(Actor actor, Record row) {
        var node = row.get("i");
        return new ImportSummary(
                node.get("id").asString(),
                node.get("source").asString(),
                node.get("files").asList(value -> value.asString()),
                ImportSummary.Status.valueOf(node.get("status").asString()),
                node.get("by").asString(),
                Instant.ofEpochMilli(node.get("at").asLong()),
                node.get("people").asInt(),
                node.get("ties").asInt(),
                node.get("rows").asInt(),
                access.mayChange(
                        actor, DataKind.IMPORT, Set.of(node.get("partner").asString(""))),
                node.get("stays").asInt(0),
                node.get("keptUntil").isNull()
                        ? null
                        : Instant.ofEpochMilli(node.get("keptUntil").asLong()));
    }

    /// @throws AccessDeniedException if another partner imported it
    ImportSummary own(Actor actor, String id) {
        var summary = get(actor, id);
        if (!summary.mayUndo()) {
            throw new AccessDeniedException("Another partner imported it");
        }
        return summary;
    }

    /// @throws ImportNotPossible if who is known from it is of another partner
    void requireOwnSource(Actor actor, String source) {
        boolean isOfOthers = actor.partner().isPresent()
                && graph.find(
                                """
                                MATCH (i:Import {source: $source}) WHERE i.partner <> $partner
                                RETURN true AS found LIMIT 1""",
                                Map.of(
                                        "source",
                                        source,
                                        "partner",
                                        actor.partner().get()),
                                row -> true)
                        .isPresent();
        if (isOfOthers) {
            throw new ImportNotPossible("source-of-others", source);
        }
    }
}
