package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.inktvlek.SharedData;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks of other programs become people and ties.
class IncomingNetworksTest {

    @Test
    void nodes_and_ties_of_a_graph_file_become_people_and_ties() {
        var checked = check("circle.graphml", """
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="d0" for="node" attr.name="gemeente" attr.type="string"/>
                  <key id="w" for="edge" attr.name="weight" attr.type="double"/>
                  <graph edgedefault="undirected">
                    <node id="n1"><data key="d0">Rotterdam</data></node>
                    <node id="Bedachte Bas"/>
                    <edge source="n1" target="Bedachte Bas"><data key="w">2</data></edge>
                  </graph>
                </graphml>""");
        assertThat(checked.errors()).isZero();
        assertThat(checked.people()).extracting(PersonRow::municipality).containsExactly("GM0599", null);
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("", "Bedachte Bas");
        assertThat(checked.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isEqualTo(-1);
            assertThat(tie.to()).isEqualTo(-2);
            assertThat(tie.strength()).isEqualTo(1);
        });
    }

    @Test
    void a_network_of_two_kinds_becomes_people_organisations_and_memberships() {
        var checked = check("clubs.net", "*Vertices 3 2\n1 \"An\"\n2 \"Bas\"\n3 \"De Brug\"\n*Edges\n1 3\n2 3\n");
        assertThat(checked.errors()).isZero();
        assertThat(checked.people()).hasSize(2);
        assertThat(checked.organisations())
                .singleElement()
                .satisfies(club -> assertThat(club.name()).isEqualTo("De Brug"));
        assertThat(checked.memberships()).hasSize(2);
    }

    @Test
    void a_matrix_a_list_of_neighbours_and_a_list_of_ties_without_headers_make_people_of_their_ends() {
        assertThat(check("matrix.csv", ";A;B;C\nA;0;1;0\nB;1;0;1\nC;0;1;0\n").people())
                .hasSize(3);
        assertThat(check("lijst.csv", "a;b\nb;c;d\ne\nf;a;g;h;i\n").ties()).hasSize(7);
        assertThat(check("paren.csv", "1,2\n2,3\n3,1\n").ties()).hasSize(3);
    }

    @Test
    void two_columns_that_have_nobody_in_common_are_no_ties() {
        assertThat(check("adressen.csv", "Bedachte An;Rotterdam\nBedachte Bas;Schiedam\n")
                        .ties())
                .isEmpty();
        assertThat(check("adressen.csv", "Bedachte An;Rotterdam\nBedachte Bas;Schiedam\n")
                        .errors())
                .isPositive();
    }

    /// Of the files of the corpus: refused with a reason, or every error told with its line.
    @ParameterizedTest
    @MethodSource("corpus")
    void every_file_of_other_programs_is_taken_in_or_told(Path path) throws IOException {
        var file = SourceFile.read(path);
        try {
            var checked = check(file);
            assertThat(checked.people().size() + checked.organisations().size() + checked.errors())
                    .isPositive();
        } catch (FileNotUsable refused) {
            assertThat(path.getFileName().toString()).contains("invalid");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gml_karate.gml,34,0,78,0",
        "gexf_gephi_basic.gexf,2,0,1,0",
        "pajek_arcs_edges.net,12,0,23,0",
        "pajek_ceos_clubs_2mode_matrix.net,26,15,0,98",
        "dl_ig_edgelist5.dl,5,0,5,0",
        "csv_gephi_matrix.csv,5,0,6,0",
        "csv_gephi_adjacency_list.csv,9,0,7,0",
        "csv_gephi_edges_repeated.csv,4,0,5,0",
        "csv_gephi_edges_timeset.csv,3,0,5,0",
        "csv_gephi_decimal_comma_edges.csv,2,0,1,0",
        "csv_gephi_quotes.csv,2,0,1,0",
        "kumu_citizen_connect.json,60,0,37,0",
        "xlsx_gephi_matrix.xlsx,5,0,6,0"
    })
    void files_of_other_programs_have_as_many_people_and_ties_as_their_makers_say(
            String name, int people, int organisations, int ties, int memberships) throws IOException {
        var checked = check(SourceFile.read(SharedData.file("import-corpus/" + name)));
        assertThat(checked.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        assertThat(List.of(
                        checked.people().size(),
                        checked.organisations().size(),
                        tiesTold(checked),
                        checked.memberships().size()))
                .containsExactly(people, organisations, ties, memberships);
    }

    /// Those taken in, those that are there twice, and those of somebody with themselves: all are told.
    private static int tiesTold(CheckedImport checked) {
        var ties = checked.impact().of(TableKind.TIES);
        var toSelf = checked.problems().stream()
                .filter(problem -> problem.key().startsWith("tie-to-self"))
                .count();
        return ties.added() + ties.doubles() + (int) toSelf;
    }

    @Test
    void a_file_that_is_broken_is_told_with_its_line() {
        assertThat(check("broken.net", "*Vertices 2\n1 \"An\"\n2 \"Bas\"\n*Arcs\n1 9\n1 2\n")
                        .problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .extracting(Problem::line)
                .containsExactly(5L);
        assertThatExceptionOfType(FileNotUsable.class).isThrownBy(() -> check("broken.gexf", "<gexf><graph><nodes>"));
    }

    static Stream<Path> corpus() throws IOException {
        try (var files = Files.list(SharedData.file("import-corpus"))) {
            return files.filter(file -> !file.endsWith("manifest.csv")).sorted().toList().stream();
        }
    }

    private static CheckedImport check(String name, String text) {
        return check(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CheckedImport check(SourceFile file) {
        return new ImportCheck(
                        new ImportRequest("test", IncomingTables.of(file), false, false),
                        NOTHING_KNOWN,
                        StoredValues.NONE,
                        TODAY)
                .check();
    }
}
