package nl.inktvlek.files.networks.printing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// GraphML with declared data, direction per tie.
final class GraphmlWriter {

    private final NetworkFile network;
    private final XmlText xml = new XmlText();
    private final Map<String, String> keys = new HashMap<>();

    GraphmlWriter(NetworkFile network) {
        this.network = network;
    }

    String text() {
        xml.open("graphml").with("xmlns", "http://graphml.graphdrawing.org/xmlns");
        if (!network.title().isEmpty()) {
            xml.open("desc").close("desc", network.title());
        }
        declare(
                "node",
                Stream.of("label", "start", "end", Mode.ATTRIBUTE),
                network.nodes().stream().flatMap(node -> node.attributes().keySet().stream()));
        declare(
                "edge",
                Stream.of("weight", "kind", "start", "end"),
                network.edges().stream()
                        .flatMap(edge -> edge.attributes().keySet().stream())
                        .filter(name -> !name.equals("id")));
        boolean directed = network.edges().stream().allMatch(Edge::directed);
        xml.open("graph").with("edgedefault", directed ? "directed" : "undirected");
        network.nodes().forEach(this::node);
        network.edges().forEach(edge -> edge(edge, directed));
        return xml.close("graph").close("graphml").toString();
    }

    private void declare(String things, Stream<String> own, Stream<String> names) {
        for (var name :
                Stream.concat(own, new TreeSet<>(names.toList()).stream()).toList()) {
            var id = "d" + keys.size();
            keys.put(things + " " + name, id);
            xml.open("key")
                    .with("id", id)
                    .with("for", things)
                    .with("attr.name", name)
                    .with("attr.type", name.equals("weight") ? "double" : "string")
                    .close("key");
        }
    }

    private void node(Node node) {
        xml.open("node").with("id", node.id());
        data("node", "label", node.label());
        data("node", Mode.ATTRIBUTE, node.mode().written());
        times("node", node.periods());
        node.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> data("node", each.getKey(), each.getValue()));
        xml.close("node");
    }

    private void edge(Edge edge, boolean directed) {
        xml.open("edge")
                .withAny("id", edge.attributes().getOrDefault("id", ""))
                .with("source", edge.source())
                .with("target", edge.target());
        if (edge.directed() != directed) {
            xml.with("directed", String.valueOf(edge.directed()));
        }
        edge.weight().ifPresent(weight -> data("edge", "weight", String.valueOf(weight)));
        data("edge", "kind", edge.kind());
        times("edge", edge.periods());
        edge.attributes().entrySet().stream()
                .filter(each -> !each.getKey().equals("id"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> data("edge", each.getKey(), each.getValue()));
        xml.close("edge");
    }

    private void times(String things, List<Period> periods) {
        for (var period : periods) {
            data(things, "start", period.start());
            data(things, "end", period.end());
        }
    }

    private void data(String things, String name, String value) {
        if (!value.isEmpty()) {
            xml.open("data")
                    .with("key", keys.getOrDefault(things + " " + name, name))
                    .close("data", value);
        }
    }
}
