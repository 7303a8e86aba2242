package nl.inktvlek.files.networks.printing;

import java.util.List;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A map for Kumu, as it imports one.
final class KumuWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KumuWriter() {}

    static String text(NetworkFile network) {
        var map = MAPPER.createObjectNode();
        var elements = map.putArray("elements");
        network.nodes().forEach(node -> element(elements.addObject(), node));
        var connections = map.putArray("connections");
        network.edges().forEach(edge -> connection(connections.addObject(), edge));
        return map.toPrettyString();
    }

    private static void element(ObjectNode element, Node node) {
        element.put("id", node.id());
        put(element, "label", node.label());
        put(element, Mode.ATTRIBUTE, node.mode().written());
        times(element, node.periods());
        node.attributes().forEach(element::put);
    }

    private static void connection(ObjectNode connection, Edge edge) {
        connection.put("from", edge.source());
        connection.put("to", edge.target());
        connection.put("direction", edge.directed() ? "directed" : "undirected");
        put(connection, "type", edge.kind());
        edge.weight().ifPresent(weight -> connection.put("weight", weight));
        times(connection, edge.periods());
        edge.attributes().forEach(connection::put);
    }

    private static void times(ObjectNode thing, List<Period> periods) {
        for (var period : periods) {
            put(thing, "start date", period.start());
            put(thing, "end date", period.end());
        }
    }

    private static void put(ObjectNode thing, String name, String value) {
        if (!value.isEmpty()) {
            thing.put(name, value);
        }
    }
}
