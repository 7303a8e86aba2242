package nl.inktvlek.files.networks.printing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// Events for GraphStream: every node and tie comes once.
final class DgsWriter {

    private final StringBuilder text = new StringBuilder("DGS004\nnull 0 0\n");

    private DgsWriter() {}

    static String text(NetworkFile network) {
        var writer = new DgsWriter();
        network.nodes().forEach(writer::node);
        network.edges().forEach(writer::edge);
        return writer.text.toString();
    }

    private void node(Node node) {
        text.append("an ").append(quoted(node.id()));
        value("label", node.label());
        value(Mode.ATTRIBUTE, node.mode().written());
        values(node.periods(), node.attributes());
    }

    private void edge(Edge edge) {
        text.append("ae ")
                .append(quoted(edge.attributes().getOrDefault("id", "")))
                .append(' ');
        text.append(quoted(edge.source())).append(edge.directed() ? " > " : " ").append(quoted(edge.target()));
        edge.weight().ifPresent(weight -> text.append(" \"weight\":").append(weight));
        value("kind", edge.kind());
        var others = new TreeMap<>(edge.attributes());
        others.remove("id");
        values(edge.periods(), others);
    }

    private void values(List<Period> periods, Map<String, String> attributes) {
        for (var period : periods) {
            value("start", period.start());
            value("end", period.end());
        }
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> value(each.getKey(), each.getValue()));
        text.append('\n');
    }

    private void value(String name, String value) {
        if (!value.isEmpty()) {
            text.append(' ').append(quoted(name)).append(':').append(quoted(value));
        }
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
