package nl.inktvlek.files.networks.printing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.Notes;

/// What a format can hold of a network; the rest is told.
final class Holding {

    private static final char REPLACEMENT = '\uFFFD';

    private final NetworkFormat format;
    private final Notes notes;
    private final Map<String, String> ids = new HashMap<>();

    Holding(NetworkFormat format, Notes notes) {
        this.format = format;
        this.notes = notes;
    }

    NetworkFile of(NetworkFile network) {
        var taken = new HashSet<String>();
        network.nodes().forEach(node -> ids.put(node.id(), unique(clean(node.id()), taken)));
        var nodeNames = renamed(network.nodes().stream().map(Node::attributes), reservedForNodes());
        var edgeNames = renamed(network.edges().stream().map(Edge::attributes), reservedForEdges());
        var nodes = network.nodes().stream().map(node -> node(node, nodeNames)).toList();
        var edgeIds = new HashSet<String>();
        if (format == NetworkFormat.DGS) {
            network.edges().stream()
                    .map(edge -> clean(edge.attributes().getOrDefault("id", "")))
                    .forEach(edgeIds::add);
        }
        var used = new HashSet<String>();
        var edges = network.edges().stream()
                .map(edge -> edge(edge, edgeNames, edgeIds, used))
                .toList();
        return new NetworkFile(format, title(network.title()), nodes, edges, List.of());
    }

    private String title(String title) {
        boolean holds =
                format == NetworkFormat.GEXF || format == NetworkFormat.GRAPHML || format == NetworkFormat.PAJEK;
        if (!holds && !title.isEmpty()) {
            notes.count("network-left-out", "title", 0);
        }
        var plain = clean(title).strip();
        if (holds && plain.length() < title.length()) {
            notes.count("network-character", 0);
        }
        return holds ? plain : "";
    }

    /// Names that the format uses itself.
    private Set<String> reservedForNodes() {
        return switch (format) {
            case GEXF -> Set.of("parent", Mode.ATTRIBUTE);
            case GRAPHML -> Set.of("label", "start", "end", Mode.ATTRIBUTE);
            case KUMU -> Set.of("id", "_id", "label", "start date", "end date", Mode.ATTRIBUTE);
            case DGS -> Set.of("label", "ui.label", "start", "end", Mode.ATTRIBUTE);
            default -> Set.of();
        };
    }

    private Set<String> reservedForEdges() {
        return switch (format) {
            case GEXF -> Set.of("weight", "kind", "relation", "relationship", "type");
            case GRAPHML -> Set.of("weight", "kind", "start", "end");
            case KUMU ->
                Set.of("_id", "from", "to", "type", "connection type", "weight", "strength", "start date", "end date");
            case DGS -> Set.of("weight", "kind", "start", "end");
            default -> Set.of();
        };
    }

    /// A name of its own for every attribute, without the names of the format.
    private Map<String, String> renamed(Stream<Map<String, String>> attributes, Set<String> reserved) {
        var free = new HashSet<>(reserved);
        var names = new LinkedHashMap<String, String>();
        attributes.flatMap(each -> each.keySet().stream()).distinct().sorted().forEach(name -> {
            var clean = clean(name);
            var own = clean.isEmpty() ? "-" : clean;
            for (int next = 2; !free.add(own.toLowerCase(Locale.ROOT)); next++) {
                own = clean + " (" + next + ")";
            }
            if (!own.equals(name)) {
                notes.count("network-renamed", name, 0);
            }
            names.put(name, own);
        });
        return names;
    }

    private String unique(String id, Set<String> taken) {
        var own = id;
        for (int next = 2; !taken.add(own); next++) {
            own = id + " (" + next + ")";
        }
        return own;
    }

    private Node node(Node node, Map<String, String> names) {
        return new Node(
                ids.getOrDefault(node.id(), node.id()),
                clean(node.label()),
                node.mode(),
                periods(node.periods()),
                attributes(node.attributes(), names));
    }

    private Edge edge(Edge edge, Map<String, String> names, Set<String> otherIds, Set<String> used) {
        var values = new LinkedHashMap<>(attributes(edge.attributes(), names));
        if (format == NetworkFormat.KUMU) {
            direction(edge, values);
        } else if (format != NetworkFormat.PAJEK) {
            ownId(values, otherIds, used);
        }
        return new Edge(
                ids.getOrDefault(edge.source(), edge.source()),
                ids.getOrDefault(edge.target(), edge.target()),
                edge.directed(),
                weight(edge.weight()),
                clean(edge.kind()),
                periods(edge.periods()),
                values);
    }

    /// Kumu has a direction of its own; only a mutual tie fits there.
    private void direction(Edge edge, Map<String, String> values) {
        var direction = values.getOrDefault("direction", "");
        if (!direction.isEmpty() && (edge.directed() || !direction.equals("mutual"))) {
            values.remove("direction");
            values.put("direction (2)", direction);
            notes.count("network-renamed", "direction", 0);
        }
    }

    /// Ids of ties are unique; the events of GraphStream need one for every tie.
    private void ownId(Map<String, String> values, Set<String> otherIds, Set<String> used) {
        var id = values.getOrDefault("id", "");
        if (!id.isEmpty() && used.add(id)) {
            return;
        }
        if (!id.isEmpty()) {
            notes.count("network-left-out", "id", 0);
            values.remove("id");
        }
        if (format == NetworkFormat.DGS) {
            int next = used.size() + 1;
            while (otherIds.contains("e" + next) || !used.add("e" + next)) {
                next++;
            }
            values.put("id", "e" + next);
            notes.count("network-id-made", 0);
        }
    }

    private OptionalDouble weight(OptionalDouble weight) {
        if (weight.isPresent() && !Double.isFinite(weight.getAsDouble())) {
            notes.count("network-weight-unreadable", 0);
            return OptionalDouble.empty();
        }
        return weight;
    }

    private List<Period> periods(List<Period> periods) {
        var kept = periods.stream()
                .map(period -> new Period(clean(period.start()), clean(period.end())))
                .filter(period -> !period.start().isEmpty() || !period.end().isEmpty())
                .toList();
        boolean many = format == NetworkFormat.GEXF || format == NetworkFormat.PAJEK;
        if (kept.size() < periods.size() || kept.size() > 1 && !many) {
            notes.count("network-period-left-out", 0);
        }
        return many ? kept : kept.stream().limit(1).toList();
    }

    private Map<String, String> attributes(Map<String, String> attributes, Map<String, String> names) {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> names.getOrDefault(each.getKey(), each.getKey()), each -> clean(each.getValue())));
    }

    /// Halves of a character cannot stand in any file; XML holds no control characters either.
    private String clean(String text) {
        boolean xml = format == NetworkFormat.GEXF || format == NetworkFormat.GRAPHML;
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            boolean half = sign >= 0xD800 && sign <= 0xDFFF;
            boolean control =
                    sign < 0x20 && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0xFFFE || sign == 0xFFFF;
            if (half || xml && control) {
                notes.count("network-character", 0);
                kept.append(REPLACEMENT);
            } else {
                kept.appendCodePoint(sign);
            }
        });
        return kept.toString();
    }
}
