package nl.inktvlek.files.networks.printing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.Notes;

/// What Pajek can hold: numbered nodes, the first kind before the second, ties by relation, whole moments.
final class PajekHolding {

    private final Notes notes;
    private final Map<String, String> numbers = new HashMap<>();

    PajekHolding(Notes notes) {
        this.notes = notes;
    }

    NetworkFile of(NetworkFile network) {
        boolean twoMode = network.nodes().stream().noneMatch(node -> node.mode() == Mode.ONE)
                && network.nodes().stream().anyMatch(node -> node.mode() == Mode.FIRST)
                && network.nodes().stream().anyMatch(node -> node.mode() == Mode.SECOND);
        var sorted = network.nodes();
        if (twoMode) {
            sorted = sorted.stream().sorted(Comparator.comparing(Node::mode)).toList();
            told("network-order-changed", !sorted.equals(network.nodes()));
        }
        sorted.forEach(node -> numbers.put(node.id(), String.valueOf(numbers.size() + 1)));
        return new NetworkFile(
                network.format(),
                title(network.title()),
                sorted.stream().map(node -> node(node, twoMode)).toList(),
                byRelation(network.edges().stream().map(this::edge).toList()),
                List.of());
    }

    private void told(String key, boolean happened) {
        if (happened) {
            notes.count(key, 0);
        }
    }

    private String title(String title) {
        var plain = title.replaceAll("\\p{Cntrl}+", " ").strip();
        told("network-character", !plain.equals(title));
        return plain;
    }

    private Node node(Node node, boolean twoMode) {
        var number = numbers.getOrDefault(node.id(), "");
        told("network-ids-numbered", !number.equals(node.id()));
        told("network-mode-left-out", !twoMode && node.mode() != Mode.ONE);
        node.attributes().keySet().forEach(name -> notes.count("network-left-out", name, 0));
        return new Node(
                number,
                node.label().isEmpty() && !number.equals(node.id()) ? node.id() : node.label(),
                twoMode ? node.mode() : Mode.ONE,
                periods(node.periods()),
                Map.of());
    }

    private Edge edge(Edge edge) {
        var label = edge.attributes().getOrDefault("label", "");
        edge.attributes().keySet().stream()
                .filter(name -> !name.equals("label"))
                .forEach(name -> notes.count("network-left-out", name, 0));
        return new Edge(
                numbers.getOrDefault(edge.source(), ""),
                numbers.getOrDefault(edge.target(), ""),
                edge.directed(),
                edge.weight(),
                edge.kind(),
                periods(edge.periods()),
                Map.of("label", label));
    }

    private List<Period> periods(List<Period> periods) {
        var whole = periods.stream()
                .filter(period -> isMoment(period.start()) && isMoment(period.end()))
                .toList();
        told("network-period-left-out", whole.size() < periods.size());
        return whole;
    }

    private static boolean isMoment(String text) {
        return text.matches("\\d*");
    }

    private List<Edge> byRelation(List<Edge> edges) {
        var kinds = new LinkedHashSet<String>();
        edges.forEach(edge -> kinds.add(edge.kind()));
        var order = new ArrayList<>(kinds);
        var places = new HashMap<String, Integer>();
        order.forEach(kind -> places.put(kind, places.size()));
        var sorted = edges.stream()
                .sorted(Comparator.comparing((Edge edge) -> places.getOrDefault(edge.kind(), 0))
                        .thenComparing(edge -> !edge.directed()))
                .toList();
        told("network-order-changed", !sorted.equals(edges));
        return sorted;
    }
}
