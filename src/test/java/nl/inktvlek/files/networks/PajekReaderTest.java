package nl.inktvlek.files.networks;

import static nl.inktvlek.files.networks.Written.nodes;
import static nl.inktvlek.files.networks.Written.notes;
import static nl.inktvlek.files.networks.Written.read;
import static nl.inktvlek.files.networks.Written.refused;
import static nl.inktvlek.files.networks.Written.ties;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.junit.jupiter.api.Test;

/// Networks and projects of Pajek.
class PajekReaderTest {

    @Test
    void relations_are_kinds_and_lists_are_ties() {
        var network = read("""
                *Network work
                *Vertices 3
                1 "An &#233; B" 0.1 0.2 ellipse ic Red
                2 Ben [5-8,10-*]
                3 "Cor"
                *Arcs :1 "advice"
                1 2 -2.5 l "since, long" c Blue
                *Edges :2 "kin"
                2 3
                *Arcslist :1 "advice"
                3 1 2
                """);
        assertThat(network.title()).isEqualTo("work");
        assertThat(nodes(network)).containsExactly("1 An é B", "2 Ben", "3 Cor");
        assertThat(network.nodes().get(1).periods()).containsExactly(new Period("5", "8"), new Period("10", ""));
        assertThat(ties(network)).containsExactly("1>2:advice=-2.5", "2-3:kin", "3>1:advice", "3>2:advice");
        assertThat(network.edges().getFirst().attributes()).isEqualTo(Map.of("label", "since, long"));
        assertThat(notes(network)).contains("network-appearance", "network-relations", "network-weight-negative");
    }

    @Test
    void a_matrix_of_two_kinds_goes_from_the_first_to_the_second() {
        var network = read("*vertices 3 2\r\n*matrix\r\n0\r\n2\r\n");
        assertThat(network.nodes())
                .extracting(NetworkFile.Node::mode)
                .containsExactly(Mode.FIRST, Mode.FIRST, Mode.SECOND);
        assertThat(ties(network)).containsExactly("2-3=2.0");
        assertThat(notes(network)).contains("network-label-missing");
    }

    @Test
    void partitions_and_vectors_are_attributes_and_permutations_are_told() {
        var network = read("""
                *Vertices 2
                *Edges
                1 2
                *Partition side
                *Vertices 2
                7
                8
                *Vector size
                *Vertices 2
                0.5
                0.25
                *Permutation p
                *Vertices 2
                2
                1
                """);
        assertThat(network.nodes().getLast().attributes()).isEqualTo(Map.of("side", "8", "size", "0.25"));
        assertThat(notes(network)).contains("network-left-out");
    }

    @Test
    void networks_with_other_nodes_are_told() {
        var text = "*Network a\n*Vertices 1\n*Network b\n*Vertices 2\n*Edges\n1 2\n";
        assertThat(NetworkFile.readAll(Written.file(text)))
                .extracting(NetworkFile::title)
                .containsExactly("a", "b");
        assertThat(notes(read(text))).contains("network-several");
    }

    @Test
    void code_pages_are_guessed_and_told() {
        for (var page : Map.of(
                        "windows-1250",
                        "Đurđić Žnidaršič",
                        "windows-1252",
                        "René Çağ".replace("ğ", "g"),
                        "windows-1254",
                        "Ayşe Yıldız")
                .entrySet()) {
            var file = Written.file("*Vertices 1\n1 \"" + page.getValue() + "\"\n", Charset.forName(page.getKey()));
            var network = NetworkFile.read(file);
            assertThat(network.nodes().getFirst().label()).isEqualTo(page.getValue());
            assertThat(notes(network)).contains("network-encoding-guessed");
        }
    }

    @Test
    void a_mark_of_utf_8_does_not_hide_that_the_text_is_something_else() {
        var bytes = "ï»¿*Vertices 1\n1 \"René\"\n".getBytes(StandardCharsets.ISO_8859_1);
        var network = NetworkFile.read(new SourceFile("test", bytes));
        assertThat(network.nodes().getFirst().label()).isEqualTo("René");
        assertThat(notes(network)).contains("network-encoding-guessed");
    }

    @Test
    void ties_to_numbers_that_are_not_there_are_left_out_line_by_line() {
        var network = read("*Vertices 2\n*Edges\n1 3\n1 2\n0 1\n");
        assertThat(ties(network)).containsExactly("1-2");
        assertThat(network.notes())
                .filteredOn(note -> note.key().equals("network-number-outside"))
                .extracting(note -> note.line())
                .containsExactly(3L, 5L);
    }

    @Test
    void what_is_wrong_is_refused_with_its_line() {
        assertThat(refused("*Vertices 2\n1 \"a\"\n1 \"b\"\n").key()).isEqualTo("network-id-twice");
        assertThat(refused("*Vertices 2\n1 \"a\n").key()).isEqualTo("network-cut-off");
        assertThat(refused("*Vertices 2\n*Matrix\n1 1\n").key()).isEqualTo("network-count-wrong");
        assertThat(refused("*Vertices 2\n*Matrix\n1 x\n0 0\n").line()).isEqualTo(3);
        assertThat(refused("*Vertices 2000000000\n").key()).isEqualTo("network-too-many-nodes");
        assertThat(notes(read("*Vertices 1\n*İ\n"))).contains("network-left-out");
        assertThat(refused("*Arcs\n1 2\n").key()).isEqualTo("network-expected");
    }

    @Test
    void details_hide_letters_because_they_may_be_names() {
        assertThat(refused("*Vertices 2\nKarin \"x\"\n").details().getFirst()).isEqualTo("xxxxx");
    }
}
