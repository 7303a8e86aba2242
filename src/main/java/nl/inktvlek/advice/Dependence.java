package nl.inktvlek.advice;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.worlds.PeopleTogether;
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
        var together =
                PeopleTogether.of(network.snapshot(), SpreadModel.INDEPENDENT_CASCADE, counted, leaders, RANDOM_SEED);
        var tally = new Tally(network, together);
        var byPlace = tally.parts(person -> person.municipality().stream());
        var byPartner = tally.parts(person -> person.partners().stream());
        var lost = together.exclusive();
        var reach = SettledReach.of(
                network.snapshot(), SpreadModel.INDEPENDENT_CASCADE, Willingness.CERTAIN, leaders, counted);
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
                                    reach.mean() == 0
                                            ? 0
                                            : Math.min(1, lost.get(i).mean() / reach.mean()),
                                    byPlace.getOrDefault(leaders[i], List.of()),
                                    byPartner.getOrDefault(leaders[i], List.of()));
                        })
                        .sorted(Comparator.comparingDouble(
                                        (Loss loss) -> -loss.lost().mean())
                                .thenComparing(loss -> loss.person().code()))
                        .toList());
    }

    /// Times that people are reached, of each place and partner; and by one leader alone.
    private static final class Tally {

        private final LoadedNetwork network;
        private final double peoplePerTime;
        private final int[] reached;
        private final Map<Integer, Int2IntOpenHashMap> alone = new HashMap<>();

        Tally(LoadedNetwork network, PeopleTogether together) {
            this.network = network;
            this.peoplePerTime = together.peoplePerSet();
            reached = new int[network.snapshot().people()];
            together.forEach(this::add);
        }

        private void add(int person, int[] by, int size) {
            reached[person]++;
            if (size == 1) {
                alone.computeIfAbsent(by[0], any -> new Int2IntOpenHashMap()).addTo(person, 1);
            }
        }

        /// Of what each leader alone reaches, the parts that `of` tells of a person, the largest loss first.
        Map<Integer, List<Part>> parts(Function<Node, Stream<String>> of) {
            var now = new HashMap<String, Integer>();
            for (int person = 0; person < reached.length; person++) {
                int times = reached[person];
                if (times > 0) {
                    of.apply(network.node(person)).forEach(part -> now.merge(part, times, Integer::sum));
                }
            }
            var parts = new HashMap<Integer, List<Part>>();
            alone.forEach((leader, people) -> parts.put(leader, parts(people, of, now)));
            return parts;
        }

        private List<Part> parts(
                Int2IntOpenHashMap people, Function<Node, Stream<String>> of, Map<String, Integer> now) {
            var lost = new HashMap<String, Integer>();
            people.int2IntEntrySet()
                    .forEach(each -> of.apply(network.node(each.getIntKey()))
                            .forEach(part -> lost.merge(part, each.getIntValue(), Integer::sum)));
            return lost.entrySet().stream()
                    .map(each -> new Part(
                            each.getKey(),
                            now.getOrDefault(each.getKey(), 0) * peoplePerTime,
                            each.getValue() * peoplePerTime))
                    .sorted(Comparator.comparingDouble((Part part) -> -part.lost())
                            .thenComparing(Part::of))
                    .toList();
        }
    }
}
