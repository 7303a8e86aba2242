package nl.inktvlek.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Municipalities;

/// A picture of the network as a network for other programs. People are there by their codes; of what is no person the
/// name that the reader sees.
public final class PictureFile {

    private PictureFile() {}

    /// @param names what the reader sees of each node, in the order of the picture
    public static NetworkFile of(Picture picture, List<String> names) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < picture.nodes().size(); i++) {
            var node = picture.nodes().get(i);
            var label = node.kind() == NodeKind.PERSON ? node.code() : names.get(i);
            nodes.add(new Node(node.code(), label, Mode.ONE, List.of(), attributes(picture, i)));
        }
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < picture.ties().length; i++) {
            for (int later : picture.ties()[i]) {
                edges.add(new Edge(
                        nodes.get(i).id(),
                        nodes.get(later).id(),
                        false,
                        OptionalDouble.empty(),
                        "",
                        List.of(),
                        Map.of()));
            }
        }
        return new NetworkFile(NetworkFormat.GEXF, "Inktvlek", nodes, edges, List.of());
    }

    private static Map<String, String> attributes(Picture picture, int i) {
        var node = picture.nodes().get(i);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("what", node.kind().name().toLowerCase(Locale.ROOT));
        attributes.put(
                "role",
                node.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" ")));
        attributes.put(
                "municipality", node.municipality().map(Municipalities::name).orElse(""));
        attributes.put("circle", String.valueOf(picture.community()[i] + 1));
        return attributes;
    }
}
