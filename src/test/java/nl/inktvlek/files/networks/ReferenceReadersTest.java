package nl.inktvlek.files.networks;

import static nl.inktvlek.files.networks.Written.ties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.printing.PrintedNetwork;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// networkx and igraph: what they wrote is read, and what is written here they read. How their files were made
/// stands in `others/make.py`.
class ReferenceReadersTest {

    private static final List<String> LABELS = List.of("Ayşe \"A\" & Co", "René", "محمد", "Çınar <d>");

    /// Of GML and Pajek of networkx the label is the name of the node; kinds of ties Pajek has none.
    @ParameterizedTest
    @CsvSource({
        "networkx-directed.gexf, >, a b c, labels, kinds",
        "networkx-undirected.gexf, -, a b c, labels, kinds",
        "networkx-directed.graphml, >, a b c, labels, kinds",
        "networkx-undirected.graphml, -, a b c, labels, kinds",
        "networkx-directed.gml, >, 0 1 2, ids, kinds",
        "networkx-undirected.gml, -, 0 1 2, ids, kinds",
        "networkx-directed.net, >, 1 2 3, quotes, none",
        "networkx-undirected.net, -, 1 2 3, quotes, none",
        "igraph-directed.graphml, >, n0 n1 n2, labels, kinds",
        "igraph-undirected.graphml, -, n0 n1 n2, labels, kinds",
        "igraph-directed.gml, >, 0 1 2, labels, kinds",
        "igraph-undirected.gml, -, 0 1 2, labels, kinds",
        "igraph-directed.net, >, 1 2 3, quotes, none",
        "igraph-undirected.net, -, 1 2 3, quotes, none"
    })
    void what_they_wrote_is_read(String name, String arrow, String ids, String labels, String kinds)
            throws IOException {
        var network = read(name);
        var expected = switch (labels) {
            case "ids" -> List.of("a", "b", "c", "d");
            case "quotes" ->
                LABELS.stream().map(label -> label.replace('"', '\'')).toList();
            default -> LABELS;
        };
        assertThat(network.nodes()).extracting(Node::label).containsExactlyElementsOf(expected);
        var id = ids.split(" ");
        boolean named = kinds.equals("kinds");
        assertThat(ties(network).stream().map(tie -> sorted(tie, arrow)).toList())
                .containsExactlyInAnyOrder(
                        sorted(id[0] + arrow + id[1] + (named ? ":kin" : "") + "=0.5", arrow),
                        sorted(id[1] + arrow + id[2] + (named ? ":work" : "") + "=2.0", arrow),
                        sorted(id[2] + arrow + id[0] + (named ? ":kin" : "") + "=0.25", arrow));
    }

    /// The ends of a tie without direction may stand in either order.
    private static String sorted(String tie, String arrow) {
        var ends = tie.split("[->:=]", 3);
        return arrow.equals("-") && ends[0].compareTo(ends[1]) > 0
                ? ends[1] + arrow + ends[0] + tie.substring(ends[0].length() + ends[1].length() + 1)
                : tie;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "networkx-parallel.gexf",
                "networkx-parallel.graphml",
                "networkx-parallel.gml",
                "networkx-parallel.net"
            })
    void ties_that_run_beside_each_other_are_all_read(String name) throws IOException {
        assertThat(read(name).edges()).hasSize(4);
    }

    /// Told by Python itself, where it is there with them: nodes, ties, and the weights together. igraph reads no
    /// relations of Pajek.
    @ParameterizedTest
    @CsvSource({
        "GEXF, networkx.read_gexf",
        "GRAPHML, networkx.read_graphml",
        "PAJEK, networkx.read_pajek",
        "GRAPHML, igraph.Graph.Read_GraphML",
        "PAJEK, igraph.Graph.Read_Pajek"
    })
    void what_is_written_here_they_read(NetworkFormat format, String reader, @TempDir Path folder) throws Exception {
        var module = reader.replaceFirst("\\..*", "");
        assumeTrue(python("import " + module).isPresent(), "no Python with " + module);
        var file = folder.resolve("out");
        Files.write(
                file,
                PrintedNetwork.of(network(format, reader.equals("igraph.Graph.Read_Pajek") ? "" : "kin"), format, "out")
                        .bytes());
        var count = module.equals("networkx")
                ? "print(g.number_of_nodes(), g.number_of_edges(), sum(float(d.get('weight', 0)) for *_, d in g.edges(data=True)))"
                : "print(g.vcount(), g.ecount(), sum(w for w in g.es['weight'] if w == w))";
        var told = python("import sys, %s; g = %s(sys.argv[1]); %s".formatted(module, reader, count), file.toString());
        assertThat(told).hasValueSatisfying(text -> assertThat(text.strip()).isEqualTo("3 2 2.5"));
    }

    private static NetworkFile network(NetworkFormat format, String kind) {
        var nodes = List.of(
                new Node("p1", "Ayşe & <co>", Mode.ONE, List.of(), Map.of("place", "Breda")),
                new Node("p2", "محمد", Mode.ONE, List.of(), Map.of()),
                new Node("p3", "", Mode.ONE, List.of(), Map.of("key figure", "yes")));
        var weight = OptionalDouble.of(0.5);
        var period = List.of(new Period("2024-01-01", ""));
        var ties = List.of(
                new Edge("p1", "p2", true, weight, kind, period, Map.of("id", "t1", "label", "x")),
                new Edge("p2", "p3", true, OptionalDouble.of(2), kind, List.of(), Map.of("id", "t2")));
        return new NetworkFile(format, "Inktvlek", nodes, ties, List.of());
    }

    private static Optional<String> python(String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static NetworkFile read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReferenceReadersTest.class.getResourceAsStream("others/" + name))) {
            return NetworkFile.read(new SourceFile(name, in.readAllBytes()));
        }
    }
}
