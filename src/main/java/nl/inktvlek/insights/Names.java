package nl.inktvlek.insights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.access.Actor;
import nl.inktvlek.network.Identities;
import org.springframework.stereotype.Component;

/// What nodes are called for one reader: organisations and series by their label, people by name where that is
/// allowed.
@Component
public class Names {

    private final Identities identities;

    Names(Identities identities) {
        this.identities = identities;
    }

    /// Names by code; a person whose name is unknown or not for this actor is absent. The map may be added to.
    public Map<String, String> of(Actor actor, Collection<Node> nodes) {
        var people = nodes.stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .map(Node::person)
                .distinct()
                .toList();
        var names = new HashMap<>(identities.names(actor, people));
        nodes.stream()
                .filter(node -> node.kind() != NodeKind.PERSON)
                .forEach(node -> names.put(node.code(), node.label()));
        return names;
    }
}
