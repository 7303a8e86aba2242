package nl.inktvlek.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.advice.WhereNext.Gain;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.figures.HeldSeries;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;

/// What series to come are expected to add, drawn from what was held, for [WhereNext], which tells how.
/// Thread-safe once made.
final class Gains {

    private static final int DRAWS = 40;

    private static final long RANDOM_SEED = 11;

    /// First-time participants of a series where none was held anywhere yet.
    private static final int USUAL_GROUP = 12;

    /// Series that every place is taken to have held and that say nothing special.
    private static final int PRIOR_SERIES = 3;

    private static final double TENTH = 0.1;

    record Place(String municipality, String language) {

        /// Where a node is, once for each of its languages.
        static Stream<Place> of(Node node) {
            return node.municipality().stream()
                    .flatMap(municipality ->
                            node.languages().stream().map(language -> new Place(municipality, language)));
        }
    }

    /// What happened in one place and language.
    static final class Past {
        final Set<Integer> people = new HashSet<>();
        final List<Integer> newcomers = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();

        /// Mean reach of the people; 0 without any.
        double reach;
    }

    private final LoadedNetwork network;
    private final Map<Place, Past> held = new HashMap<>();
    private final BitSet tookPart = new BitSet();
    private final List<Integer> newcomers = new ArrayList<>();

    /// People who never took part.
    private final Map<Place, List<Integer>> pools;

    private final FreshReach reach;
    private final double reachOfAll;
    private final Map<Place, Gain> gains = new ConcurrentHashMap<>();

    /// @param influence expected reach of each node alone
    /// @param series in order of time; those without a place say nothing here
    Gains(LoadedNetwork network, float[] influence, List<HeldSeries> series, LocalDate today) {
        this.network = network;
        series.stream().filter(each -> !each.municipality().isEmpty()).forEach(each -> hold(each, today));
        held.values()
                .forEach(each ->
                        each.reach = mean(influence, each.people.stream().mapToInt(person -> person), 0));
        pools = network.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON && !tookPart.get(node.index()))
                .flatMap(node -> Place.of(node).map(place -> Map.entry(place, node.index())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        reach = FreshReach.of(network, tookPart);
        reachOfAll = mean(influence, tookPart.stream(), 1);
    }

    private static double mean(float[] influence, IntStream people, double ofNobody) {
        return people.mapToDouble(person -> influence[person]).average().orElse(ofNobody);
    }

    private void hold(HeldSeries series, LocalDate today) {
        var people = series.meetings().keySet().stream()
                .sorted()
                .flatMap(number -> network.person(number).stream())
                .map(Node::index)
                .toList();
        int fresh =
                (int) people.stream().filter(person -> !tookPart.get(person)).count();
        people.forEach(tookPart::set);
        if (!people.isEmpty()) {
            newcomers.add(fresh);
        }
        for (var language : series.languages()) {
            var there = held.computeIfAbsent(new Place(series.municipality(), language), any -> new Past());
            there.people.addAll(people);
            if (!people.isEmpty()) {
                there.newcomers.add(fresh);
            }
            var end = series.end();
            if (end.isBefore(today) && there.last.map(end::isAfter).orElse(true)) {
                there.last = Optional.of(end);
            }
        }
    }

    /// Where something was held, or somebody is who never took part.
    Set<Place> places() {
        var places = new HashSet<>(pools.keySet());
        places.addAll(held.keySet());
        return places;
    }

    Past past(Place place) {
        return held.getOrDefault(place, new Past());
    }

    /// Of one series there.
    Gain of(Place place) {
        return gains.computeIfAbsent(place, this::draw);
    }

    private Gain draw(Place place) {
        var added = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> added(List.of(place), draw))
                .sorted()
                .toArray();
        return new Gain(
                mean(added),
                added[(int) (TENTH * DRAWS)],
                added[(int) ((1 - TENTH) * DRAWS) - 1],
                IntStream.range(0, DRAWS)
                        .map(draw -> size(place, chance(place, draw)))
                        .average()
                        .orElse(0),
                pools.getOrDefault(place, List.of()).size());
    }

    private static Chance chance(Place place, int draw) {
        return new Chance(Chance.mix(RANDOM_SEED + draw), place.hashCode());
    }

    /// People whom one series a place adds, for one draw of who comes.
    private double added(List<Place> places, int draw) {
        var group = new HashSet<Integer>();
        double throughStrangers = 0;
        for (var place : places) {
            var chance = chance(place, draw);
            int size = size(place, chance);
            var drawn = group(place, size, chance);
            group.addAll(drawn);
            throughStrangers += (size - drawn.size()) * reachOfParticipant(place);
        }
        return throughStrangers + reach.of(group);
    }

    /// How many come for the first time.
    private int size(Place place, Chance chance) {
        var here = past(place).newcomers;
        int drawn = chance.nextInt(here.size() + PRIOR_SERIES);
        if (drawn < here.size()) {
            return here.get(drawn);
        }
        return newcomers.isEmpty() ? USUAL_GROUP : newcomers.get(chance.nextInt(newcomers.size()));
    }

    private List<Integer> group(Place place, int size, Chance chance) {
        var pool = new ArrayList<>(pools.getOrDefault(place, List.of()));
        int known = Math.min(size, pool.size());
        for (int i = 0; i < known; i++) {
            Collections.swap(pool, i, i + chance.nextInt(pool.size() - i));
        }
        return pool.subList(0, known);
    }

    /// People one participant reaches, themselves included: the mean of those who took part there, else of all.
    private double reachOfParticipant(Place place) {
        var there = past(place);
        return there.people.isEmpty() ? reachOfAll : there.reach;
    }

    Estimate together(List<Spot> spots) {
        var places = places(spots);
        return mean(IntStream.range(0, DRAWS)
                .mapToDouble(draw -> added(places, draw))
                .toArray());
    }

    /// As many places, drawn anew every time.
    Estimate random(List<Spot> spots, int k) {
        var all = places(spots);
        return mean(IntStream.range(0, DRAWS)
                .mapToDouble(draw -> {
                    var chance = new Chance(Chance.mix(RANDOM_SEED - 1 - draw), 0);
                    var left = new ArrayList<>(all);
                    var some = new ArrayList<Place>();
                    while (some.size() < k && !left.isEmpty()) {
                        some.add(left.remove(chance.nextInt(left.size())));
                    }
                    return added(some, draw);
                })
                .toArray());
    }

    private static List<Place> places(List<Spot> spots) {
        return spots.stream()
                .map(spot -> new Place(spot.municipality(), spot.language()))
                .toList();
    }

    private static Estimate mean(double[] values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        return Estimate.ofSums(sum, squares, values.length);
    }
}
