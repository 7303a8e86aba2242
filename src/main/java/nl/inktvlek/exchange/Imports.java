package nl.inktvlek.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.NodeCode;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Imports: checked before, whole or gone after, taken back when wanted.
///
/// An import adds. Rows that are known already stay as they are, so that it can be taken back completely.
@Service
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    /// A running import of another process that has not been heard of for so long is dead.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /// Nodes removed in one transaction.
    private static final int REMOVED_AT_ONCE = 5_000;

    private final Graph graph;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final KnownRows.Reader known;
    private final ImportWriter writer;
    private final Vault vault;
    private final DatabaseOwner owner;
    private final Clock clock;

    Imports(
            Graph graph,
            AccessDecision access,
            AuditTrail trail,
            KnownRows.Reader known,
            ImportWriter writer,
            Vault vault,
            DatabaseOwner owner,
            Clock clock) {
        this.graph = graph;
        this.access = access;
        this.trail = trail;
        this.known = known;
        this.writer = writer;
        this.vault = vault;
        this.owner = owner;
        this.clock = clock;
    }

    /// Reads the files and says what an import would do; changes nothing.
    ///
    /// @throws ImportNotPossible if the source is another's: who is known from it is theirs
    public CheckedImport check(Actor actor, ImportRequest request) {
        requireImport(actor);
        requireOwnSource(actor, request.source());
        return new ImportCheck(request, known.of(request.source()), LocalDate.now(clock)).check();
    }

    /// Carries out an import. When it fails or is cancelled, everything it had added is removed again.
    ///
    /// @throws ImportNotPossible if there are errors, nothing to add, or another import is running
    public ImportSummary run(Actor actor, CheckedImport checked, Progress progress) {
        requireImport(actor);
        requireOwnSource(actor, checked.request().source());
        if (!checked.isReady()) {
            throw new ImportNotPossible(checked.impact().isNothing() ? "nothing-new" : "has-errors");
        }
        if (checked.hasNames() && vault.status() != Vault.Status.OPEN) {
            throw new ImportNotPossible("vault-locked");
        }
        var id = NodeCode.random(); // short enough to be stored inside every row it is written to
        var operation = new OperationId("import/" + id);
        trail.record(
                actor.username(),
                Action.IMPORTED,
                List.of(),
                String.valueOf(checked.people().size()));
        begin(operation.part("begin"), id, actor, checked);
        try {
            writer.write(checked, operation, id, (done, total) -> {
                heartbeat(id);
                return progress.goesOn(done, total);
            });
            finish(operation.part("end"), id);
        } catch (RuntimeException failure) {
            log.warn("Import {} did not succeed and is taken back: {}", id, failure.getMessage());
            remove(id);
            throw failure;
        }
        return get(actor, id);
    }

    /// Whether `actor` brings files in, and does not only see which were.
    public boolean mayImport(Actor actor) {
        return access.mayChange(actor, DataKind.IMPORT, ofPartner(actor));
    }

    private void requireImport(Actor actor) {
        access.requireChange(actor, DataKind.IMPORT, ofPartner(actor));
    }

    private void requireOwnSource(Actor actor, String source) {
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

    private static Set<String> ofPartner(Actor actor) {
        return actor.partner().map(Set::of).orElse(Set.of());
    }

    private void begin(OperationId operation, String id, Actor actor, CheckedImport checked) {
        graph.command(operation, writing -> {
            writing.run("MERGE (l:Counter {name: 'IMPORTS'}) SET l.next = coalesce(l.next, 0) + 1")
                    .consume(); // one at a time
            if (writing.run("MATCH (i:Import) WHERE i.status IN ['RUNNING', 'UNDOING'] RETURN i.id")
                    .hasNext()) {
                throw new ImportNotPossible("another-running");
            }
            writing.run(
                            """
                            CREATE (:Import {id: $id, source: $source, files: $files, status: 'RUNNING', by: $by, partner: $partner,
                                at: $at, heartbeat: $at, people: $people, ties: $ties, rows: $rows})""",
                            Map.of(
                                    "id", id,
                                    "source", checked.request().source(),
                                    "files",
                                            checked.request().files().stream()
                                                    .map(file -> file.file().name())
                                                    .toList(),
                                    "by", actor.username(),
                                    "partner", actor.partner().orElse(""),
                                    "at", clock.instant().toEpochMilli(),
                                    "people", checked.people().size(),
                                    "ties", checked.ties().size(),
                                    "rows", checked.impact().added()))
                    .consume();
        });
    }

    private void heartbeat(String id) {
        graph.note(
                "MATCH (i:Import {id: $id}) SET i.heartbeat = $now",
                Map.of("id", id, "now", clock.instant().toEpochMilli()));
    }

    private void finish(OperationId operation, String id) {
        graph.command(operation, "MATCH (i:Import {id: $id}) SET i.status = 'DONE'", Map.of("id", id));
    }

    /// All imports, the newest first.
    public List<ImportSummary> list(Actor actor) {
        access.require(actor, DataKind.IMPORT);
        return graph.list("MATCH (i:Import) RETURN i ORDER BY i.at DESC", Map.of(), row -> summary(actor, row));
    }

    private ImportSummary get(Actor actor, String id) {
        return graph.find("MATCH (i:Import {id: $id}) RETURN i", Map.of("id", id), row -> summary(actor, row))
                .orElseThrow(() -> new ImportNotPossible("unknown", id));
    }

    private ImportSummary summary(Actor actor, Record row) {
        var node = row.get("i");
        return new ImportSummary(
                node.get("id").asString(),
                node.get("source").asString(),
                node.get("files").asList(value -> value.asString()),
                ImportStatus.valueOf(node.get("status").asString()),
                node.get("by").asString(),
                Instant.ofEpochMilli(node.get("at").asLong()),
                node.get("people").asInt(),
                node.get("ties").asInt(),
                node.get("rows").asInt(),
                access.mayChange(
                        actor, DataKind.IMPORT, Set.of(node.get("partner").asString(""))));
    }

    /// Takes an import back: everything it added is removed.
    ///
    /// @throws ImportNotPossible if a later import builds on it, or it is not finished
    /// @throws AccessDeniedException if another partner imported it
    public void undo(Actor actor, String id) {
        var summary = get(actor, id);
        if (!summary.mayUndo()) {
            throw new AccessDeniedException("Another partner imported it");
        }
        if (summary.status() != ImportStatus.DONE) {
            throw new ImportNotPossible("not-undoable");
        }
        var later = importsThatBuildOn(id);
        if (!later.isEmpty()) {
            throw new ImportNotPossible("builds-on", String.join(", ", later));
        }
        trail.record(actor.username(), Action.CHANGED, List.of(), "Import " + id);
        remove(id);
    }

    private List<String> importsThatBuildOn(String id) {
        return graph.list("""
                MATCH (n:Person|Organisation|Series WHERE n.batch = $id)-[r]-()
                WHERE r.batch IS NOT NULL AND r.batch <> $id
                WITH DISTINCT r.batch AS batch
                MATCH (i:Import {id: batch})
                RETURN i.source AS source ORDER BY source""", Map.of("id", id), row -> row.get("source").asString());
    }

    private void remove(String id) {
        graph.command(OperationId.random(), "MATCH (i:Import {id: $id}) SET i.status = 'UNDOING'", Map.of("id", id));
        removeAll(id, "MATCH (n:Meeting WHERE n.batch = $id) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n");
        removeAll(id, """
                MATCH (p:Person WHERE p.batch = $id)<-[:OF]-(n:Approach|Consent)
                WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n""");
        for (var label : List.of("Person", "Series", "Organisation", "Identity")) {
            removeAll(id, """
                    MATCH (n:$($label) WHERE n.batch = $id)
                    WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n""", label);
        }
        removeAll(id, "MATCH ()-[r {batch: $id}]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS n");
        graph.command(OperationId.random(), "MATCH (i:Import {id: $id}) SET i.status = 'UNDONE'", Map.of("id", id));
    }

    private void removeAll(String id, String cypher) {
        removeAll(id, cypher, "");
    }

    private void removeAll(String id, String cypher, String label) {
        var removed = new int[1];
        do {
            graph.command(OperationId.random(), writing -> removed[0] = removeSome(writing, id, cypher, label));
        } while (removed[0] == REMOVED_AT_ONCE);
    }

    private static int removeSome(TransactionContext writing, String id, String cypher, String label) {
        return writing.run(cypher, Map.of("id", id, "label", label, "limit", REMOVED_AT_ONCE))
                .single()
                .get("n")
                .asInt();
    }

    /// Takes back what a crash left half done.
    void recover() {
        long deadSince = owner.exclusive()
                ? Long.MAX_VALUE
                : clock.instant().minus(SILENCE).toEpochMilli();
        var dead = graph.list(
                """
                MATCH (i:Import) WHERE i.status IN ['RUNNING', 'UNDOING'] AND i.heartbeat < $deadSince
                RETURN i.id AS id""", Map.of("deadSince", deadSince), row -> row.get("id").asString());
        for (var id : dead) {
            log.warn("Import {} was interrupted and is taken back", id);
            remove(id);
        }
    }
}
