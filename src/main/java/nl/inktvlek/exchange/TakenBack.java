package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes back what an import brought and nobody built upon, puts it away, and brings it back for [Journal#KEPT].
///
/// Every transaction leaves the graph whole and what it took put away, so that both ways can be stopped anywhere and
/// gone on with by whomever.
@Component
class TakenBack {

    /// Rows in one transaction.
    private static final int AT_ONCE = 2_000;

    /// A kind of row.
    ///
    /// @param of what its rows are called in their parcels
    /// @param take removes at most `$limit` of import `$id`; gives a map `row` for each
    /// @param bring makes `$rows` again
    private record Kind(String of, Cypher take, Cypher bring) {}

    private static final String TAKE_TIE = """
             WITH a, r, b LIMIT $limit
            WITH {from: a.code, to: b.code, of: properties(r)} AS row, r DELETE r RETURN row""";

    private static final List<Kind> TIES = List.of(
            tie("KNOWS", "Person", "Person", Cypher.of("true")),
            tie("NOMINATES", "Person", "Person", Cypher.of("true")),
            tie("HOLDS", "Person", "Organisation", Cypher.of("coalesce(a.stays, '') <> 'OWN'")),
            tie("MEMBER_OF", "Person", "Organisation", Cypher.of("true")),
            tie("ATTENDED", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("AFFILIATED", "Organisation", "Organisation", Cypher.of("a.stays IS NULL")),
            tie("LED", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("TALKED_ON", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("HOSTED_BY", "Series", "Organisation", Cypher.of("a.stays IS NULL")),
            tie("RUN_BY", "Series", "Organisation", Cypher.of("a.stays IS NULL")));

    /// What has a tie by now stays: somebody made it a moment ago.
    private static final List<Kind> THINGS = List.of(
            new Kind("told", Cypher.of("""
                    MATCH (p:Person WHERE p.informedBatch = $id) WITH p LIMIT $limit
                    WITH p, {code: p.code, on: p.informedOn} AS row
                    REMOVE p.informedOn, p.informedBatch RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row MATCH (p:Person {code: row.code}) WHERE p.informedOn IS NULL
                    SET p.informedOn = row.on, p.informedBatch = $id""")),
            new Kind("Meeting", Cypher.of("""
                    MATCH (m:Meeting WHERE m.batch = $id)-[:PART_OF]->(s:Series)
                    WHERE m.stays IS NULL AND (s.batch IS NULL OR s.batch <> $id)
                        AND NOT EXISTS { (s)<-[a:ATTENDED]-() WHERE m.number IN a.meetings }
                    WITH m, s LIMIT $limit
                    WITH m, s, {series: s.code, of: properties(m)} AS row
                    DETACH DELETE m
                    WITH s, collect(row) AS rows
                    CALL (s) { MATCH (s)<-[:PART_OF]-(left:Meeting) RETURN min(left.on) AS first, max(left.on) AS last }
                    SET s.start = first, s.end = last
                    WITH rows UNWIND rows AS row RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row MATCH (s:Series {code: row.series})
                    WHERE NOT EXISTS { (:Meeting {code: row.of.code}) }
                    CREATE (m:Meeting)-[:PART_OF]->(s) SET m = row.of
                    WITH DISTINCT s
                    CALL (s) { MATCH (s)<-[:PART_OF]-(all:Meeting) RETURN min(all.on) AS first, max(all.on) AS last }
                    SET s.start = first, s.end = last""")),
            new Kind("Series", Cypher.of("""
                    MATCH (n:Series WHERE n.batch = $id)
                    WHERE n.stays IS NULL AND NOT EXISTS { (n)-[r]-(x) WHERE type(r) <> 'PART_OF' AND NOT x:Deleted }
                        AND NOT EXISTS { (n)<-[:PART_OF]-(m:Meeting) WHERE coalesce(m.batch, '') <> $id }
                    WITH n LIMIT $limit
                    WITH n, [(n)<-[:PART_OF]-(m:Meeting) | m] AS meetings
                    WITH n, meetings, {of: properties(n), meetings: [m IN meetings | properties(m)]} AS row
                    FOREACH (m IN meetings | DETACH DELETE m)
                    DETACH DELETE n RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row CREATE (n:Series) SET n = row.of
                    WITH n, row UNWIND row.meetings AS meeting
                    CREATE (m:Meeting)-[:PART_OF]->(n) SET m = meeting""")),
            new Kind("Person", Cypher.of("""
                    MATCH (n:Person WHERE n.batch = $id)
                    WHERE n.stays IS NULL
                        AND NOT EXISTS { (n)-[r]-(x) WHERE type(r) <> 'IDENTIFIED_IN' AND NOT x:Deleted }
                    WITH n LIMIT $limit
                    WITH n, {of: properties(n), identified: [(n)-[i:IDENTIFIED_IN]->(:Import {id: $id}) | properties(i)]} AS row
                    DETACH DELETE n RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row
                    WITH row WHERE NOT EXISTS { (:ErasedSource {hash: row.of.sourceKey}) }
                    CREATE (n:Person) SET n = row.of
                    WITH n, row
                    CALL (n, row) {
                        MATCH (i:Import {id: $id}) UNWIND row.identified AS identified
                        CREATE (n)-[in:IDENTIFIED_IN]->(i) SET in = identified
                    }""")),
            new Kind(
                    "Organisation",
                    Cypher.of("""
                    MATCH (n:Organisation WHERE n.batch = $id)
                    WHERE n.stays IS NULL AND NOT EXISTS { (n)-[]-(x) WHERE NOT x:Deleted }
                    WITH n LIMIT $limit
                    WITH n, {of: properties(n)} AS row
                    DETACH DELETE n RETURN row"""),
                    Cypher.of("UNWIND $rows AS row CREATE (n:Organisation) SET n = row.of")));

    private final Graph graph;
    private final Parcels parcels;
    private final BuiltUpon builtUpon;
    private final Corrections corrections;
    private final ImportRemoval removal;
    private final Journal journal;
    private final Clock clock;

    TakenBack(
            Graph graph,
            Parcels parcels,
            BuiltUpon builtUpon,
            Corrections corrections,
            ImportRemoval removal,
            Journal journal,
            Clock clock) {
        this.graph = graph;
        this.parcels = parcels;
        this.builtUpon = builtUpon;
        this.corrections = corrections;
        this.removal = removal;
        this.journal = journal;
        this.clock = clock;
    }

    /// How long an import can be brought back.
    static final Duration KEPT = Journal.KEPT;

    private static Kind tie(String type, String from, String to, Cypher which) {
        var name = Cypher.name(type);
        return new Kind(
                type,
                Cypher.of("MATCH (a)-[r:%s WHERE r.batch = $id]->(b) WHERE %s%s", name, which, Cypher.of(TAKE_TIE)),
                Cypher.of("""
                        UNWIND $rows AS row
                        MATCH %s MATCH %s
                        OPTIONAL MATCH (a)-[x:%s]->(b)
                        WHERE coalesce(x.kind, x.position, '') = coalesce(row.of.kind, row.of.position, '')
                            AND coalesce(toString(x.from), '') = coalesce(toString(row.of.from), '')
                        WITH row, a, b, head(collect(x)) AS there
                        FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END |
                            CREATE (a)-[r:%s]->(b) SET r = row.of)
                        FOREACH (x IN CASE WHEN there IS NULL OR row.of.meetings IS NULL THEN [] ELSE [there] END |
                            SET x.meetings = coalesce(x.meetings, [])
                                + [number IN row.of.meetings WHERE NOT number IN coalesce(x.meetings, [])])""", end("a", "from", from), end("b", "to", to), name, name));
    }

    /// A person may have been made one with another meanwhile.
    private static Cypher end(
            @CompileTimeConstant final String end, @CompileTimeConstant final String code, String label) {
        return label.equals("Person")
                ? Cypher.of(
                        "(:Person|JoinedPerson {code: row.%s})-[:JOINED_TO*0..20]->(%s:Person)",
                        Cypher.of(code), Cypher.of(end))
                : Cypher.of("(%s:%s {code: row.%s})", Cypher.of(end), Cypher.name(label), Cypher.of(code));
    }

    /// Takes back until nothing is left that nobody built upon, or until it should not go on.
    ///
    /// @param rows of the import
    /// @return whether it is done
    boolean take(String id, long rows, Progress progress) {
        return new Run(id, rows, progress).take();
    }

    /// Makes again what was put away. What cannot be, since its other end is gone or somebody else brought it
    /// meanwhile, is left out.
    ///
    /// @return whether it is done
    boolean bringBack(String id, long rows, Progress progress) {
        return new Run(id, rows, progress).bringBack();
    }

    /// Whether something of it was brought in again since.
    boolean isThereAgain(String id) {
        return Stream.of("Person", "Organisation", "Series")
                .anyMatch(label -> parcels.stream(id, label).anyMatch(parcel -> isThere(label, parcel)));
    }

    private boolean isThere(String label, Parcels.Parcel parcel) {
        var keys = parcel.rows().stream()
                .flatMap(row ->
                        row.get("of") instanceof Map<?, ?> of ? Stream.ofNullable(of.get("sourceKey")) : Stream.empty())
                .toList();
        return !graph.list(
                        Cypher.of(
                                "UNWIND $keys AS key MATCH (n:%s {sourceKey: key}) RETURN key LIMIT 1",
                                Cypher.name(label)),
                        Map.of("keys", keys),
                        row -> row.get("key").asString())
                .isEmpty();
    }

    /// Deletes what was put away of an import for good.
    ///
    /// @return false when nothing is: it is not taken back, or on its way back
    boolean forget(String id) {
        var isUndone = new boolean[1];
        graph.note(writing -> {
            isUndone[0] = writing.run("""
                            MATCH (i:Import {id: $id, status: 'UNDONE'}) SET i.heartbeat = i.heartbeat
                            RETURN i.id AS id""", Map.of("id", id)).hasNext();
            if (!isUndone[0]) {
                return;
            }
            parcels.forget(writing, id);
            corrections.forget(writing, id);
            writing.run("MATCH (i:Identity {takenBack: $id}) DELETE i", Map.of("id", id))
                    .consume();
            writing.run("MATCH (i:Import {id: $id}) REMOVE i.keptUntil", Map.of("id", id))
                    .consume();
        });
        return isUndone[0];
    }

    @Scheduled(fixedDelayString = "${inktvlek.journal.forgets-every:1h}")
    void forgetOld() {
        graph.list(
                        "MATCH (i:Import) WHERE i.keptUntil < $now RETURN i.id AS id",
                        Map.of("now", clock.millis()),
                        row -> row.get("id").asString())
                .forEach(this::forget);
        graph.note(writing ->
                corrections.forgetOf(writing, clock.instant().minus(KEPT).toEpochMilli()));
    }

    private final class Run {

        private final String id;
        private final long rows;
        private final Progress progress;
        private long done;

        Run(String id, long rows, Progress progress) {
            this.id = id;
            this.rows = rows;
            this.progress = progress;
        }

        boolean take() {
            corrections.takeBack(id);
            return Stream.concat(TIES.stream(), THINGS.stream()).allMatch(this::take)
                    && removal.removeDeleted(id, progress);
        }

        private boolean take(Kind kind) {
            var taken = new int[1];
            do {
                graph.command(OperationId.random(), Graph.PRODUCT, work -> taken[0] = take(work, kind));
                done += taken[0];
                if (!progress.goesOn(Math.min(done, rows), Math.max(1, rows))) {
                    return false;
                }
            } while (taken[0] == AT_ONCE);
            return true;
        }

        private int take(Work work, Kind kind) {
            EnumSet.allOf(Concern.class).forEach(work::touch);
            var taken = work.run(kind.take(), Map.of("id", id, "limit", AT_ONCE))
                    .list(row -> row.get("row").asMap());
            parcels.put(work, id, kind.of(), taken);
            var codes = taken.stream()
                    .map(row -> row.get("of"))
                    .flatMap(of -> of instanceof Map<?, ?> map && map.get("code") instanceof String code
                            ? Stream.of(code)
                            : Stream.empty())
                    .toList();
            if (kind.of().equals("Person")) {
                work.run(
                                "UNWIND $codes AS code MATCH (i:Identity {code: code}) SET i.takenBack = $id",
                                Map.of("codes", codes, "id", id))
                        .consume();
            }
            if (!codes.isEmpty()) {
                journal.forget(work, codes);
            }
            return taken.size();
        }

        boolean bringBack() {
            boolean isWhole =
                    Stream.concat(THINGS.reversed().stream(), TIES.stream()).allMatch(this::bring);
            if (isWhole) {
                graph.command(OperationId.random(), Graph.PRODUCT, work -> {
                    work.run("""
                                    MATCH (i:Identity {takenBack: $id}) WHERE NOT EXISTS { (:Person {code: i.code}) }
                                    DELETE i""", Map.of("id", id)).consume();
                    work.run("MATCH (i:Identity {takenBack: $id}) REMOVE i.takenBack", Map.of("id", id))
                            .consume();
                    builtUpon.unmark(work, id);
                });
                corrections.bringBack(id);
            }
            return isWhole;
        }

        private boolean bring(Kind kind) {
            for (var next = parcels.next(id, kind.of()); next.isPresent(); next = parcels.next(id, kind.of())) {
                var parcel = next.get();
                graph.command(OperationId.random(), Graph.PRODUCT, work -> {
                    EnumSet.allOf(Concern.class).forEach(work::touch);
                    if (parcels.take(work, id, parcel)) {
                        work.run(kind.bring(), Map.of("id", id, "rows", parcel.rows()))
                                .consume();
                    }
                });
                done += parcel.rows().size();
                if (!progress.goesOn(Math.min(done, rows), Math.max(1, rows))) {
                    return false;
                }
            }
            return true;
        }
    }
}
