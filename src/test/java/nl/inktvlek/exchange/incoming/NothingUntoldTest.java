package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a network file says and no table takes is told by its name, in every format.
class NothingUntoldTest {

    private static final String GEXF = "<gexf version='1.3'>%s<graph %s>%s</graph></gexf>";
    private static final String NODES = "<nodes><node id='a' label='An'/><node id='b' label='Bas'/></nodes>";
    private static final String GRAPHML =
            "<graphml>%s<graph edgedefault='undirected'><node id='a'/><node id='b'/><edge source='a' target='b'>%s</edge></graph>%s</graphml>";

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void is_told(String about, String file, String key, String subject) {
        var told = check(file).problems().stream()
                .filter(problem -> problem.key().equals(key))
                .filter(problem -> subject.isEmpty() || problem.details().contains(subject))
                .toList();
        assertThat(told).as("%s: %s", about, check(file).problems()).isNotEmpty();
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            assertThat(Messages.text(told.getFirst(), language)).isNotBlank().doesNotContain("{0}");
        }
    }

    @Test
    void of_a_file_that_says_nothing_else_nothing_is_told() {
        assertThat(check(gexf("", "", "<edges><edge source='a' target='b' start='2024-01-01' weight='0.5'/></edges>"))
                        .problems())
                .isEmpty();
    }

    static Stream<Arguments> things() {
        return Stream.of(
                told("GEXF creator", gexf("<meta><creator>x</creator></meta>", "", ""), "creator"),
                told("GEXF keywords", gexf("<meta><keywords>x</keywords></meta>", "", ""), "keywords"),
                told(
                        "GEXF colour",
                        gexf("", "", "<nodes><node id='c'><viz:color xmlns:viz='v' r='1'/></node></nodes>"),
                        "viz:color"),
                told("GEXF unknown element", gexf("", "", "<nodes><node id='c'><badge/></node></nodes>"), "badge"),
                told("GEXF time zone", gexf("", "timezone='Europe/Amsterdam'", ""), "timezone=Europe/Amsterdam"),
                told("GEXF open end", gexf("", "", edge("start='2024-01-01' endopen='2025-01-01'", "")), "endopen"),
                told("GEXF end of a tie", gexf("", "", edge("start='2024-01-01' end='2025-01-01'", "")), "end"),
                told("GEXF time that is no day", gexf("", "", edge("start='3.5'", "")), "start"),
                told(
                        "GEXF spells",
                        gexf(
                                "",
                                "",
                                edge("", "<spells><spell start='2024-01-01'/><spell start='2025-01-01'/></spells>")),
                        "network-periods-left-out",
                        ""),
                told(
                        "GEXF time of a node",
                        gexf("", "", "<nodes><node id='c' start='2024-01-01'/></nodes>"),
                        "start, end"),
                told(
                        "GEXF attribute of a tie",
                        gexf(
                                "",
                                "",
                                "<attributes class='edge'><attribute id='0' title='tone' type='string'/></attributes>"
                                        + edge("", "<attvalues><attvalue for='0' value='warm'/></attvalues>")),
                        "tone"),
                told(
                        "GEXF weight over time",
                        gexf(
                                "",
                                "",
                                "<attributes class='edge' mode='dynamic'><attribute id='w' title='weight' type='float'/></attributes>"
                                        + edge(
                                                "",
                                                "<attvalues><attvalue for='w' value='1' start='1'/><attvalue for='w' value='2' start='2'/></attvalues>")),
                        "network-changes-in-time",
                        "weight"),
                told("GEXF slice", gexf("", "mode='slice' timestamp='2024'", ""), "network-slice", "2024"),
                told("GEXF mutual", gexf("", "", edge("type='mutual'", "")), "network-mutual", ""),
                told(
                        "GEXF second graph",
                        GEXF.formatted("", "", NODES)
                                .replace("</gexf>", "<graph><nodes><node id='z'/></nodes></graph></gexf>"),
                        "network-graphs-joined",
                        ""),
                told(
                        "GraphML data of the graph",
                        graphml("<key id='g' for='graph' attr.name='year'/>", "", "")
                                .replace("<node id='a'/>", "<data key='g'>2024</data><node id='a'/>"),
                        "g"),
                told(
                        "GraphML attribute of a tie",
                        graphml("<key id='t' for='edge' attr.name='tone'/>", "<data key='t'>warm</data>", ""),
                        "tone"),
                told(
                        "GraphML port",
                        graphml("", "", "").replace("<node id='a'/>", "<node id='a'><port name='n'/></node>"),
                        "port"),
                told("GraphML unknown element", graphml("<extension/>", "", ""), "extension"),
                told(
                        "GraphML second graph",
                        graphml("", "", "<graph><node id='z'/></graph>"),
                        "network-graphs-joined",
                        ""),
                told(
                        "GraphML hyperedge",
                        graphml("", "", "").replace("<node id='a'/>", "<node id='a'/><hyperedge/>"),
                        "network-hyperedge",
                        ""),
                told(
                        "GML version",
                        "Version 1\ngraph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]",
                        "Version"),
                told(
                        "GML setting",
                        "graph [ isPlanar 1 node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]",
                        "isPlanar"),
                told(
                        "GML drawing",
                        "graph [ node [ id 1 graphics [ x 1 ] ] node [ id 2 ] edge [ source 1 target 2 ] ]",
                        "graphics"),
                told(
                        "GML attribute of a tie",
                        "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 tone \"warm\" ] ]",
                        "tone"),
                told("GML second graph", "graph [ node [ id 1 ] ]\ngraph [ node [ id 2 ] ]", "[...]"),
                told(
                        "Pajek colour",
                        "*Vertices 2\n1 \"An\" ic Red\n2 \"Bas\"\n*Edges\n1 2\n",
                        "network-appearance",
                        ""),
                told(
                        "Pajek relations",
                        "*Vertices 2\n1 \"An\"\n2 \"Bas\"\n*Arcs :1 \"kent\"\n1 2\n*Arcs :2 \"helpt\"\n2 1\n",
                        "network-relations",
                        ""),
                told("Pajek label of a tie", "*Vertices 2\n1 \"An\"\n2 \"Bas\"\n*Edges\n1 2 1 l \"warm\"\n", "label"),
                told("Pajek time", "*Vertices 2\n1 \"An\"\n2 \"Bas\"\n*Edges\n1 2 1 [3-5]\n", "end"),
                told(
                        "Pajek permutation",
                        "*Vertices 2\n1 \"An\"\n2 \"Bas\"\n*Edges\n1 2\n*Permutation x\n1\n2\n",
                        "*permutation"),
                told(
                        "UCINET matrices",
                        "dl n=2 nm=2 format=fullmatrix labels: An,Bas matrix labels: kent,helpt data:\n0 1\n1 0\n0 0\n1 0\n",
                        "network-relations",
                        ""),
                told(
                        "UCINET missing cell",
                        "dl n=2 format=fullmatrix labels: An,Bas data:\n0 na\n1 0\n",
                        "network-cell-missing",
                        ""),
                told(
                        "VNA column of texts",
                        "*Node data\nID\nAn\nBas\n*Tie data\nfrom to strength tone\nAn Bas 1 warm\n",
                        "tone"),
                told(
                        "VNA drawing",
                        "*Node data\nID\nAn\nBas\n*Node properties\nID x\nAn 1\n*Tie data\nfrom to\nAn Bas\n",
                        "network-appearance",
                        ""),
                told(
                        "Kumu map",
                        "{\"elements\":[{\"label\":\"An\"},{\"label\":\"Bas\"}],\"connections\":[{\"from\":\"An\",\"to\":\"Bas\"}],\"maps\":[{\"a\":1}]}",
                        "maps"),
                told(
                        "Kumu element of another type",
                        "{\"elements\":[{\"label\":\"An\",\"element type\":\"Person\"},{\"label\":\"Feest\",\"element type\":\"Event\"}],\"connections\":[{\"from\":\"An\",\"to\":\"Feest\"}]}",
                        "network-what-not-held",
                        "Event"),
                told(
                        "Kumu tie to it",
                        "{\"elements\":[{\"label\":\"An\",\"element type\":\"Person\"},{\"label\":\"Feest\",\"element type\":\"Event\"}],\"connections\":[{\"from\":\"An\",\"to\":\"Feest\",\"type\":\"visits\"}]}",
                        "network-tie-not-held",
                        "visits"),
                told(
                        "Kumu attribute of a connection",
                        "{\"elements\":[{\"label\":\"An\"},{\"label\":\"Bas\"}],\"connections\":[{\"from\":\"An\",\"to\":\"Bas\",\"tone\":\"warm\"}]}",
                        "tone"),
                told(
                        "DGS graph value",
                        "DGS004\nnull 0 0\ncg year:2024\nan \"a\"\nan \"b\"\nae \"e\" \"a\" \"b\"\n",
                        "year"),
                told(
                        "DGS tie that went",
                        "DGS004\nnull 0 0\nan \"a\"\nan \"b\"\nae \"e\" \"a\" \"b\"\nst 2\nde \"e\"\n",
                        "network-removed",
                        ""),
                told(
                        "DGS attribute of a tie",
                        "DGS004\nnull 0 0\nan \"a\"\nan \"b\"\nae \"e\" \"a\" \"b\" tone:\"warm\"\n",
                        "tone"));
    }

    private static Arguments told(String about, String file, String subject) {
        return told(about, file, "network-left-out", subject);
    }

    private static Arguments told(String about, String file, String key, String subject) {
        return Arguments.of(about, file, key, subject);
    }

    private static String gexf(String meta, String graph, String more) {
        return GEXF.formatted(meta, graph, NODES + more);
    }

    private static String edge(String attributes, String inside) {
        return "<edges><edge source='a' target='b' " + attributes + ">" + inside + "</edge></edges>";
    }

    private static String graphml(String before, String inEdge, String behind) {
        return GRAPHML.formatted(before, inEdge, behind);
    }

    static CheckedImport check(String text) {
        var file = new SourceFile("test", text.getBytes(StandardCharsets.UTF_8));
        return new ImportCheck(
                        new ImportRequest("test", IncomingTables.of(file), false, false),
                        NOTHING_KNOWN,
                        StoredValues.NONE,
                        TODAY)
                .check();
    }
}
