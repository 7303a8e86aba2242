package nl.inktvlek.insights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.access.Actor;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Organisations;
import org.springframework.stereotype.Component;

/// What nodes are called for one reader: series by their label, organisations and people by name where that is
/// allowed.
@Component
public class Names {

    private final Identities identities;
    private final Organisations organisations;

    Names(Identities identities, Organisations organisations) {
        this.identities = identities;
        this.organisations = organisations;
    }

    /// Names by code; what has no name, or none for this actor, is absent. The map may be added to.
    public Map<String, String> of(Actor actor, Collection<Node> nodes) {
        var people = nodes.stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .map(Node::person)
                .distinct()
                .toList();
        var names = new HashMap<>(identities.names(actor, people));
        if (people.size() < nodes.size()) {
            var hidden = organisations.hiddenFrom(actor);
            nodes.stream()
                    .filter(node -> node.kind() != NodeKind.PERSON && !hidden.contains(node.code()))
                    .forEach(node -> names.put(node.code(), node.label()));
        }
        return names;
    }
}
