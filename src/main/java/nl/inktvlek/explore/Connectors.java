package nl.inktvlek.explore;

import java.util.Comparator;
import java.util.List;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.snapshot.Centralities;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.springframework.stereotype.Service;

/// Who stands between groups: on the shortest paths of most pairs.
@Service
public class Connectors {

    private final Networks networks;
    private final Centralities centralities;
    private final AccessDecision access;

    Connectors(Networks networks, Centralities centralities, AccessDecision access) {
        this.networks = networks;
        this.centralities = centralities;
        this.access = access;
    }

    /// People only, who stands between most pairs first.
    public List<Node> most(Actor actor, int most) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var between = centralities.between(network);
        return network.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON && between[node.index()] > 0)
                .sorted(Comparator.comparingDouble((Node node) -> -between[node.index()])
                        .thenComparing(Node::code))
                .limit(most)
                .toList();
    }
}
