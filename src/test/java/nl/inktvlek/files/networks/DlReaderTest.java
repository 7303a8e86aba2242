package nl.inktvlek.files.networks;

import static nl.inktvlek.files.networks.Written.nodes;
import static nl.inktvlek.files.networks.Written.notes;
import static nl.inktvlek.files.networks.Written.read;
import static nl.inktvlek.files.networks.Written.refused;
import static nl.inktvlek.files.networks.Written.ties;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Text files of UCINET.
class DlReaderTest {

    @Test
    void several_matrices_are_kinds() {
        var network = read("""
                DL N=2, NM=2
                FORMAT = FULLMATRIX DIAGONAL PRESENT
                LABELS:
                "An de B"
                Ben
                MATRIX LABELS:
                trust, work
                DATA:
                0 1
                0 0
                0 0
                2.5 0
                """);
        assertThat(nodes(network)).containsExactly("1 An de B", "2 Ben");
        assertThat(ties(network)).containsExactly("1>2:trust=1.0", "2>1:work=2.5");
        assertThat(notes(network)).contains("network-relations");
    }

    @Test
    void half_a_matrix_gives_ties_without_direction_also_without_its_diagonal() {
        assertThat(ties(read("dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 1\n")))
                .containsExactly("2-1=1.0", "3-2=1.0");
        assertThat(ties(read("dl n=3 format=upperhalf\ndata:\n0 1 0\n0 1\n0\n")))
                .containsExactly("1-2=1.0", "2-3=1.0");
    }

    @Test
    void lists_of_two_kinds_number_the_second_behind_the_first() {
        var network = read("""
                dl nr=2, nc=2
                format = edgelist2
                labels embedded:
                data:
                An monday 2
                Ben tuesday
                an tuesday
                """);
        assertThat(nodes(network)).containsExactly("1 An", "2 Ben", "3 monday", "4 tuesday");
        assertThat(ties(network)).containsExactly("1-3=2.0", "2-4", "1-4");
        var neighbours =
                read("dl nr=1 nc=2 format=nodelist2\nrow labels embedded\ncolumn labels embedded\ndata:\nx a, b\n");
        assertThat(ties(neighbours)).containsExactly("1-2", "1-3");
    }

    @Test
    void labels_of_rows_and_columns_may_stand_before_the_format() {
        var network = read("dl nr=1 nc=2\nrow labels:\nr\ncolumn labels:\nc d\nformat=fm\ndata:\n0 1\n");
        assertThat(nodes(network)).containsExactly("1 r", "2 c", "3 d");
        assertThat(ties(network)).containsExactly("1-3=1.0");
    }

    @Test
    void data_may_begin_on_the_line_of_the_word() {
        assertThat(ties(read("dl n=2 data: 0 1\n0 0\n"))).containsExactly("1>2=1.0");
        assertThat(refused("dl n=2 format=edgelist1 data: 1 2\n1 9\n").line()).isEqualTo(2);
    }

    @Test
    void empty_cells_and_what_comes_too_much_are_told() {
        assertThat(notes(read("dl n=2\ndata:\n0 na\n1 0 9\n"))).contains("network-cell-missing", "network-surplus");
    }

    @Test
    void what_is_wrong_is_refused_with_its_line() {
        assertThat(refused("dl n=3\ndata:\n0 1 1\n1 0\n").key()).isEqualTo("network-cut-off");
        assertThat(refused("dl n=2 format=edgelist1\ndata:\n1 2\n1 3\n").line()).isEqualTo(4);
        assertThat(refused("dl n=1 format=edgelist1\nlabels embedded:\ndata:\na b\n")
                        .key())
                .isEqualTo("network-count-wrong");
        assertThat(refused("dl n=2 format=blockmatrix\ndata:\n1 2\n").key()).isEqualTo("network-expected");
        assertThat(refused("dl n=2 format=edgelist1\nlabels: a,b\n").key()).isEqualTo("network-cut-off");
    }
}
