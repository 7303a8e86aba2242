package nl.inktvlek.files.networks.printing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// A network for Pajek, in UTF-8 with its mark, as Pajek wants it.
final class PajekWriter {

    private final NetworkFile network;
    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final Map<String, Integer> relations = new HashMap<>();

    PajekWriter(NetworkFile network) {
        this.network = network;
    }

    String text() {
        if (!network.title().isEmpty()) {
            text.append("*Network ").append(network.title()).append('\n');
        }
        long first = network.nodes().stream()
                .filter(node -> node.mode() == Mode.FIRST)
                .count();
        text.append("*Vertices ").append(network.nodes().size());
        text.append(first == 0 ? "" : " " + first).append('\n');
        for (var node : network.nodes()) {
            text.append(node.id()).append(' ').append(quoted(node.label()));
            times(node.periods());
            text.append('\n');
        }
        var before = "";
        for (var edge : network.edges()) {
            var heading = heading(edge);
            if (!heading.equals(before)) {
                text.append(heading).append('\n');
                before = heading;
            }
            edge(edge);
        }
        return text.toString();
    }

    private static String quoted(String label) {
        return '"' + escaped(label) + '"';
    }

    private String heading(Edge edge) {
        var heading = edge.directed() ? "*Arcs" : "*Edges";
        if (edge.kind().isEmpty()) {
            return heading;
        }
        var number = relations.computeIfAbsent(edge.kind(), any -> relations.size() + 1);
        return heading + " :" + number + " " + quoted(edge.kind());
    }

    private void edge(Edge edge) {
        text.append(edge.source()).append(' ').append(edge.target());
        edge.weight().ifPresent(weight -> text.append(' ').append(weight));
        var label = edge.attributes().get("label");
        if (label != null) {
            text.append(" l ").append(quoted(label));
        }
        times(edge.periods());
        text.append('\n');
    }

    private void times(List<Period> periods) {
        if (!periods.isEmpty()) {
            text.append(periods.stream()
                    .map(period -> open(period.start()) + "-" + open(period.end()))
                    .collect(Collectors.joining(",", " [", "]")));
        }
    }

    private static String open(String moment) {
        return moment.isEmpty() ? "*" : moment;
    }

    /// Writes as numbers what would end a text between quotation marks, or be read as a number.
    private static String escaped(String text) {
        var written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean reference = sign == '&' && i + 1 < text.length() && text.charAt(i + 1) == '#';
            if (sign == '"' || reference || Character.isISOControl(sign) || sign == '\u2028' || sign == '\u2029') {
                written.append("&#").append((int) sign).append(';');
            } else {
                written.append(sign);
            }
        }
        return written.toString();
    }
}
