package nl.inktvlek.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.network.HiddenOrganisations;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.snapshot.Centralities;
import nl.inktvlek.snapshot.Centralities.Centrality;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.NodeMeasures;
import nl.inktvlek.snapshot.NodeMeasures.Measures;
import nl.inktvlek.snapshot.Placements;
import org.springframework.stereotype.Service;

/// Looking around in the network: find, expand, filter, and how one person can be introduced to another.
@Service
public class Exploration {

    private static final int MOST_HITS = 20;
    private static final int FEWEST_LETTERS = 2;

    private final Networks networks;
    private final NodeMeasures measures;
    private final Centralities centralities;
    private final Placements placements;
    private final PeopleSearch people;
    private final Moments moments;
    private final Names names;
    private final Identities identities;
    private final HiddenOrganisations hidden;
    private final AccessDecision access;

    Exploration(
            Networks networks,
            NodeMeasures measures,
            Centralities centralities,
            Placements placements,
            PeopleSearch people,
            Moments moments,
            Names names,
            Identities identities,
            HiddenOrganisations hidden,
            AccessDecision access) {
        this.networks = networks;
        this.measures = measures;
        this.centralities = centralities;
        this.placements = placements;
        this.people = people;
        this.moments = moments;
        this.names = names;
        this.identities = identities;
        this.hidden = hidden;
        this.access = access;
    }

    /// Which nodes to show. Everything that is given has to hold; people, organisations and series alike.
    ///
    /// @param around show these nodes (by code) and what is directly tied to them; empty for the whole network
    /// @param most show at most so many, the most influential
    public record Question(Set<String> around, Chosen chosen, int most) {}

    /// The nodes for a question. Nodes that were asked for by name are shown whatever the filters.
    public Picture look(Actor actor, Question question) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var measured = measures.shown(network);
        var asked = question.around().stream()
                .map(network::byCode)
                .flatMap(Optional::stream)
                .map(Node::index)
                .sorted(mostInfluential(measured))
                .toList();
        var shown = new ArrayList<>(
                asked.stream().map(network::node).limit(question.most()).toList());
        int matching = asked.size();
        var sieve = moments.sieve(network, question.chosen());
        for (int index : candidates(network, question, asked, measured)) {
            if (!asked.contains(index) && sieve.test(network.node(index))) {
                matching++;
                if (shown.size() < question.most()) {
                    shown.add(network.node(index));
                }
            }
        }
        return picture(network, shown, measured, matching);
    }

    /// Indexes of what may be shown, the most influential first.
    private static int[] candidates(LoadedNetwork network, Question question, List<Integer> asked, Measures measured) {
        if (question.around().isEmpty()) {
            return measured.byInfluence();
        }
        var near = new TreeSet<>(mostInfluential(measured));
        asked.forEach(node -> near.addAll(network.neighbours(node)));
        return near.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Comparator<Integer> mostInfluential(Measures measured) {
        return Comparator.comparing((Integer node) -> -measured.influence()[node])
                .thenComparing(Comparator.naturalOrder());
    }

    private Picture picture(LoadedNetwork network, List<Node> shown, Measures measured, int matching) {
        return Picture.of(network, shown, measured, placements.of(network), matching);
    }

    /// A node as one reader sees it.
    public record Hit(Node node, Seen name) {}

    /// Organisations and series by name or place, people as [PeopleSearch] finds them; at least two letters, at most
    /// twenty hits.
    public List<Hit> search(Actor actor, String text) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < FEWEST_LETTERS) {
            return List.of();
        }
        var seen = hidden.seenBy(actor);
        var byLabel = networks.current()
                .labelled(wanted)
                .filter(node -> names.thing(actor, node, seen).isNamed());
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
        return names.of(actor, nodes).of(nodes.stream());
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
    public List<Hit> introduction(Actor actor, String from, String to) {
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
        return names.of(actor, path).of(path.stream());
    }

    /// A position somebody holds or held.
    public record Post(String title, Hit organisation, Optional<LocalDate> until) {}

    /// One node with what it is directly tied to, the most influential first.
    public record Detail(Hit node, float influence, Centrality centrality, List<Post> posts, List<Hit> ties) {}

    public Optional<Detail> detail(Actor actor, String code) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        return network.byCode(code).map(node -> {
            var influence = measures.shown(network).influence();
            var ties = new ArrayList<>(network.neighbours(node.index()));
            ties.sort(Comparator.comparing(neighbour -> -influence[neighbour]));
            var held = network.positions(node.index());
            var tied = ties.stream().map(network::node).toList();
            var posts = held.stream()
                    .map(position -> network.node(position.organisation()))
                    .toList();
            var seen = names.of(
                    actor,
                    Stream.of(List.of(node), tied, posts).flatMap(List::stream).toList());
            return new Detail(
                    seen.of(node),
                    influence[node.index()],
                    centralities.of(network, node.index()),
                    held.stream()
                            .map(position -> new Post(
                                    position.title(), seen.of(network.node(position.organisation())), position.until()))
                            .toList(),
                    seen.of(tied.stream()));
        });
    }

    /// Every node of the network.
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
        var network = networks.current();
        return new Size(network.snapshot().people(), network.organisations(), network.series());
    }

    /// Makes everything a first picture needs, so that nobody waits for it.
    public void prepare() {
        var network = networks.current();
        picture(network, List.of(), measures.shown(network), 0);
    }

    /// How many nodes there are to choose from, by facet.
    public FacetCounts count(Actor actor, Chosen chosen) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var inTime = moments.sieve(network, new Chosen(Map.of(), chosen.span()));
        return FacetCounts.of(network.nodes().stream().filter(inTime).toList(), chosen);
    }

    /// How many of the people that have what was chosen came into sight when.
    public Course course(Actor actor, Chosen chosen) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return moments.course(networks.current(), chosen);
    }

    /// These nodes, by code, that still exist and fit, the most influential first.
    public Picture lookAtCodes(Actor actor, Collection<String> codes, Chosen chosen) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var measured = measures.shown(network);
        var nodes = codes.stream()
                .map(network::byCode)
                .flatMap(Optional::stream)
                .filter(moments.sieve(network, chosen))
                .map(Node::index)
                .distinct()
                .sorted(mostInfluential(measured))
                .map(network::node)
                .toList();
        return picture(network, nodes, measured, nodes.size());
    }

    /// What a node is directly tied to, the most influential first.
    public List<Node> tiedTo(Actor actor, String code) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var measured = measures.shown(network);
        return network.byCode(code).stream()
                .flatMap(node -> network.neighbours(node.index()).stream())
                .sorted(mostInfluential(measured))
                .map(network::node)
                .toList();
    }

    /// Of each node of a picture, to how many things that are not in it it is tied; nothing for more than `most` nodes.
    public List<Integer> beyond(Picture picture, int most) {
        var network = networks.current();
        var shown = picture.nodes().stream().map(Node::code).collect(Collectors.toSet());
        return picture.nodes().size() > most
                ? List.of()
                : picture.nodes().stream()
                        .map(node -> network.byCode(node.code())
                                .map(now -> (int) network.neighbours(now.index()).stream()
                                        .filter(other -> !shown.contains(
                                                network.node(other).code()))
                                        .count())
                                .orElse(0))
                        .toList();
    }

    /// The nodes with these indexes, each once, in the order given.
    public Picture lookAt(Actor actor, Collection<Integer> indexes) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var nodes = Arrays.stream(
                        indexes.stream().mapToInt(Integer::intValue).distinct().toArray())
                .mapToObj(network::node)
                .toList();
        return picture(network, nodes, measures.shown(network), nodes.size());
    }
}
