package nl.inktvlek.explore;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.NodeMeasures;
import nl.inktvlek.snapshot.NodeMeasures.Measures;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Placements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The whole network as communities and the bundles of ties between them.
@Service
public class CommunityMap {

    /// Fewer people are no community.
    static final int SMALLEST = 5;

    private static final int MOST_LANGUAGES = 3;

    private final Networks networks;
    private final NodeMeasures measures;
    private final Placements placements;
    private final Moments moments;
    private final AccessDecision access;
    private volatile @Nullable Parts last;

    CommunityMap(
            Networks networks, NodeMeasures measures, Placements placements, Moments moments, AccessDecision access) {
        this.networks = networks;
        this.measures = measures;
        this.placements = placements;
        this.moments = moments;
        this.access = access;
    }

    /// Ties between two communities, by their places in the list.
    public record Bundle(int one, int other, int ties) {}

    /// @param all people of the network that fit what was chosen, those of no community included
    public record Seen(List<Community> communities, List<Bundle> bundles, int all) {

        public static final Seen NOTHING = new Seen(List.of(), List.of(), 0);

        /// The one that this node is in.
        public Optional<Community> around(String centre) {
            return communities.stream()
                    .filter(each -> each.centre().code().equals(centre))
                    .findFirst();
        }

        /// Only a community and those it is joined to.
        public Seen near(Community centre) {
            var near = new HashSet<Integer>();
            int place = communities.indexOf(centre);
            near.add(place);
            bundles.stream()
                    .filter(bundle -> bundle.one() == place || bundle.other() == place)
                    .forEach(bundle -> near.add(bundle.one() + bundle.other() - place));
            return only(near);
        }

        private Seen only(Set<Integer> places) {
            var kept = places.stream().sorted().toList();
            return new Seen(
                    kept.stream().map(communities::get).toList(),
                    bundles.stream()
                            .map(bundle ->
                                    new Bundle(kept.indexOf(bundle.one()), kept.indexOf(bundle.other()), bundle.ties()))
                            .filter(bundle -> bundle.one() >= 0 && bundle.other() >= 0)
                            .toList(),
                    all);
        }
    }

    /// What does not depend on who asks what.
    private record Parts(
            LoadedNetwork network,
            Measures measures,
            List<List<Integer>> members,
            List<CommunityName> names,
            Long2IntOpenHashMap ties) {}

    /// Communities that hold somebody who fits, the largest first. **Cost.** O(nodes), and O(ties) once a network.
    public Seen of(Actor actor, Chosen chosen) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var parts = parts(networks.current());
        var network = parts.network();
        var positions = placements.of(network);
        var sieve = moments.sieve(network, chosen);
        var places = new HashMap<Integer, Integer>();
        var communities = new ArrayList<Community>();
        for (int i = 0; i < parts.members().size(); i++) {
            var members = parts.members().get(i);
            var fitting = members.stream().map(network::node).filter(sieve).toList();
            if (fitting.isEmpty()) {
                continue;
            }
            places.put(i, communities.size());
            communities.add(community(parts, i, fitting, positions));
        }
        var bundles = new ArrayList<Bundle>();
        parts.ties().long2IntEntrySet().forEach(pair -> {
            var one = places.get((int) (pair.getLongKey() >>> 32));
            var other = places.get((int) pair.getLongKey());
            if (one != null && other != null) {
                bundles.add(new Bundle(one, other, pair.getIntValue()));
            }
        });
        bundles.sort(Comparator.comparingInt(Bundle::one).thenComparingInt(Bundle::other));
        long all = network.nodes().stream()
                .filter(sieve)
                .filter(node -> node.kind() == NodeKind.PERSON)
                .count();
        return new Seen(List.copyOf(communities), List.copyOf(bundles), (int) all);
    }

    private static Community community(Parts parts, int i, List<Node> fitting, Placements.Positions positions) {
        var network = parts.network();
        var members = parts.members().get(i);
        double x = members.stream()
                .mapToDouble(node -> positions.x()[node])
                .average()
                .orElseThrow();
        double y = members.stream()
                .mapToDouble(node -> positions.y()[node])
                .average()
                .orElseThrow();
        var people =
                fitting.stream().filter(node -> node.kind() == NodeKind.PERSON).toList();
        int outside = parts.ties().long2IntEntrySet().stream()
                .filter(pair -> (int) (pair.getLongKey() >>> 32) == i || (int) pair.getLongKey() == i)
                .mapToInt(Long2IntMap.Entry::getIntValue)
                .sum();
        return new Community(
                i,
                network.node(members.getFirst()),
                parts.names().get(i),
                people.size(),
                (int) people.stream().filter(CommunityMap::isLeader).count(),
                fitting.stream()
                        .filter(node -> node.kind() == NodeKind.ORGANISATION)
                        .toList(),
                languages(people),
                outside,
                members,
                (float) x,
                (float) y);
    }

    static boolean isLeader(Node node) {
        return node.roles().contains(PersonRole.LEADER) || node.roles().contains(PersonRole.TURNED_LEADER);
    }

    private static List<String> languages(Collection<Node> people) {
        var times = new HashMap<String, Integer>();
        people.forEach(node -> node.languages().forEach(language -> times.merge(language, 1, Integer::sum)));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= FacetCounts.SMALLEST_TOLD)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LANGUAGES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Parts parts(LoadedNetwork network) {
        var measured = measures.shown(network);
        var before = last;
        if (before != null && before.network() == network && before.measures() == measured) {
            return before;
        }
        var now = read(network, measured);
        last = now;
        return now;
    }

    private static Parts read(LoadedNetwork network, Measures measured) {
        var byNumber = new LinkedHashMap<Integer, List<Integer>>();
        for (int node : measured.byInfluence()) {
            byNumber.computeIfAbsent(measured.community()[node], number -> new ArrayList<>())
                    .add(node);
        }
        var members = byNumber.values().stream()
                .filter(nodes -> people(network, nodes).size() >= SMALLEST)
                .sorted(Comparator.<List<Integer>>comparingInt(
                                nodes -> -people(network, nodes).size())
                        .thenComparing(nodes -> network.node(nodes.getFirst()).code()))
                .toList();
        var names = CommunityNames.of(members.stream()
                .map(nodes -> new CommunityNames.Members(people(network, nodes), organisations(network, nodes)))
                .toList());
        return new Parts(network, measured, members, names, ties(network, members));
    }

    private static List<Node> people(LoadedNetwork network, List<Integer> nodes) {
        return nodes.stream()
                .map(network::node)
                .filter(node -> node.kind() == NodeKind.PERSON)
                .toList();
    }

    private static Map<Node, Integer> organisations(LoadedNetwork network, List<Integer> nodes) {
        var within = new HashSet<>(nodes);
        var sizes = new HashMap<Node, Integer>();
        for (int node : nodes) {
            if (network.node(node).kind() == NodeKind.ORGANISATION) {
                int people = (int) network.neighbours(node).stream()
                        .filter(within::contains)
                        .filter(each -> network.node(each).kind() == NodeKind.PERSON)
                        .count();
                sizes.put(network.node(node), people);
            }
        }
        return sizes;
    }

    /// Ties between communities by the places of both, the lower in the upper half of the key; each pair of nodes once.
    private static Long2IntOpenHashMap ties(LoadedNetwork network, List<List<Integer>> members) {
        var place = new int[network.nodes().size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < members.size(); i++) {
            for (int node : members.get(i)) {
                place[node] = i;
            }
        }
        var ties = new Long2IntOpenHashMap();
        for (int node = 0; node < place.length; node++) {
            for (int other : network.neighbours(node)) {
                if (other > node && place[node] >= 0 && place[other] >= 0 && place[node] != place[other]) {
                    long low = Math.min(place[node], place[other]);
                    ties.addTo(low << 32 | Math.max(place[node], place[other]), 1);
                }
            }
        }
        return ties;
    }
}
