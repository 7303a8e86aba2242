package nl.inktvlek.inkblot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.inkblot.Timeline.Edge;
import nl.inktvlek.inkblot.Timeline.Moment;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.Scope;
import org.springframework.stereotype.Service;

/// How a conversation would spread from chosen people, step by step.
@Service
public class InkBlots {

    private static final int STEPS = 12;

    /// Simulated spreads.
    public static final int RUNS = 400;

    private static final long RANDOM_SEED = 31;

    /// Nodes reached in fewer simulations than this are not drawn.
    private static final float SEEN_FROM = 0.02f;

    private final Networks networks;
    private final AccessDecision access;

    InkBlots(Networks networks, AccessDecision access) {
        this.networks = networks;
        this.access = access;
    }

    /// @param nodes every node that is reached in enough simulations, in the order of their index
    /// @param peopleByPlace per step, expected number of people reached per municipality (CBS code)
    /// @param reach people who count and are reached in the end, however many steps it takes
    public record Blot(Timeline timeline, List<Node> nodes, List<Map<String, Double>> peopleByPlace, Estimate reach) {}

    /// Simulates [#RUNS] spreads of at most twelve steps from people given by code.
    ///
    /// @param counted who counts as reached
    /// @param goesOn told after each spread how many are done; false to make do with those
    public Blot simulate(Actor actor, List<String> from, SpreadModel model, Scope counted, IntPredicate goesOn) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current().measured();
        var seeds = from.stream()
                .flatMap(code -> network.byCode(code).stream())
                .mapToInt(Node::index)
                .toArray();
        var shares = new Spread(network.snapshot(), model, RANDOM_SEED).reachedByStep(seeds, STEPS, RUNS, goesOn);
        var drawn = network.nodes().stream()
                .filter(node -> shares[STEPS - 1][node.index()] >= SEEN_FROM)
                .toList();
        var reach = SettledReach.of(
                network.snapshot(), model, Willingness.CERTAIN, seeds, network.people(counted::contains));
        return new Blot(timeline(network, drawn, shares), drawn, byPlace(network, shares), reach);
    }

    private static Timeline timeline(LoadedNetwork network, List<Node> drawn, float[][] shares) {
        var moments = new ArrayList<Moment>();
        var appeared = new TreeSet<Integer>();
        for (int step = 0; step < STEPS; step++) {
            var nodes = new ArrayList<String>();
            var edges = new ArrayList<Edge>();
            var changed = new LinkedHashMap<String, Double>();
            for (var node : drawn) {
                float share = shares[step][node.index()];
                if (share >= SEEN_FROM) {
                    if (appeared.add(node.index())) {
                        nodes.add(id(node));
                        network.neighbours(node.index()).stream()
                                .filter(other -> other != node.index() && appeared.contains(other))
                                .forEach(other -> edges.add(new Edge(id(network.node(other)), id(node))));
                    }
                    if (step == 0 || share != shares[step - 1][node.index()]) {
                        changed.put(id(node), (double) share);
                    }
                }
            }
            moments.add(new Moment(String.valueOf(step), nodes, edges, changed));
        }
        return new Timeline(moments);
    }

    /// The id of a node in a timeline.
    public static String id(Node node) {
        return Timeline.id(node.kind().name().charAt(0), node.nr());
    }

    private static List<Map<String, Double>> byPlace(LoadedNetwork network, float[][] shares) {
        var steps = new ArrayList<Map<String, Double>>();
        for (var share : shares) {
            var people = new HashMap<String, Double>();
            for (int person = 0; person < network.snapshot().people(); person++) {
                double reached = share[person];
                if (reached > 0) {
                    network.node(person).municipality().ifPresent(place -> people.merge(place, reached, Double::sum));
                }
            }
            steps.add(people);
        }
        return steps;
    }
}
