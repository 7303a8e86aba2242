package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;

/// Files that a test imports without an error, of which nothing is left after it.
final class DroppedFiles {

    private final Imports imports;
    private final Graph graph;
    private final Set<String> before;

    DroppedFiles(Imports imports, Graph graph) {
        this.imports = imports;
        this.graph = graph;
        this.before = ids();
    }

    static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportRequest request(String source, List<SourceFile> files) {
        return new ImportRequest(
                source,
                files.stream()
                        .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                        .toList(),
                true,
                false);
    }

    CheckedImport check(String source, List<SourceFile> files) {
        return check(Actor.commandLine(), source, files);
    }

    CheckedImport check(Actor actor, String source, List<SourceFile> files) {
        var checked = imports.check(actor, request(source, files));
        assertThat(checked.errors()).as("%s", checked.problems()).isZero();
        return checked;
    }

    /// Imports them; gives the id of the import.
    String run(String source, List<SourceFile> files) {
        return imports.run(Actor.commandLine(), check(source, files), Progress.UNWATCHED)
                .id();
    }

    /// Removes all that was imported since, and the approach `AP`.
    void leaveNothing() {
        var mine = new HashSet<>(ids());
        mine.removeAll(before);
        graph.note(
                "MATCH (n:Person|Organisation|Series|Meeting|Approach|Identity) WHERE n.batch IN $ids OR n.code = 'AP' DETACH DELETE n",
                Map.of("ids", List.copyOf(mine)));
        graph.note(
                "MATCH (n:Import|TakenBack|Correction) WHERE coalesce(n.id, n.import, n.batch) IN $ids DETACH DELETE n",
                Map.of("ids", List.copyOf(mine)));
    }

    private Set<String> ids() {
        return imports.list(Actor.commandLine()).stream().map(ImportSummary::id).collect(Collectors.toSet());
    }
}
