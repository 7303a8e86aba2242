package nl.inktvlek.exchange.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.Notes;

/// What each node of a network file is: as an attribute says, or its side in a network of two kinds, or its ties.
final class NodeSorts {

    /// How this product calls the networks that it writes.
    private static final String OURS = "Inktvlek";

    /// Attributes that speak of nothing else.
    private static final Set<String> CLEAR = Set.of("what", "wat", "element type", "node type", "nodetype");

    private final NetworkFile network;
    private final Notes notes;
    private final Map<String, NodeSort> byTies = new HashMap<>();
    private final Map<String, NodeSort> sorts = new HashMap<>();
    private final String attribute;
    private final boolean ours;

    NodeSorts(NetworkFile network, Notes notes) {
        this.network = network;
        this.notes = notes;
        this.attribute = NodeSort.ATTRIBUTES.stream()
                .filter(name -> saysIt(name, values(name)))
                .findFirst()
                .orElse("");
        this.ours = network.title().equals(OURS) || attribute.equals("what");
        network.edges().forEach(this::learn);
        network.nodes().forEach(node -> sort(node).ifPresent(sort -> sorts.put(node.id(), sort)));
    }

    /// Empty for what the tables cannot hold.
    Optional<NodeSort> of(String id) {
        return Optional.ofNullable(sorts.get(id));
    }

    /// Name of the attribute that says what nodes are, in small letters, or "".
    String attribute() {
        return attribute;
    }

    /// Whether this product wrote the file.
    boolean isOurs() {
        return ours;
    }

    /// The kind of an organisation, where the attribute says it.
    Optional<String> kind(Node node) {
        return Optional.of(value(node, attribute)).filter(NodeSort::isKind);
    }

    private List<String> values(String name) {
        return network.nodes().stream()
                .map(node -> value(node, name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static String value(Node node, String name) {
        return value(node.attributes(), name);
    }

    /// By name, whatever its case.
    static String value(Map<String, String> attributes, String name) {
        return attributes.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// Most of its words are known; of an attribute with other uses all, and not people only.
    private static boolean saysIt(String name, List<String> values) {
        long known =
                values.stream().filter(value -> NodeSort.of(value).isPresent()).count();
        boolean more = values.stream()
                .anyMatch(value -> NodeSort.of(value)
                        .filter(sort -> sort != NodeSort.PERSON)
                        .isPresent());
        return CLEAR.contains(name) ? known * 2 >= values.size() && known > 0 : known == values.size() && more;
    }

    /// Who attends, leads or is a member is a person; the other end is not.
    private void learn(Edge edge) {
        TieSort.of(edge.kind()).ifPresent(sort -> {
            switch (sort) {
                case MEMBER, POSITION -> byTies.putIfAbsent(edge.target(), NodeSort.ORGANISATION);
                case LED, ATTENDED -> byTies.put(edge.target(), NodeSort.SERIES);
                case HOSTED, RUN_BY -> {
                    byTies.put(edge.source(), NodeSort.SERIES);
                    byTies.put(edge.target(), NodeSort.ORGANISATION);
                }
                case NOMINATES -> {}
            }
        });
    }

    private Optional<NodeSort> sort(Node node) {
        var said = value(node, attribute);
        var sort = NodeSort.of(said);
        if (sort.isPresent() || !said.isEmpty()) {
            if (sort.isEmpty()) {
                notes.count("network-what-not-held", said, 0);
            }
            return sort;
        }
        if (node.mode() == Mode.SECOND) {
            return Optional.of(NodeSort.ORGANISATION);
        }
        var learnt = byTies.get(node.id());
        if (learnt != null) {
            notes.count("network-what-by-ties", 0);
        }
        return Optional.of(learnt == null ? NodeSort.PERSON : learnt);
    }
}
