package nl.inktvlek.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
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

    /// Takes back until nothing is left that nobody built upon, or until it should not go on.
    ///
    /// @param rows of the import
    /// @return whether it is done
    boolean take(String id, long rows, Progress progress) {
        return new Run(id, rows, progress).take() && removal.removeDeleted(id, progress);
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
        private final Portions portions;

        Run(String id, long rows, Progress progress) {
            this.id = id;
            this.portions = new Portions(graph, rows, progress);
        }

        boolean take() {
            corrections.takeBack(id);
            return Stream.concat(TakenRows.TIES.stream(), TakenRows.THINGS.stream())
                    .allMatch(kind -> portions.all(true, work -> take(work, kind)));
        }

        private int take(Work work, TakenRows kind) {
            var taken = work.run(kind.take(), Map.of("id", id, "limit", Portions.AT_ONCE))
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
            boolean isWhole = Stream.concat(TakenRows.THINGS.reversed().stream(), TakenRows.TIES.stream())
                    .allMatch(this::bring);
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

        private boolean bring(TakenRows kind) {
            for (var next = parcels.next(id, kind.of()); next.isPresent(); next = parcels.next(id, kind.of())) {
                var parcel = next.get();
                portions.one(work -> {
                    if (parcels.take(work, id, parcel)) {
                        work.run(kind.bring(), Map.of("id", id, "rows", parcel.rows()))
                                .consume();
                    }
                });
                if (!portions.goesOn(parcel.rows().size())) {
                    return false;
                }
            }
            return true;
        }
    }
}
