package nl.inktvlek.advice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.advice.Searches.Overtaken;
import nl.inktvlek.advice.WhereNext.Gain;
import nl.inktvlek.advice.WhereNext.Sign;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.HeldSeries;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Populations;
import nl.inktvlek.network.Populations.Population;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;

/// One look at all places and languages, for [WhereNext], which tells what is counted. Thread-safe once made.
final class RecruitmentSurvey {

    private static final int DRAWS = 40;

    private static final int WORLDS = 60_000;

    private static final long RANDOM_SEED = 11;

    /// First-time participants of a series where none was held anywhere yet.
    private static final int USUAL_GROUP = 12;

    /// Series that every place is taken to have held and that say nothing special.
    private static final int PRIOR_SERIES = 3;

    /// A series longer ago than this is no longer felt, in months.
    private static final int LONG_AGO = 12;

    /// Below this share of the people who live there, coverage is low.
    private static final double LOW_COVERAGE = 0.05;

    private static final double TENTH = 0.1;

    private record Place(String municipality, String language) {}

    /// What happened in one place and language.
    private static final class Past {
        final Set<Integer> people = new HashSet<>();
        final List<Integer> newcomers = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();

        /// Mean reach of the people; 0 without any.
        double reach;
    }

    private final LoadedNetwork network;
    private final List<Leader> leaders;
    private final Map<String, Population> populations;
    private final LocalDate today;
    private final Map<Place, Past> held = new HashMap<>();
    private final BitSet tookPart = new BitSet();
    private final Map<Place, int[]> pools = new HashMap<>();
    private final List<Integer> newcomers = new ArrayList<>();
    private final FreshReach reach;
    private final double reachOfAll;
    private final Map<Place, Gain> gains = new ConcurrentHashMap<>();

    /// @param influence expected reach of each node alone
    /// @param series in order of time; those without a place say nothing here
    /// @param populations by [Populations#key]
    RecruitmentSurvey(
            LoadedNetwork network,
            float[] influence,
            List<HeldSeries> series,
            List<Leader> leaders,
            Map<String, Population> populations,
            LocalDate today) {
        this.network = network;
        this.leaders = leaders;
        this.populations = populations;
        this.today = today;
        series.stream().filter(each -> !each.municipality().isEmpty()).forEach(this::hold);
        held.values()
                .forEach(each -> each.reach = each.people.stream()
                        .mapToDouble(person -> influence[person])
                        .average()
                        .orElse(0));
        readPools();
        reach = FreshReach.of(network, tookPart);
        reachOfAll = tookPart.stream()
                .mapToDouble(person -> influence[person])
                .average()
                .orElse(1);
    }

    private void hold(HeldSeries series) {
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

    /// People by place and language who never took part.
    private void readPools() {
        var people = new HashMap<Place, List<Integer>>();
        network.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON && !tookPart.get(node.index()))
                .forEach(node -> node.municipality()
                        .ifPresent(place -> node.languages()
                                .forEach(language -> people.computeIfAbsent(
                                                new Place(place, language), any -> new ArrayList<>())
                                        .add(node.index()))));
        people.forEach((place, some) ->
                pools.put(place, some.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// All spots, the largest gain first.
    ///
    /// @param saidYes codes of key figures who said yes
    /// @throws Overtaken if `watch` says not to go on
    List<Spot> spots(List<String> saidYes, WhereNext.Watch watch) {
        var hosts = hosts();
        var known = populations;
        var committed = committedByPlace(saidYes);
        var all = leaders;
        var places = new HashSet<>(pools.keySet());
        places.addAll(held.keySet());
        places.addAll(hosts.keySet());
        known.values().forEach(each -> places.add(new Place(each.municipality(), each.language())));
        var found = new ArrayList<Spot>();
        for (var place : places) {
            if (!watch.goesOn(found.size(), places.size())) {
                throw new Overtaken();
            }
            found.add(spot(
                    place,
                    hosts.getOrDefault(place, 0),
                    committed.getOrDefault(place, 0),
                    free(all, place),
                    Optional.ofNullable(known.get(Populations.key(place.municipality(), place.language())))));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(
                                (Spot spot) -> -spot.gain().people().mean())
                        .thenComparing(Spot::municipality)
                        .thenComparing(Spot::language))
                .toList();
    }

    private Spot spot(Place place, int hosts, int committed, int leaders, Optional<Population> population) {
        var there = held.getOrDefault(place, new Past());
        var coverage =
                population.filter(each -> each.people() > 0).map(each -> (double) there.people.size() / each.people());
        var since = there.last
                .map(end -> OptionalInt.of((int) ChronoUnit.MONTHS.between(end, today)))
                .orElse(OptionalInt.empty());
        var signs = EnumSet.noneOf(Sign.class);
        add(signs, Sign.NEVER_HELD, there.people.isEmpty() && since.isEmpty());
        add(signs, Sign.LONG_AGO, since.orElse(0) > LONG_AGO);
        add(
                signs,
                Sign.LOW_COVERAGE,
                coverage.filter(share -> share < LOW_COVERAGE).isPresent());
        add(signs, Sign.NO_LEADER, leaders == 0);
        add(signs, Sign.NO_HOST, hosts == 0);
        add(signs, Sign.NOBODY_COMMITTED, committed == 0);
        return new Spot(
                place.municipality(),
                place.language(),
                new Count.Exact(there.people.size()),
                coverage,
                population,
                leaders,
                hosts,
                committed,
                since,
                gains.computeIfAbsent(place, this::gain),
                signs);
    }

    private static void add(Set<Sign> signs, Sign sign, boolean applies) {
        if (applies) {
            signs.add(sign);
        }
    }

    private Gain gain(Place place) {
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
                pools.getOrDefault(place, new int[0]).length);
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
        var here = held.getOrDefault(place, new Past()).newcomers;
        int drawn = chance.nextInt(here.size() + PRIOR_SERIES);
        if (drawn < here.size()) {
            return here.get(drawn);
        }
        return newcomers.isEmpty() ? USUAL_GROUP : newcomers.get(chance.nextInt(newcomers.size()));
    }

    private List<Integer> group(Place place, int size, Chance chance) {
        var pool = pools.getOrDefault(place, new int[0]).clone();
        int known = Math.min(size, pool.length);
        for (int i = 0; i < known; i++) {
            int j = i + chance.nextInt(pool.length - i);
            int swap = pool[i];
            pool[i] = pool[j];
            pool[j] = swap;
        }
        return Arrays.stream(pool).limit(known).boxed().toList();
    }

    /// People one participant reaches, themselves included: the mean of those who took part there, else of all.
    private double reachOfParticipant(Place place) {
        var there = held.getOrDefault(place, new Past());
        if (there.people.isEmpty()) {
            return reachOfAll;
        }
        return there.reach;
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

    private Map<Place, Integer> hosts() {
        var hosts = new HashMap<Place, Integer>();
        network.nodes().stream()
                .filter(node -> node.kind() == NodeKind.ORGANISATION)
                .forEach(node -> node.municipality()
                        .ifPresent(place -> node.languages()
                                .forEach(language -> hosts.merge(new Place(place, language), 1, Integer::sum))));
        return hosts;
    }

    private Map<Place, Integer> committedByPlace(List<String> saidYes) {
        var committed = new HashMap<Place, Integer>();
        saidYes.forEach(code -> network.byCode(code)
                .ifPresent(node -> node.municipality()
                        .ifPresent(place -> node.languages()
                                .forEach(language -> committed.merge(new Place(place, language), 1, Integer::sum)))));
        return committed;
    }

    private int free(List<Leader> all, Place place) {
        var province = province(place.municipality());
        var soon = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(3)
                .toList();
        return (int) all.stream()
                .filter(leader -> leader.languages().contains(place.language()))
                .filter(leader -> leader.regions().stream()
                        .anyMatch(region -> province(region).equals(province)))
                .filter(leader -> soon.stream().anyMatch(leader::isFree))
                .count();
    }

    private static String province(String municipality) {
        return Municipalities.byCode(municipality)
                .map(Municipalities.Municipality::province)
                .orElse("");
    }
}
