package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// An import is whole or gone, whatever happens.
@GraphTest
class ImportsIT {

    static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Imports imports;

    @Autowired
    ImportRecovery recovery;

    @Autowired
    Graph graph;

    @Test
    void an_import_that_is_stopped_leaves_nothing_behind_and_can_be_run_again() {
        var checked = check("stopped", people(50), "source,target\n1,2\n2,3\n");
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.run(COORDINATOR, checked, (done, total) -> done < 50));
        assertThat(people("stopped")).isZero();
        imports.run(COORDINATOR, check("stopped", people(50), "source,target\n1,2\n2,3\n"), Progress.UNWATCHED);
        assertThat(people("stopped")).isEqualTo(50);
    }

    @Test
    void files_with_errors_are_not_imported_at_all() {
        var checked = check("faulty", people(3), "source,target\n1,2\n2,99\n");
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.run(COORDINATOR, checked, Progress.UNWATCHED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("has-errors"));
        assertThat(people("faulty")).isZero();
    }

    @Test
    void an_import_on_which_a_later_one_builds_is_taken_back_after_it() {
        var first = imports.run(COORDINATOR, check("growing", people(3), "source,target\n1,2\n"), Progress.UNWATCHED);
        var second =
                imports.run(COORDINATOR, check("growing", people(4), "source,target\n1,2\n3,4\n"), Progress.UNWATCHED);
        assertThat(second.people()).isEqualTo(1);
        assertThat(second.ties()).isEqualTo(1);
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.remove(COORDINATOR, first.id()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("builds-on"));
        imports.remove(COORDINATOR, second.id());
        assertThat(people("growing")).isEqualTo(3);
        imports.remove(COORDINATOR, first.id());
        assertThat(people("growing")).isZero();
    }

    @Test
    void names_stand_nowhere_in_the_graph_that_anybody_can_read() {
        imports.run(
                COORDINATOR,
                check("named", "id,name\n1,Zeldzaam Inktnaampje\n", "source,target\n"),
                Progress.UNWATCHED);
        var holders = graph.list(
                "MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS 'Inktnaampje') RETURN labels(n)[0] AS label",
                Map.of(),
                row -> row.get("label").asString());
        assertThat(holders).isEmpty();
    }

    @Test
    void half_an_import_found_at_the_start_is_taken_back() {
        graph.note("""
                CREATE (:Import {id: 'crashed', source: 'crashed', files: [], status: 'RUNNING', by: 'x', at: 0,
                    heartbeat: 0, people: 1, ties: 0, rows: 1})
                CREATE (:Person {nr: -1, code: 'CRASHED', sourceKey: 'crashed', source: 'crashed', batch: 'crashed'})""", Map.of());
        recovery.afterPropertiesSet();
        assertThat(people("crashed")).isZero();
        assertThat(imports.list(COORDINATOR))
                .filteredOn(summary -> summary.id().equals("crashed"))
                .extracting(ImportSummary::status)
                .containsExactly(ImportSummary.Status.UNDONE);
    }

    @Test
    void a_recruiter_does_not_import() {
        var recruiter = new Actor("recruiter", Role.RECRUITER, Optional.of("KEZBAN"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.check(recruiter, request("denied", people(1), "source,target\n")));
    }

    private CheckedImport check(String source, String people, String ties) {
        return imports.check(COORDINATOR, request(source, people, ties));
    }

    private static ImportRequest request(String source, String people, String ties) {
        var files = Stream.of(file("people.csv", people), file("ties.csv", ties))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return new ImportRequest(source, files, true, false);
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String people(int count) {
        var text = new StringBuilder("id,name\n");
        for (int i = 1; i <= count; i++) {
            text.append(i).append(",Naam ").append(i).append('\n');
        }
        return text.toString();
    }

    private long people(String source) {
        return graph.find(
                        "MATCH (p:Person {source: $source}) RETURN count(p) AS n",
                        Map.of("source", source),
                        row -> row.get("n").asLong())
                .orElseThrow();
    }
}
