package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.Impact;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Networks that others made, from file to graph and back.
@GraphTest
class RealNetworkImportIT {

    static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    @Test
    void twelve_indian_villages_are_recognised_imported_once_and_taken_back() throws IOException {
        var checked =
                imports.check(COORDINATOR, request("india", "india-villages/nodes.csv", "india-villages/edges.csv"));

        assertThat(checked.problems()).extracting(Problem::key).containsOnly("columns-left-out");
        assertThat(checked.impact().of(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(2604, 0, 0, 0));
        assertThat(checked.impact().of(TableKind.TIES)).isEqualTo(new Impact.Rows(10978, 0, 0, 0));

        var done = imports.run(COORDINATOR, checked, Progress.UNWATCHED);

        assertThat(count("MATCH (p:Person {source: 'india'}) RETURN count(p) AS n", Map.of()))
                .isEqualTo(2604);
        assertThat(count("MATCH (:Person {source: 'india'})-[t:KNOWS]->() RETURN count(t) AS n", Map.of()))
                .isEqualTo(10978);

        var again =
                imports.check(COORDINATOR, request("india", "india-villages/nodes.csv", "india-villages/edges.csv"));
        assertThat(again.impact().isNothing()).isTrue();
        assertThat(again.impact().of(TableKind.TIES)).isEqualTo(new Impact.Rows(0, 10978, 0, 0));

        imports.remove(COORDINATOR, done.id());
        assertThat(count("MATCH (p:Person {source: 'india'}) RETURN count(p) AS n", Map.of()))
                .isZero();
        assertThat(count("MATCH ()-[t:KNOWS {batch: $id}]->() RETURN count(t) AS n", Map.of("id", done.id())))
                .isZero();
    }

    private long count(@CompileTimeConstant final String cypher, Map<String, ?> parameters) {
        return graph.find(cypher, parameters, row -> row.get("n").asLong()).orElseThrow();
    }

    static ImportRequest request(String source, String... names) throws IOException {
        var files = new java.util.ArrayList<MappedFile>();
        for (var name : names) {
            var file = SourceFile.read(SharedData.file(name));
            files.add(new MappedFile(file, FileRecognition.recognise(file)));
        }
        return new ImportRequest(source, List.copyOf(files), true, false);
    }
}
