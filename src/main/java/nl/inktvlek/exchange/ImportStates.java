package nl.inktvlek.exchange;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.exchange.incoming.CheckedImport;
import org.springframework.stereotype.Component;

/// Where imports stand. One at a time is written or taken back, in whichever process.
@Component
class ImportStates {

    private final Graph graph;
    private final AuditTrail trail;
    private final Clock clock;

    ImportStates(Graph graph, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws ImportNotPossible if another is being written or taken back
    void begin(OperationId operation, String id, Actor actor, CheckedImport checked) {
        var fields = new HashMap<String, Object>();
        fields.put("id", id);
        fields.put("source", checked.request().source());
        fields.put(
                "files",
                checked.request().files().stream()
                        .map(file -> file.file().name())
                        .toList());
        fields.put("status", ImportSummary.Status.RUNNING.name());
        fields.put("by", actor.username());
        fields.put("partner", actor.partner().orElse(""));
        fields.put("at", now());
        fields.put("heartbeat", now());
        fields.put("people", checked.people().size());
        fields.put("ties", checked.ties().size());
        fields.put("rows", checked.stored());
        graph.command(operation, actor.username(), writing -> {
            beAlone(writing);
            trail.record(
                    writing,
                    Action.IMPORTED,
                    List.of(),
                    String.valueOf(checked.people().size()));
            writing.run("CREATE (i:Import) SET i = $fields", Map.of("fields", fields))
                    .consume();
        });
    }

    /// @throws ImportNotPossible if it is not running any more: who hears nothing of it takes it back
    void requireRunning(String id) {
        if (graph.find("MATCH (i:Import {id: $id, status: 'RUNNING'}) RETURN i.id AS id", Map.of("id", id), row -> true)
                .isEmpty()) {
            throw new ImportNotPossible("taken-back");
        }
    }

    /// @throws ImportNotPossible if it is not running any more
    void finish(OperationId operation, String id) {
        graph.command(operation, Graph.PRODUCT, writing -> {
            lock(writing);
            touchAll(writing);
            if (!writing.run("""
                            MATCH (i:Import {id: $id, status: 'RUNNING'}) SET i.status = 'DONE'
                            RETURN i.id AS id""", Map.of("id", id)).hasNext()) {
                throw new ImportNotPossible("taken-back");
            }
        });
    }

    /// From DONE on its way to UNDONE, with all that hangs on it.
    ///
    /// @throws ImportNotPossible if it is not finished, another is being written or taken back, or a later one
    /// builds on it
    void beginRemoval(OperationId operation, Actor actor, String id) {
        graph.command(operation, actor.username(), writing -> {
            beAlone(writing);
            trail.record(writing, Action.CHANGED, List.of(), "Import " + id);
            var later = writing.run("""
                            MATCH (n:Person|Organisation|Series WHERE n.batch = $id)-[r]-()
                            WHERE r.batch IS NOT NULL AND r.batch <> $id
                            WITH DISTINCT r.batch AS batch
                            MATCH (i:Import {id: batch})
                            RETURN i.source AS source ORDER BY source""", Map.of("id", id))
                    .list(row -> row.get("source").asString());
            if (!later.isEmpty()) {
                throw new ImportNotPossible("builds-on", String.join(", ", later));
            }
            move(writing, id, "DONE", "UNDOING");
        });
    }

    /// From DONE on its way to UNDONE, while what others built upon stays and the rest is kept.
    ///
    /// @throws ImportNotPossible if it is not finished, or another is being written or taken back
    ///
    /// @param marks marks what stays, in the same transaction
    void beginTakingBack(OperationId operation, Actor actor, String id, Consumer<Work> marks) {
        graph.command(operation, actor.username(), writing -> {
            beAlone(writing);
            trail.record(writing, Action.CHANGED, List.of(), "Import " + id);
            move(writing, id, "DONE", "UNDOING");
            marks.accept(writing);
            writing.run(
                            "MATCH (i:Import {id: $id}) SET i.keptUntil = $until",
                            Map.of(
                                    "id",
                                    id,
                                    "until",
                                    clock.instant().plus(TakenBack.KEPT).toEpochMilli()))
                    .consume();
        });
    }

    /// From UNDONE on its way to DONE.
    ///
    /// @throws ImportNotPossible if nothing of it is kept, or another is being written or taken back
    void beginReturning(OperationId operation, Actor actor, String id) {
        graph.command(operation, actor.username(), writing -> {
            beAlone(writing);
            trail.record(writing, Action.CHANGED, List.of(), "Import " + id);
            move(writing, id, "UNDONE", "RETURNING");
        });
    }

    private void move(Statements writing, String id, String from, String to) {
        if (!writing.run("""
                        MATCH (i:Import {id: $id, status: $from}) WHERE $from = 'DONE' OR i.keptUntil >= $now
                        SET i.status = $to, i.heartbeat = $now
                        RETURN i.id AS id""", Map.of("id", id, "from", from, "to", to, "now", now()))
                .hasNext()) {
            throw new ImportNotPossible(from.equals("DONE") ? "not-undoable" : "not-kept");
        }
    }

    /// What to do with an import that nobody works on any more.
    enum Left {
        REMOVE,
        TAKE_BACK,
        BRING_BACK
    }

    Left left(String id) {
        return graph.find(
                        "MATCH (i:Import {id: $id}) RETURN i.status AS status, i.keptUntil IS NOT NULL AS kept",
                        Map.of("id", id),
                        row -> {
                            if (!row.get("kept").asBoolean()) {
                                return Left.REMOVE;
                            }
                            return row.get("status").asString().equals("RETURNING") ? Left.BRING_BACK : Left.TAKE_BACK;
                        })
                .orElse(Left.REMOVE);
    }

    void returned(String id) {
        graph.commandFromReserve(OperationId.random(), Graph.PRODUCT, work -> {
            touchAll(work);
            work.run("MATCH (i:Import {id: $id}) SET i.status = 'DONE' REMOVE i.keptUntil, i.stays", Map.of("id", id))
                    .consume();
        });
    }

    /// @param stays people, organisations and series that stay
    void takenBack(String id, int stays) {
        graph.commandFromReserve(OperationId.random(), Graph.PRODUCT, work -> {
            touchAll(work);
            work.run(
                            "MATCH (i:Import {id: $id}) SET i.status = 'UNDONE', i.stays = $stays",
                            Map.of("id", id, "stays", stays))
                    .consume();
        });
    }

    /// Takes an import over whose process or thread is dead.
    ///
    /// @return false when somebody else did, or it lives after all
    boolean takeOver(String id, long deadBefore) {
        var taken = new boolean[1];
        graph.commandFromReserve(OperationId.random(), Graph.PRODUCT, writing -> {
            lock(writing);
            taken[0] = writing.run("""
                            MATCH (i:Import {id: $id})
                            WHERE i.status IN ['RUNNING', 'UNDOING', 'RETURNING'] AND i.heartbeat < $deadBefore
                            SET i.status = CASE i.status WHEN 'RETURNING' THEN 'RETURNING' ELSE 'UNDOING' END,
                                i.heartbeat = $now
                            RETURN i.id AS id""", Map.of("id", id, "deadBefore", deadBefore, "now", now()))
                    .hasNext();
        });
        return taken[0];
    }

    /// Imports of which nothing was heard since.
    List<String> silentSince(long deadBefore) {
        return graph.list(
                """
                MATCH (i:Import) WHERE i.status IN ['RUNNING', 'UNDOING', 'RETURNING'] AND i.heartbeat < $deadBefore
                RETURN i.id AS id""", Map.of("deadBefore", deadBefore), row -> row.get("id").asString());
    }

    void undoing(String id) {
        graph.note("MATCH (i:Import {id: $id}) SET i.status = 'UNDOING'", Map.of("id", id));
    }

    void undone(String id) {
        graph.commandFromReserve(OperationId.random(), Graph.PRODUCT, work -> {
            touchAll(work);
            work.run("MATCH (i:Import {id: $id}) SET i.status = 'UNDONE'", Map.of("id", id))
                    .consume();
        });
    }

    /// An import is about everything that a file can hold.
    private static void touchAll(Work work) {
        EnumSet.allOf(Concern.class).forEach(work::touch);
    }

    private static void beAlone(Statements writing) {
        lock(writing);
        if (writing.run("MATCH (i:Import) WHERE i.status IN ['RUNNING', 'UNDOING', 'RETURNING'] RETURN i.id AS id")
                .hasNext()) {
            throw new ImportNotPossible("another-running");
        }
    }

    /// One state changes at a time.
    private static void lock(Statements writing) {
        writing.run("MERGE (l:Counter {name: 'IMPORTS'}) SET l.next = coalesce(l.next, 0) + 1")
                .consume();
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }
}
