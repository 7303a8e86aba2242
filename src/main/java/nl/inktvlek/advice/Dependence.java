package nl.inktvlek.advice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.seeds.SampledWorlds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.explore.Names;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import org.springframework.stereotype.Service;

/// What if this leader stops? How much of the expected reach hangs on one person.
///
/// All leaders together start conversations. A person who would be reached from a single leader only depends on that
/// leader; summed, that is the reach lost when they stop and everybody else goes on.
@Service
public class Dependence {

    private static final int WORLDS = 1 << 17;
    private static final long RANDOM_SEED = 5;

    private final Networks networks;
    private final Names names;
    private final AccessDecision access;

    Dependence(Networks networks, Names names, AccessDecision access) {
        this.networks = networks;
        this.names = names;
        this.access = access;
    }

    /// @param reach expected reach of all leaders together, in people
    /// @param losses those on whom most depends first
    public record Fragility(Estimate reach, List<Loss> losses) {}

    /// What is lost when one leader stops.
    ///
    /// @param lost reach that only they bring, in people
    /// @param share of all reach, 0..1
    /// @param byPlace per municipality (CBS code), largest loss first
    /// @param byPartner per partner (code)
    public record Loss(Node person, Seen name, Estimate lost, double share, List<Part> byPlace, List<Part> byPartner) {}

    /// A place or a partner: its people reached now, and those reached by this leader alone; both in people.
    public record Part(String of, double reached, double lost) {
        /// 0..1
        public double share() {
            return reached == 0 ? 0 : lost / reached;
        }
    }

    /// Leaders in the scope and the people in it that they reach.
    public Fragility ofLeaders(Actor actor, Scope scope) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current().measured();
        var counted = network.people(scope::contains);
        var leaders = network.people(person -> person.roles().contains(PersonRole.LEADER) && scope.contains(person));
        if (counted.length == 0 || leaders.length == 0) {
            return new Fragility(new Estimate(0, 0, 1), List.of());
        }
        var worlds = SampledWorlds.of(
                network.snapshot(), SpreadModel.INDEPENDENT_CASCADE, counted, leaders, WORLDS, RANDOM_SEED);
        double peoplePerWorld = (double) counted.length / worlds.size();
        var tally = new Tally(network, peoplePerWorld);
        worlds.forEach(tally::add);
        var lost = worlds.exclusive(new int[0], leaders);
        var reach = worlds.reach(leaders);
        var seen =
                names.of(actor, Arrays.stream(leaders).mapToObj(network::node).toList());
        return new Fragility(
                reach,
                IntStream.range(0, leaders.length)
                        .mapToObj(i -> {
                            var person = network.node(leaders[i]);
                            return new Loss(
                                    person,
                                    seen.of(person).name(),
                                    lost.get(i),
                                    reach.mean() == 0 ? 0 : lost.get(i).mean() / reach.mean(),
                                    tally.parts(leaders[i], true),
                                    tally.parts(leaders[i], false));
                        })
                        .sorted(Comparator.comparingDouble(
                                        (Loss loss) -> -loss.lost().mean())
                                .thenComparing(loss -> loss.person().code()))
                        .toList());
    }

    /// Worlds counted per place and partner of the person they are seen from.
    private static final class Tally {

        private final LoadedNetwork network;
        private final double peoplePerWorld;
        private final Map<String, Integer> reached = new HashMap<>();
        private final Map<Integer, Map<String, Integer>> alone = new HashMap<>();

        Tally(LoadedNetwork network, double peoplePerWorld) {
            this.network = network;
            this.peoplePerWorld = peoplePerWorld;
        }

        void add(int root, int[] reachers, int size) {
            if (size > 0) {
                keys(network.node(root)).forEach(key -> reached.merge(key, 1, Integer::sum));
            }
            if (size == 1) {
                var ofLeader = alone.computeIfAbsent(reachers[0], any -> new HashMap<>());
                keys(network.node(root)).forEach(key -> ofLeader.merge(key, 1, Integer::sum));
            }
        }

        private static Stream<String> keys(Node person) {
            return Stream.concat(
                    person.municipality().stream().map(place -> "place " + place),
                    person.partners().stream().map(partner -> "partner " + partner));
        }

        List<Part> parts(int leader, boolean isPlace) {
            var prefix = isPlace ? "place " : "partner ";
            return alone.getOrDefault(leader, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .map(entry -> new Part(
                            entry.getKey().substring(prefix.length()),
                            reached.getOrDefault(entry.getKey(), 0) * peoplePerWorld,
                            entry.getValue() * peoplePerWorld))
                    .sorted(Comparator.comparingDouble((Part part) -> -part.lost())
                            .thenComparing(Part::of))
                    .toList();
        }
    }
}
