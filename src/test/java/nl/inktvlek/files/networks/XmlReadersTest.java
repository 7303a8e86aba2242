package nl.inktvlek.files.networks;

import static nl.inktvlek.files.networks.Written.nodes;
import static nl.inktvlek.files.networks.Written.notes;
import static nl.inktvlek.files.networks.Written.read;
import static nl.inktvlek.files.networks.Written.refused;
import static nl.inktvlek.files.networks.Written.ties;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.junit.jupiter.api.Test;

/// GEXF and GraphML.
class XmlReadersTest {

    @Test
    void gexf_has_periods_defaults_and_nodes_inside_nodes() {
        var network = read("""
                <?xml version="1.0"?><!-- <gexf/> -->
                <g:gexf xmlns:g="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="undirected" mode="dynamic">
                <attributes class="node" mode="dynamic"><attribute id="0" title="place" type="string"><default>here</default></attribute></attributes>
                <nodes><node id="a" label="An"><spells><spell start="1" end="2"/><spell start="5"/></spells>
                  <viz:position x="1" y="2"/>
                  <attvalues><attvalue for="0" value="x" start="1" end="2"/><attvalue for="0" value="y" start="5"/></attvalues>
                  <nodes><node id="b" start="3"/></nodes></node></nodes>
                <edges><edge source="a" target="b" weight="0" kind="kin" type="directed"/><edge id="e" source="b" target="a" type="mutual"/>
                  <edge source="a" target="zz"/><edge source="b" target="b" weight="INF"/></edges>
                </graph></g:gexf>""");
        assertThat(network.nodes().getLast().periods()).containsExactly(new Period("1", "2"), new Period("5", ""));
        assertThat(network.nodes().getLast().attributes()).isEqualTo(Map.of("place", "<[1, 2, x]; [5, , y]>"));
        assertThat(network.nodes().getFirst().attributes()).isEqualTo(Map.of("place", "here", "parent", "a"));
        assertThat(ties(network)).containsExactly("a>b:kin=0.0", "b-a", "b-b");
        assertThat(notes(network))
                .contains(
                        "network-left-out",
                        "network-nested",
                        "network-mutual",
                        "network-tie-loose",
                        "network-weight-zero",
                        "network-weight-unreadable",
                        "network-tie-to-self",
                        "network-changes-in-time");
    }

    @Test
    void nodes_inside_each_other_in_a_circle_are_told() {
        var network =
                read("<gexf><graph><nodes><node id=\"a\" pid=\"b\"/><node id=\"b\" pid=\"a\"/></nodes></graph></gexf>");
        assertThat(notes(network)).contains("network-nested-cycle");
    }

    @Test
    void graphml_has_defaults_direction_per_tie_and_labels_of_yed() {
        var network = read("""
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
                <key id="d0" for="node" yfiles.type="nodegraphics"/>
                <key id="d1" for="node" attr.name="place" attr.type="string"><default>here</default></key>
                <key id="d2" for="edge" attr.name="weight" attr.type="double"><default>1.5</default></key>
                <graph edgedefault="undirected">
                <node id="a"><data key="d0"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel> An &lt;B&gt; </y:NodeLabel></y:ShapeNode></data></node>
                <node id="b"><data key="d1"><![CDATA[a & b]]></data><graph><node id="c"/></graph></node>
                <edge source="a" target="b"/><edge id="x" directed="true" source="a" target="c"><data key="d2">NaN</data></edge>
                <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
                </graph></graphml>""");
        assertThat(nodes(network)).containsExactlyInAnyOrder("a An <B>", "b ", "c ");
        assertThat(network.nodes())
                .filteredOn(node -> node.id().equals("b"))
                .extracting(NetworkFile.Node::attributes)
                .containsExactly(Map.of("place", "a & b"));
        assertThat(network.nodes())
                .filteredOn(node -> node.id().equals("c"))
                .extracting(NetworkFile.Node::attributes)
                .containsExactly(Map.of("place", "here", "parent", "b"));
        assertThat(ties(network)).containsExactly("a-b=1.5", "a>c");
        assertThat(notes(network))
                .contains("network-hyperedge", "network-nested", "network-left-out", "network-weight-unreadable");
    }

    @Test
    void old_code_pages_in_xml_are_read_and_told() {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><graphml><graph><node id=\"René\"/></graph></graphml>";
        var network = NetworkFile.read(Written.file(text, StandardCharsets.ISO_8859_1));
        assertThat(network.nodes().getFirst().id()).isEqualTo("René");
        assertThat(notes(network)).contains("network-encoding-guessed");
        assertThat(NetworkFile.read(Written.file("\uFEFF" + text, StandardCharsets.UTF_16LE))
                        .nodes())
                .hasSize(1);
    }

    @Test
    void document_types_and_entities_are_refused() {
        for (var type : List.of(
                "<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE graphml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>")) {
            var text = "<?xml version=\"1.0\"?>\n" + type
                    + "<graphml><graph><node id=\"&x;\">&c;</node></graph></graphml>";
            assertThat(NetworkFile.isOne(Written.file(text))).isTrue();
            assertThat(refused(text).key()).isEqualTo("network-doctype");
        }
    }

    @Test
    void a_large_file_may_have_as_many_ampersands_as_it_likes() {
        var text = new StringBuilder("<graphml><graph>");
        for (int i = 0; i < 150_000; i++) {
            text.append("<node id=\"&amp;").append(i).append("\"/>");
        }
        assertThat(read(text + "</graph></graphml>").nodes()).hasSize(150_000);
    }

    @Test
    void broken_xml_is_refused_with_its_line() {
        assertThat(refused("<gexf><graph>\n<nodes><node id=\"a\"").line()).isEqualTo(2);
        assertThat(refused("<graphml><graph><node id=\"a\"/>\n</graphml>").key())
                .isEqualTo("network-xml-broken");
        assertThat(refused("<graphml><graph><node id=\"a\"/><node id=\"a\"/></graph></graphml>")
                        .key())
                .isEqualTo("network-id-twice");
        assertThat(refused("<graphml>" + "<graph><node id=\"a\">".repeat(5000)).key())
                .isIn("network-too-deep", "network-xml-broken");
        assertThat(refused("<gexf><graph><nodes><node/></nodes></graph></gexf>").key())
                .isEqualTo("network-id-missing");
        assertThat(refused("<gexf/>").key()).isEqualTo("network-empty");
    }
}
