package nl.inktvlek.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.snapshot.Networks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long 250,000 people and 1.16 million ties take; run by `bin/bench`, not with the tests.
@GraphTest
class LargeNetworkBenchmark {

    private static final int BATCH = 10_000;

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    @Autowired
    Networks networks;

    @Test
    void import_snapshot_and_a_bare_unwind_of_the_same_rows() throws Exception {
        var files = new ArrayList<MappedFile>();
        for (var name : List.of("nodes.csv.gz", "edges.csv.gz", "organisations.csv", "memberships.csv.gz")) {
            var file = SourceFile.read(SharedData.file("large/" + name));
            files.add(new MappedFile(file, FileRecognition.recognise(file)));
        }
        long start = System.nanoTime();
        var checked = imports.check(Actor.commandLine(), new ImportRequest("large", files, true, false));
        tell("check", start);
        start = System.nanoTime();
        var done = imports.run(Actor.commandLine(), checked, Progress.UNWATCHED);
        tell("import of %,d rows".formatted(done.rows()), start);
        for (int round = 1; round <= 4; round++) {
            start = System.nanoTime();
            var network = networks.readAnew();
            tell(
                    "snapshot %d: %,d nodes, %,d ties"
                            .formatted(
                                    round,
                                    network.snapshot().nodes(),
                                    network.snapshot().ties()),
                    start);
            assertThat(network.snapshot().people()).isEqualTo(done.people());
        }
        bareUnwind(done.people());
        start = System.nanoTime();
        imports.remove(Actor.commandLine(), done.id());
        tell("undo", start);
    }

    /// The same people and ties again, as plain nodes, with nothing around them.
    private void bareUnwind(int people) throws Exception {
        var ties = new ArrayList<List<Object>>();
        for (var line : new String(
                        SourceFile.read(SharedData.file("large/edges.csv.gz")).bytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            var cells = line.split(",");
            ties.add(List.of(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[2]));
        }
        graph.note("CREATE CONSTRAINT bare_nr IF NOT EXISTS FOR (b:Bare) REQUIRE b.nr IS UNIQUE", Map.of());
        long start = System.nanoTime();
        for (int first = 0; first < people; first += BATCH) {
            graph.note(
                    "UNWIND range($first, $last) AS nr CREATE (:Bare {nr: nr})",
                    Map.of("first", first, "last", Math.min(people, first + BATCH) - 1));
        }
        for (int first = 0; first < ties.size(); first += BATCH) {
            graph.note("""
                    UNWIND $rows AS row
                    MATCH (a:Bare {nr: row[0]}) MATCH (b:Bare {nr: row[1]})
                    CREATE (a)-[:KNOWS_BARE {kind: row[2]}]->(b)""", Map.of("rows", ties.subList(first, Math.min(ties.size(), first + BATCH))));
        }
        tell("bare UNWIND of %,d people and %,d ties".formatted(people, ties.size()), start);
    }

    private static void tell(String what, long start) {
        System.out.printf("BENCH %-60s %6.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
