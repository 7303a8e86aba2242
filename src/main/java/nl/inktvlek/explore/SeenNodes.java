package nl.inktvlek.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.access.Seen;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.snapshot.Node;

/// Nodes as one reader sees them.
public final class SeenNodes {

    private final Map<String, Seen> byCode;

    SeenNodes(Map<String, Seen> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /// @throws IllegalArgumentException for a node that was not asked for
    public Hit of(Node node) {
        return Optional.ofNullable(byCode.get(node.code()))
                .map(seen -> new Hit(node, seen))
                .orElseThrow(() -> new IllegalArgumentException("Nobody asked what is seen of " + node.code()));
    }

    public List<Hit> of(Stream<Node> nodes) {
        return nodes.map(this::of).toList();
    }
}
