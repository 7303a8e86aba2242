package nl.inktvlek.files.networks;

import static nl.inktvlek.files.networks.Written.nodes;
import static nl.inktvlek.files.networks.Written.notes;
import static nl.inktvlek.files.networks.Written.read;
import static nl.inktvlek.files.networks.Written.refused;
import static nl.inktvlek.files.networks.Written.ties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.junit.jupiter.api.Test;

/// GML, VNA, Kumu, DGS and tables.
class OtherTextReadersTest {

    @Test
    void gml_has_comments_entities_and_ids_of_any_kind() {
        var network = read("""
                # made by hand
                Creator "x"
                graph [
                  directed 1
                  node [ id 1 label "Ren&eacute; &amp; &#350;" graphics [ x 1.0 y 2.0 ] place "here" ]
                  node [ id "two" data [ age 7 ] ]
                  edge [ source 1 target two value 3 ]
                  edge [ source two target 1 weight NAN directed 0 ]
                  edge [ source 1 target 9 ]
                ]
                """);
        assertThat(nodes(network)).containsExactly("1 René & Ş", "two ");
        assertThat(network.nodes().getLast().attributes()).isEqualTo(Map.of("data.age", "7"));
        assertThat(ties(network)).containsExactly("1>two=3.0", "two-1");
        assertThat(notes(network))
                .contains(
                        "network-left-out", "network-label-missing", "network-weight-unreadable", "network-tie-loose");
    }

    @Test
    void broken_gml_is_refused() {
        assertThat(refused("graph [ node [ id 1 ] node [ id 1 ] ]").key()).isEqualTo("network-id-twice");
        assertThat(refused("graph [\n node [ id 1 ").key()).isEqualTo("network-cut-off");
        assertThat(refused("graph [ node [ id 1 label \"a ] ]").key()).isEqualTo("network-cut-off");
        assertThat(refused("graph [ node " + "[ a ".repeat(100_000)).key()).isEqualTo("network-too-deep");
        assertThat(refused("graph [ node [ label \"a\" ] ]").key()).isEqualTo("network-id-missing");
        assertThat(refused("graph [ ]").key()).isEqualTo("network-empty");
    }

    @Test
    void columns_of_numbers_in_vna_are_kinds() {
        var network = read("""
                *Node data
                ID, gender, "years here"
                "An B" f 3
                Ben m 4
                *Node properties
                ID x y color shortlabel
                Ben 1 2 255 B.
                *Tie data
                from to friends advice since
                "An B" Ben 1 0 may
                Ben Cor 2 1 june
                """);
        assertThat(nodes(network)).containsExactly("An B ", "Ben B.", "Cor ");
        assertThat(network.nodes().getFirst().attributes()).isEqualTo(Map.of("gender", "f", "years here", "3"));
        assertThat(ties(network)).containsExactly("An B>Ben:friends=1.0", "Ben>Cor:friends=2.0", "Ben>Cor:advice=1.0");
        assertThat(notes(network)).contains("network-node-implied", "network-cell-zero", "network-appearance");
    }

    @Test
    void kumu_is_read_as_imported_and_as_exported() {
        var plain = read("""
                {"elements": [{"label": "An", "type": "Person", "tags": ["a", "b"], "more": [{"x": [1, "y"]}, null]}, {"label": "Ben"}],
                 "connections": [{"from": "An", "to": "Ben", "direction": "mutual", "type": "kin"}], "maps": [1]}""");
        assertThat(ties(plain)).containsExactly("An-Ben:kin");
        assertThat(plain.nodes().getFirst().attributes())
                .isEqualTo(Map.of("type", "Person", "tags", "a|b", "more", "{\"x\":[1,\"y\"]}|"));
        assertThat(notes(plain)).contains("network-mutual", "network-left-out", "network-id-made");
        var blueprint = read("""
                {"connections": [{"_id": "c1", "from": "e1", "to": "e2", "direction": "directed",
                   "attributes": {"connection type": "advice", "strength": 2}}],
                 "elements": [{"_id": "e1", "attributes": {"label": "An"}}, {"_id": "e2", "attributes": {"label": "An"}}]}""");
        assertThat(nodes(blueprint)).containsExactly("e1 An", "e2 An");
        assertThat(ties(blueprint)).containsExactly("e1>e2:advice=2.0");
    }

    @Test
    void broken_json_is_refused() {
        assertThat(refused("{\"elements\": [{\"label\": \"An\"}, ").key()).isEqualTo("network-json-broken");
        assertThat(refused("{\"elements\": [{\"id\": \"1\", \"id\": \"2\"}]}").key())
                .isEqualTo("network-key-twice");
        assertThat(refused("{\"elements\": [{\"x\": " + "[".repeat(1_000_000)).key())
                .isEqualTo("network-json-broken");
        assertThat(refused("{\"connections\": [], \"elements\": 3}").key()).isEqualTo("network-expected");
        assertThat(refused("{\"elements\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}").key())
                .isEqualTo("network-id-twice");
    }

    @Test
    void events_have_the_time_they_lasted() {
        var network = read("""
                DGS004
                "name" 3 5
                # a remark
                an A label:"An \\"B\\"" age:7
                an "B"
                st 1.0
                ae AB "A" > "B" weight:2.5 kind="kin"
                ae BA "A" < "B"
                cn A age:8
                st 2.0
                de AB
                cg "title":"x"
                """);
        assertThat(nodes(network)).containsExactly("A An \"B\"", "B ");
        assertThat(network.nodes().getFirst().attributes()).isEqualTo(Map.of("age", "8"));
        assertThat(ties(network)).containsExactly("A>B:kin=2.5", "B>A");
        assertThat(network.edges().getFirst().periods()).containsExactly(new Period("1.0", "2.0"));
        assertThat(network.edges().getLast().periods()).containsExactly(new Period("1.0", ""));
        assertThat(notes(network)).contains("network-changes-in-file", "network-removed", "network-left-out");
        assertThat(refused("DGS004\nnull 0 0\nxx 1\n").line()).isEqualTo(3);
        assertThat(refused("DGS004\nnull 0 0\nan \"a\n").key()).isEqualTo("network-cut-off");
        assertThat(refused("DGS004\nnull 0 0\nan a\nan a\n").key()).isEqualTo("network-id-twice");
    }

    @Test
    void tables_are_known_as_matrix_ties_or_neighbours() {
        var matrix = GridNetwork.of("t", List.of(List.of("", "a", ""), List.of("a", "0", "1,5"), List.of("", "", "2")));
        assertThat(ties(matrix.orElseThrow())).containsExactly("a>#2=1.5", "#2>#2=2.0");
        var weighted = GridNetwork.of("t", List.of(List.of("a", "b", "2"), List.of("b", "c", "1")));
        assertThat(ties(weighted.orElseThrow())).containsExactly("a>b=2.0", "b>c=1.0");
        var ragged = GridNetwork.of("t", List.of(List.of("a", "b"), List.of("b", "a", "c"), List.of("d")));
        assertThat(ties(ragged.orElseThrow())).containsExactly("a>b", "b>a", "b>c");
        assertThat(GridNetwork.of("t", List.of(List.of("a", "b", "c", "d"), List.of("1", "2", "3", "4"))))
                .isEmpty();
        assertThat(GridNetwork.matrix("t", List.of(List.of("", "a"), List.of("b", "1"))))
                .isEmpty();
    }

    @Test
    void other_files_are_no_networks() {
        for (var text :
                List.of("", "name,age\nAn,7\n", "{\"a\": 1}", "<html/>", "graph { a -- b }", "dl,n\n1,2\n", "*bold*")) {
            assertThat(NetworkFile.isOne(Written.file(text))).as(text).isFalse();
        }
        assertThat(refused("name,age").key()).isEqualTo("network-unknown");
    }
}
