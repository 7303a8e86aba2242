package nl.inktvlek.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.network.HiddenOrganisations;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.SeenOrganisations;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What one reader sees of nodes: the only way from a node to what it is called.
@Component
public class Names {

    private final Identities identities;
    private final HiddenOrganisations hidden;
    private final AccessDecision access;

    Names(Identities identities, HiddenOrganisations hidden, AccessDecision access) {
        this.identities = identities;
        this.hidden = hidden;
        this.access = access;
    }

    /// Nodes as one reader sees them.
    public static final class SeenNodes {

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

    /// Each of these nodes as the actor sees it. Names of people shown stand in the audit trail.
    public SeenNodes of(Actor actor, Collection<Node> nodes) {
        var people = nodes.stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .map(Node::person)
                .distinct()
                .toList();
        var names = identities.names(actor, people);
        var organisations = SingletonSupplier.of(() -> hidden.seenBy(actor));
        var seen = new HashMap<String, Seen>();
        for (var node : nodes) {
            seen.computeIfAbsent(
                    node.code(),
                    code -> node.kind() == NodeKind.PERSON
                            ? person(actor, node, organisations, Optional.ofNullable(names.get(code)))
                            : thing(actor, node, organisations.obtain()));
        }
        return new SeenNodes(seen);
    }

    private Seen person(Actor actor, Node node, Supplier<SeenOrganisations> organisations, Optional<String> name) {
        var untoldAt = node.untoldAt()
                .map(posts -> posts.stream()
                        .flatMap(post ->
                                organisations.get().seen(post.code(), post.partners(), post.label()).known().stream())
                        .findFirst()
                        .or(() -> node.municipality().map(Municipalities::name))
                        .orElse(""));
        return access.person(actor, node.partners(), untoldAt, () -> name);
    }

    /// What the actor sees of an organisation or series.
    Seen thing(Actor actor, Node node, SeenOrganisations organisations) {
        return node.kind() == NodeKind.ORGANISATION
                ? organisations.seen(node.code(), node.partners(), node.label())
                : access.thing(actor, DataKind.SERIES, node.partners(), node::label);
    }
}
