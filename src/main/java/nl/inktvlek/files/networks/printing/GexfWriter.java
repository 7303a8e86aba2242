package nl.inktvlek.files.networks.printing;

import java.util.ArrayList;
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

/// GEXF 1.3, with time.
final class GexfWriter {

    private final NetworkFile network;
    private final XmlText xml = new XmlText();

    GexfWriter(NetworkFile network) {
        this.network = network;
    }

    String text() {
        xml.open("gexf").with("xmlns", "http://gexf.net/1.3").with("version", "1.3");
        if (!network.title().isEmpty()) {
            xml.open("meta")
                    .open("description")
                    .close("description", network.title())
                    .close("meta");
        }
        graph();
        var nodeNames = declare(
                "node",
                Stream.concat(
                        network.nodes().stream().flatMap(node -> node.attributes().keySet().stream()),
                        network.nodes().stream().map(Node::mode).anyMatch(mode -> mode != Mode.ONE)
                                ? Stream.of(Mode.ATTRIBUTE)
                                : Stream.empty()));
        var edgeNames = declare(
                "edge",
                network.edges().stream()
                        .flatMap(edge -> edge.attributes().keySet().stream())
                        .filter(name -> !isOwn(name)));
        xml.open("nodes");
        network.nodes().forEach(node -> node(node, nodeNames));
        xml.close("nodes").open("edges");
        network.edges().forEach(edge -> edge(edge, edgeNames));
        return xml.close("edges").close("graph").close("gexf").toString();
    }

    private void graph() {
        var periods = Stream.concat(
                        network.nodes().stream().flatMap(node -> node.periods().stream()),
                        network.edges().stream().flatMap(edge -> edge.periods().stream()))
                .flatMap(period -> Stream.of(period.start(), period.end()))
                .filter(text -> !text.isEmpty())
                .toList();
        xml.open("graph").with("defaultedgetype", "directed").with("mode", periods.isEmpty() ? "static" : "dynamic");
        if (!periods.isEmpty()) {
            xml.with("timeformat", timeFormat(periods));
        }
    }

    private static String timeFormat(List<String> moments) {
        if (moments.stream().allMatch(each -> each.matches("-?\\d+(\\.\\d+)?"))) {
            return "double";
        }
        return moments.stream().allMatch(each -> each.matches("\\d{4}-\\d\\d-\\d\\d")) ? "date" : "dateTime";
    }

    /// A tie has these of its own in GEXF.
    private static boolean isOwn(String name) {
        return name.equals("id") || name.equals("label");
    }

    private List<String> declare(String things, Stream<String> names) {
        var all = new ArrayList<>(new TreeSet<>(names.toList()));
        if (all.isEmpty()) {
            return all;
        }
        xml.open("attributes").with("class", things);
        for (int i = 0; i < all.size(); i++) {
            xml.open("attribute")
                    .with("id", String.valueOf(i))
                    .with("title", all.get(i))
                    .with("type", "string")
                    .close("attribute");
        }
        xml.close("attributes");
        return all;
    }

    private void node(Node node, List<String> names) {
        xml.open("node").with("id", node.id()).withAny("label", node.label());
        var mode = node.mode().written();
        times(node.periods());
        values(mode.isEmpty() ? node.attributes() : with(node.attributes(), mode), names);
        xml.close("node");
    }

    private static Map<String, String> with(Map<String, String> attributes, String mode) {
        var all = new HashMap<>(attributes);
        all.put(Mode.ATTRIBUTE, mode);
        return all;
    }

    private void edge(Edge edge, List<String> names) {
        xml.open("edge")
                .withAny("id", edge.attributes().getOrDefault("id", ""))
                .with("source", edge.source())
                .with("target", edge.target())
                .with("type", edge.directed() ? "directed" : "undirected")
                .withAny("label", edge.attributes().getOrDefault("label", ""))
                .withAny("kind", edge.kind());
        edge.weight().ifPresent(weight -> xml.with("weight", String.valueOf(weight)));
        times(edge.periods());
        values(edge.attributes(), names);
        xml.close("edge");
    }

    /// One period as attributes of the thing itself, several as spells.
    private void times(List<Period> periods) {
        if (periods.size() == 1) {
            xml.withAny("start", periods.getFirst().start())
                    .withAny("end", periods.getFirst().end());
        } else if (!periods.isEmpty()) {
            xml.open("spells");
            for (var period : periods) {
                xml.open("spell")
                        .withAny("start", period.start())
                        .withAny("end", period.end())
                        .close("spell");
            }
            xml.close("spells");
        }
    }

    private void values(Map<String, String> attributes, List<String> names) {
        if (names.stream().noneMatch(attributes::containsKey)) {
            return;
        }
        xml.open("attvalues");
        for (int i = 0; i < names.size(); i++) {
            var value = attributes.get(names.get(i));
            if (value != null) {
                xml.open("attvalue")
                        .with("for", String.valueOf(i))
                        .with("value", value)
                        .close("attvalue");
            }
        }
        xml.close("attvalues");
    }
}
