package nl.inktvlek.files.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.inktvlek.SharedData;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Files that other programs wrote are read with as many nodes and ties as their list says, or refused.
class ImportCorpusTest {

    private static final String FOLDER = "import-corpus/";

    @TestFactory
    Stream<DynamicTest> network_files_have_the_nodes_and_ties_their_list_says() throws IOException {
        return manifest().stream()
                .filter(row -> !isTable(row) && !isInvalid(row))
                .map(row -> DynamicTest.dynamicTest(row.getField("file"), () -> {
                    var networks = NetworkFile.readAll(file(row.getField("file")));
                    assertThat(networks.stream()
                                    .map(each -> each.nodes().size())
                                    .toList())
                            .isEqualTo(numbers(row.getField("nodes")));
                    assertThat(networks.stream()
                                    .map(each -> each.edges().size())
                                    .toList())
                            .isEqualTo(numbers(row.getField("edges")));
                    assertThat(networks).allSatisfy(ImportCorpusTest::everyTieEndsAtANode);
                }));
    }

    @Test
    void invalid_files_are_refused_with_the_line_and_what_is_expected() throws IOException {
        var invalid = manifest().stream().filter(ImportCorpusTest::isInvalid).toList();
        assertThat(invalid).hasSize(3).allSatisfy(row -> {
            var file = file(row.getField("file"));
            assertThat(NetworkFile.isOne(file)).isTrue();
            var refused = catchThrowableOfType(FileNotUsable.class, () -> NetworkFile.read(file));
            assertThat(refused.problem().line()).isPositive();
            assertThat(refused.problem().details()).isNotEmpty();
        });
    }

    @Test
    void tables_are_no_network_files() throws IOException {
        assertThat(manifest().stream().filter(ImportCorpusTest::isTable).map(row -> file(row.getField("file"))))
                .hasSize(11)
                .noneMatch(NetworkFile::isOne);
    }

    @Test
    void matrices_in_tables_are_known_with_empty_labels_numbered() throws IOException {
        var simple =
                GridNetwork.of("matrix.csv", cells("csv_gephi_matrix.csv", ',')).orElseThrow();
        assertThat(simple.nodes()).extracting(NetworkFile.Node::label).containsExactly("A", "B", "C", "D", "E");
        assertThat(simple.edges()).hasSize(6);
        var real = GridNetwork.of("complex.csv", cells("csv_gephi_complex_matrix.csv", ';'))
                .orElseThrow();
        assertThat(real.nodes()).hasSize(27);
        assertThat(real.nodes().getFirst().label()).isEmpty();
        assertThat(real.edges()).hasSize(702);
        assertThat(real.notes()).extracting(note -> note.key()).contains("network-id-made");
    }

    @Test
    void lists_of_neighbours_in_tables_are_known_by_their_ragged_rows() throws IOException {
        var network = GridNetwork.of("list.csv", cells("csv_gephi_adjacency_list.csv", ';'))
                .orElseThrow();
        assertThat(network.nodes())
                .extracting(NetworkFile.Node::label)
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(network.edges()).hasSize(7);
    }

    private static void everyTieEndsAtANode(NetworkFile network) {
        var ids = network.nodes().stream().map(NetworkFile.Node::id).toList();
        assertThat(network.edges()).allMatch(edge -> ids.contains(edge.source()) && ids.contains(edge.target()));
    }

    private static List<List<String>> cells(String name, char separator) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(SharedData.file(FOLDER + name))) {
            csv.forEach(record -> rows.add(record.getFields()));
        }
        return rows;
    }

    private static boolean isTable(NamedCsvRecord row) {
        return row.getField("file").matches("(csv|xlsx)_.*");
    }

    private static boolean isInvalid(NamedCsvRecord row) {
        return row.getField("quirk_or_test").startsWith("INVALID");
    }

    /// Several networks in one file stand as `32+32+32`.
    private static List<Integer> numbers(String field) {
        return Arrays.stream(field.split("\\+")).map(Integer::valueOf).toList();
    }

    private static SourceFile file(String name) {
        try {
            return SourceFile.read(SharedData.file(FOLDER + name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<NamedCsvRecord> manifest() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SharedData.file(FOLDER + "manifest.csv"))) {
            return csv.stream().toList();
        }
    }
}
