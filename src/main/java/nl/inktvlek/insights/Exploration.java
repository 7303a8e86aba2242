package nl.inktvlek.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.insights.Advice.Step;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.network.Organisations;
import org.springframework.stereotype.Service;

/// Looking around in the network: find, expand, filter, and how one person can be introduced to another.
@Service
public class Exploration {

    private static final int MOST_HITS = 20;
    private static final int FEWEST_LETTERS = 2;

    private final Networks networks;
    private final Circles circles;
    private final Placements placements;
    private final PeopleSearch people;
    private final Names names;
    private final Identities identities;
    private final Organisations organisations;
    private final AccessDecision access;

    Exploration(
            Networks networks,
            Circles circles,
            Placements placements,
            PeopleSearch people,
            Names names,
            Identities identities,
            Organisations organisations,
            AccessDecision access) {
        this.networks = networks;
        this.circles = circles;
        this.placements = placements;
        this.people = people;
        this.names = names;
        this.identities = identities;
        this.organisations = organisations;
        this.access = access;
    }

    /// Which nodes to show. Everything that is given has to hold; people, organisations and series alike.
    ///
    /// @param around show these nodes (by code) and what is directly tied to them; empty for the whole network
    /// @param kind only nodes of this kind
    /// @param role only people with this role, and what is no person
    /// @param organisation only this organisation (by code) and what is tied to it
    /// @param most show at most so many, the most influential
    public record Question(
            Set<String> around,
            Optional<NodeKind> kind,
            Optional<PersonRole> role,
            Scope scope,
            Optional<String> organisation,
            int most) {}

    /// The nodes for a question. Nodes that were asked for by name are shown whatever the filters.
    public Picture look(Actor actor, Question question) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var influence = circles.influence(network);
        var asked = question.around().stream()
                .map(network::byCode)
                .flatMap(Optional::stream)
                .map(Node::index)
                .toList();
        var tied = question.organisation().map(code -> tiedTo(network, code));
        var matching = candidates(network, question, asked)
                .filter(node -> asked.contains(node.index()) || fits(node, question, tied))
                .sorted(Comparator.comparing((Node node) -> !asked.contains(node.index()))
                        .thenComparing(node -> -influence[node.index()])
                        .thenComparing(Node::index))
                .toList();
        var shown = matching.stream().limit(question.most()).toList();
        return picture(network, shown, influence, matching.size());
    }

    private static Stream<Node> candidates(LoadedNetwork network, Question question, List<Integer> asked) {
        if (question.around().isEmpty()) {
            return network.nodes().stream();
        }
        var near = new LinkedHashSet<>(asked);
        asked.forEach(node -> near.addAll(network.neighbours(node)));
        return near.stream().map(network::node);
    }

    /// Indexes of an organisation and what is tied to it; nothing for a code that is not known.
    private static Set<Integer> tiedTo(LoadedNetwork network, String organisation) {
        return network.byCode(organisation)
                .map(node -> {
                    var tied = new LinkedHashSet<>(network.neighbours(node.index()));
                    tied.add(node.index());
                    return (Set<Integer>) tied;
                })
                .orElse(Set.of());
    }

    private static boolean fits(Node node, Question question, Optional<Set<Integer>> tied) {
        return question.kind().map(kind -> node.kind() == kind).orElse(true)
                && question.role()
                        .map(role ->
                                node.kind() != NodeKind.PERSON || node.roles().contains(role))
                        .orElse(true)
                && question.scope().contains(node)
                && tied.map(indexes -> indexes.contains(node.index())).orElse(true);
    }

    private Picture picture(LoadedNetwork network, List<Node> shown, float[] influence, int matching) {
        var positions = placements.of(network);
        var circle = circles.of(network);
        var x = new float[shown.size()];
        var y = new float[shown.size()];
        var community = new int[shown.size()];
        var reach = new float[shown.size()];
        for (int i = 0; i < shown.size(); i++) {
            int node = shown.get(i).index();
            x[i] = positions.x()[node];
            y[i] = positions.y()[node];
            community[i] = circle[node];
            reach[i] = influence[node];
        }
        return new Picture(network, shown, x, y, community, reach, matching);
    }

    /// Something found, as this reader may call it.
    public record Hit(Node node, Optional<String> name) {}

    /// Organisations and series by name or place, people as [PeopleSearch] finds them; at least two letters, at most
    /// twenty hits.
    public List<Hit> search(Actor actor, String text) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < FEWEST_LETTERS) {
            return List.of();
        }
        var hidden = organisations.hiddenFrom(actor);
        var byLabel = networks.current().nodes().stream()
                .filter(node -> node.kind() != NodeKind.PERSON
                        && !hidden.contains(node.code())
                        && node.label().toLowerCase(Locale.ROOT).contains(wanted));
        var found = Stream.concat(people.find(actor, PeopleSearch.words(text)).stream(), byLabel)
                .limit(MOST_HITS)
                .toList();
        return hits(actor, found);
    }

    /// People only, as [#search] finds them.
    public List<Hit> searchPeople(Actor actor, String text) {
        return search(actor, text).stream()
                .filter(hit -> hit.node().kind() == NodeKind.PERSON)
                .toList();
    }

    /// Nodes with what they are called for this reader.
    public List<Hit> hits(Actor actor, Collection<Node> nodes) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var visible = names.of(actor, nodes);
        return nodes.stream()
                .map(node -> new Hit(node, Optional.ofNullable(visible.get(node.code()))))
                .toList();
    }

    /// The nodes with these codes that still exist, as this reader may call them.
    public List<Hit> byCodes(Actor actor, Collection<String> codes) {
        var network = networks.current();
        return hits(
                actor,
                codes.stream().map(network::byCode).flatMap(Optional::stream).toList());
    }

    /// Whether the actor may ask for the [#contact] of a person.
    public boolean mayContact(Actor actor, Node person) {
        return identities.mayFind(actor, person.person());
    }

    /// How to reach a person. Each time stands in the audit trail.
    public Optional<Identity> contact(Actor actor, Node person) {
        return identities.find(actor, person.person());
    }

    /// The shortest chain of introductions between two people (by code); empty when there is none.
    public List<Step> introduction(Actor actor, String from, String to) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var start = network.byCode(from);
        var end = network.byCode(to);
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        var path = new Introductions(network.snapshot())
                .shortest(start.get().index(), end.get().index()).stream()
                        .map(network::node)
                        .toList();
        var visible = names.of(actor, path);
        return path.stream()
                .map(node -> new Step(node, Optional.ofNullable(visible.get(node.code()))))
                .toList();
    }

    /// One node with what it is directly tied to, the most influential first.
    public record Detail(Hit node, float influence, Centrality centrality, List<String> positions, List<Hit> ties) {}

    /// Where a node stands in the network.
    ///
    /// @param contacts ties to people
    /// @param between pairs of nodes that it stands between
    /// @param closeness harmonic closeness
    /// @param pageRank times the number of nodes: 1 is average
    /// @param diffusion diffusion centrality
    public record Centrality(int contacts, Estimate between, Estimate closeness, double pageRank, double diffusion) {}

    public Optional<Detail> detail(Actor actor, String code) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        return network.byCode(code).map(node -> {
            var influence = circles.influence(network);
            var ties = new ArrayList<>(network.neighbours(node.index()));
            ties.sort(Comparator.comparing(neighbour -> -influence[neighbour]));
            var held = network.positions(node.index());
            var at = names.of(
                    actor,
                    held.stream()
                            .map(position -> network.node(position.organisation()))
                            .toList());
            var positions = held.stream()
                    .map(position -> {
                        var organisation = network.node(position.organisation()).code();
                        return position.title() + ", " + at.getOrDefault(organisation, organisation);
                    })
                    .toList();
            return new Detail(
                    hits(actor, List.of(node)).getFirst(),
                    influence[node.index()],
                    network.centrality(node.index()),
                    positions,
                    hits(actor, ties.stream().map(network::node).toList()));
        });
    }

    /// Every node of the network, without names.
    public List<Node> nodes(Actor actor) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return networks.current().nodes();
    }

    /// What there is to choose a scope from.
    public LoadedNetwork.Choices choices(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        return networks.current().choices();
    }

    /// How many people, organisations and series there are.
    public record Size(int people, int organisations, int series) {}

    public Size size(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        var counts = new int[NodeKind.values().length];
        networks.current().nodes().forEach(node -> counts[node.kind().ordinal()]++);
        return new Size(counts[0], counts[1], counts[2]);
    }

    /// Makes everything a first picture needs, so that nobody waits for it.
    public void prepare() {
        var network = networks.current();
        picture(network, List.of(), circles.influence(network), 0);
    }

    /// The nodes with these indexes, each once, in the order given.
    public Picture lookAt(Actor actor, Collection<Integer> indexes) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var influence = circles.influence(network);
        var nodes = Arrays.stream(
                        indexes.stream().mapToInt(Integer::intValue).distinct().toArray())
                .mapToObj(network::node)
                .toList();
        return picture(network, nodes, influence, nodes.size());
    }
}
