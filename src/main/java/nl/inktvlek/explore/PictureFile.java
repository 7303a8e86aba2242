package nl.inktvlek.explore;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Seen;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Service;

/// A picture of the network as a network for other programs, with all that an import of it holds. People are there by
/// their codes; of what is no person the name, where the reader sees it.
@Service
public class PictureFile {

    private final Names names;
    private final Relations relations;
    private final NodeFacts facts;

    PictureFile(Names names, Relations relations, NodeFacts facts) {
        this.names = names;
        this.relations = relations;
        this.facts = facts;
    }

    /// Without what the reader may not know of at all.
    public NetworkFile of(Actor actor, Picture picture) {
        var things = picture.nodes().stream()
                .filter(node -> node.kind() != NodeKind.PERSON)
                .toList();
        var seen = names.of(actor, things);
        var shown = IntStream.range(0, picture.nodes().size())
                .filter(i -> picture.nodes().get(i).kind() == NodeKind.PERSON
                        || !(seen.of(picture.nodes().get(i)).name() instanceof Seen.Hidden))
                .toArray();
        var codes = IntStream.of(shown)
                .mapToObj(i -> picture.nodes().get(i).code())
                .collect(Collectors.toCollection(HashSet::new));
        var said = facts.of(codes);
        var nodes = IntStream.of(shown)
                .mapToObj(i -> {
                    var node = picture.nodes().get(i);
                    var name = node.kind() == NodeKind.PERSON
                            ? node.code()
                            : seen.of(node).name().known().orElse("");
                    return new Node(
                            node.code(), name, Mode.ONE, List.of(), attributes(picture, i, said, !name.isEmpty()));
                })
                .toList();
        return new NetworkFile(NetworkFormat.GEXF, "Inktvlek", nodes, relations.among(actor, codes), List.of());
    }

    /// For a format that has a label and no room for a code: organisations and series have theirs behind their name.
    public static NetworkFile withCodesInLabels(NetworkFile network) {
        return new NetworkFile(
                network.format(),
                network.title(),
                network.nodes().stream()
                        .map(node -> node.label().equals(node.id())
                                ? node
                                : new Node(
                                        node.id(),
                                        node.label() + " [" + node.id() + "]",
                                        node.mode(),
                                        node.periods(),
                                        node.attributes()))
                        .toList(),
                network.edges(),
                network.notes());
    }

    private static Map<String, String> attributes(
            Picture picture, int i, Map<String, Map<String, String>> said, boolean isNamed) {
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
        if (isNamed) {
            attributes.putAll(said.getOrDefault(node.code(), Map.of()));
        }
        return attributes;
    }
}
