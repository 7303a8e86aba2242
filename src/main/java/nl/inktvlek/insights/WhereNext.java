package nl.inktvlek.insights;

import java.time.Clock;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.SampledWorlds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.Graph;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Populations;
import nl.inktvlek.network.Populations.Population;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.springframework.stereotype.Service;

/// Where to hold series next: every place and language with what was reached there, what is ready, what is missing, and
/// what one more series is expected to add.
///
/// **Expected gain.** How many people come for the first time is drawn from past series there and, as if three had been
/// held there that say nothing special, from all series (a Pólya urn). They are people of that place and language whom
/// the network knows and who never took part, as far as there are; the others are strangers to it. What counts is how
/// many people who never took part come or hear of it (independent cascade); a stranger reaches as many as the average
/// participant there. The interval holds eight of ten draws.
///
/// **Cost.** Draws × places evaluations of a set of people on sampled worlds; some tenths of a second on 10,000 people.
@Service
public class WhereNext {

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

    private final Graph graph;
    private final Networks networks;
    private final Circles circles;
    private final Leaders leaders;
    private final Approaches approaches;
    private final Populations populations;
    private final AccessDecision access;
    private final Clock clock;

    WhereNext(
            Graph graph,
            Networks networks,
            Circles circles,
            Leaders leaders,
            Approaches approaches,
            Populations populations,
            AccessDecision access,
            Clock clock) {
        this.graph = graph;
        this.networks = networks;
        this.circles = circles;
        this.leaders = leaders;
        this.approaches = approaches;
        this.populations = populations;
        this.access = access;
        this.clock = clock;
    }

    /// What speaks for a place as a white spot, or stands in its way.
    public enum Reason {
        NEVER_HELD,
        LONG_AGO,
        LOW_COVERAGE,
        NO_LEADER,
        NO_HOST,
        NOBODY_COMMITTED
    }

    /// What one more series is expected to add.
    ///
    /// @param people mean over the groups drawn, with its error
    /// @param low of ten groups, one adds less
    /// @param high of ten groups, one adds more
    /// @param newcomers first-time participants, mean
    /// @param known people of the place and language in the network who never took part
    public record Gain(Estimate people, double low, double high, double newcomers, int known) {}

    /// One place and language.
    ///
    /// @param reached distinct people who attended a series there in that language
    /// @param coverage reached ÷ population, where the population is known
    /// @param leaders who speak the language, work in the province and are free within three months
    /// @param hosts organisations there with the language
    /// @param committed key figures there with the language who said yes
    /// @param monthsSince the last series ended; absent where none was held
    public record Spot(
            String municipality,
            String language,
            Count reached,
            Optional<Double> coverage,
            Optional<Population> population,
            int leaders,
            int hosts,
            int committed,
            OptionalInt monthsSince,
            Gain gain,
            Set<Reason> reasons) {

        public boolean isWhite() {
            return reasons.contains(Reason.NEVER_HELD)
                    || reasons.contains(Reason.LONG_AGO)
                    || reasons.contains(Reason.LOW_COVERAGE);
        }
    }

    /// `k` series, spread fairly, and the same effort spent otherwise.
    ///
    /// @param series where, best first
    /// @param together people they are expected to add together
    /// @param greedy the same number where they add most, whoever is left behind
    /// @param nextBest the same number in the places after these
    /// @param random the same number in places drawn without looking
    /// @param floors series that each language has a right to, by its share of the people
    public record Plan(
            List<Spot> series,
            Estimate together,
            Estimate greedy,
            Estimate nextBest,
            Estimate random,
            Map<String, Integer> floors) {}

    /// Everything that is known of places and languages, the largest gain first.
    public List<Spot> spots(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return new Survey(actor).spots();
    }

    /// Where to hold `k` series. At most one a place and language: after it, ask again.
    ///
    /// **Rule.** Every language first gets the whole part of `k` times its share of the people (of the target
    /// populations where they are known, else of the people in the network), at the places that add most; what is
    /// left goes where it adds most.
    public Plan plan(Actor actor, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("A plan has at least one series, but " + k + " were asked");
        }
        access.require(actor, DataKind.EXACT_REACH);
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var survey = new Survey(actor);
        var spots = survey.spots();
        var floors = floors(spots, k);
        var fair = fair(spots, k, floors);
        var greedy = spots.stream().limit(k).toList();
        var rest = spots.stream().filter(spot -> !fair.contains(spot)).limit(k).toList();
        return new Plan(
                fair,
                survey.together(fair),
                survey.together(greedy),
                survey.together(rest),
                survey.random(spots, k),
                floors);
    }

    /// Series each language has a right to; see [#plan].
    static Map<String, Integer> floors(List<Spot> spots, int k) {
        var weights = new TreeMap<String, Double>();
        boolean isKnown = spots.stream().anyMatch(spot -> spot.population().isPresent());
        for (var spot : spots) {
            double people = isKnown
                    ? spot.population().map(Population::people).orElse(0)
                    : spot.gain().known();
            weights.merge(spot.language(), people, Double::sum);
        }
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var floors = new TreeMap<String, Integer>();
        weights.forEach((language, people) -> floors.put(language, all == 0 ? 0 : (int) Math.floor(k * people / all)));
        return floors;
    }

    static List<Spot> fair(List<Spot> spots, int k, Map<String, Integer> floors) {
        var chosen = new HashSet<Spot>();
        floors.forEach((language, floor) -> spots.stream()
                .filter(spot -> spot.language().equals(language))
                .limit(floor)
                .forEach(chosen::add));
        spots.stream()
                .filter(spot -> !chosen.contains(spot))
                .limit(Math.max(0, k - chosen.size()))
                .forEach(chosen::add);
        return spots.stream().filter(chosen::contains).toList();
    }

    private record Place(String municipality, String language) {}

    /// What happened in one place and language.
    private static final class Held {
        final Set<Integer> people = new HashSet<>();
        final List<Integer> newcomers = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
    }

    /// One look at everything. Used once.
    private final class Survey {

        private final Actor actor;
        private final LoadedNetwork network = networks.current();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Place, Held> held = new HashMap<>();
        private final BitSet tookPart = new BitSet();
        private final Map<Place, int[]> pools = new HashMap<>();
        private final List<Integer> newcomers = new ArrayList<>();
        private final float[] influence = circles.influence(network);
        private final Optional<SampledWorlds> worlds;

        Survey(Actor actor) {
            this.actor = actor;
            readHeld();
            readPools();
            var fresh = IntStream.range(0, network.snapshot().people())
                    .filter(person -> !tookPart.get(person))
                    .toArray();
            worlds = fresh.length == 0
                    ? Optional.empty()
                    : Optional.of(SampledWorlds.of(
                            network.snapshot(),
                            SpreadModel.INDEPENDENT_CASCADE,
                            fresh,
                            BestSeeds.everybody(network.snapshot()),
                            WORLDS,
                            RANDOM_SEED));
        }

        private void readHeld() {
            graph.list("""
                            MATCH (s:Series) WHERE s.municipality IS NOT NULL
                            RETURN s.municipality AS municipality, coalesce(s.languages, []) AS languages, s.end AS end,
                                [(s)<-[:ATTENDED]-(p:Person) | p.code] AS people
                            ORDER BY s.start, s.code""", Map.of(), row -> row).forEach(row -> {
                var people = row.get("people").asList(value -> value.asString()).stream()
                        .map(network::byCode)
                        .flatMap(Optional::stream)
                        .map(Node::index)
                        .toList();
                int fresh = (int)
                        people.stream().filter(person -> !tookPart.get(person)).count();
                people.forEach(tookPart::set);
                if (!people.isEmpty()) {
                    newcomers.add(fresh);
                }
                var end = row.get("end").asLocalDate(LocalDate.MAX);
                for (var language : row.get("languages").asList(value -> value.asString())) {
                    var there = held.computeIfAbsent(
                            new Place(row.get("municipality").asString(), language), any -> new Held());
                    there.people.addAll(people);
                    if (!people.isEmpty()) {
                        there.newcomers.add(fresh);
                    }
                    if (end.isBefore(today) && there.last.map(end::isAfter).orElse(true)) {
                        there.last = Optional.of(end);
                    }
                }
            });
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

        List<Spot> spots() {
            var hosts = hosts();
            var known = populations.latest(actor);
            var committed = committed();
            var all = leaders.list(actor);
            var places = new HashSet<>(pools.keySet());
            places.addAll(held.keySet());
            places.addAll(hosts.keySet());
            known.values().forEach(each -> places.add(new Place(each.municipality(), each.language())));
            return places.stream()
                    .map(place -> spot(
                            place,
                            hosts.getOrDefault(place, 0),
                            committed.getOrDefault(place, 0),
                            free(all, place),
                            Optional.ofNullable(known.get(Populations.key(place.municipality(), place.language())))))
                    .sorted(Comparator.comparingDouble(
                                    (Spot spot) -> -spot.gain().people().mean())
                            .thenComparing(Spot::municipality)
                            .thenComparing(Spot::language))
                    .toList();
        }

        private Spot spot(Place place, int hosts, int committed, int leaders, Optional<Population> population) {
            var there = held.getOrDefault(place, new Held());
            var coverage = population
                    .filter(each -> each.people() > 0)
                    .map(each -> (double) there.people.size() / each.people());
            var since = there.last
                    .map(end -> OptionalInt.of((int) ChronoUnit.MONTHS.between(end, today)))
                    .orElse(OptionalInt.empty());
            var reasons = EnumSet.noneOf(Reason.class);
            add(reasons, Reason.NEVER_HELD, there.people.isEmpty() && since.isEmpty());
            add(reasons, Reason.LONG_AGO, since.orElse(0) > LONG_AGO);
            add(
                    reasons,
                    Reason.LOW_COVERAGE,
                    coverage.filter(share -> share < LOW_COVERAGE).isPresent());
            add(reasons, Reason.NO_LEADER, leaders == 0);
            add(reasons, Reason.NO_HOST, hosts == 0);
            add(reasons, Reason.NOBODY_COMMITTED, committed == 0);
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
                    gain(place),
                    reasons);
        }

        private static void add(Set<Reason> reasons, Reason reason, boolean applies) {
            if (applies) {
                reasons.add(reason);
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
            var people = group.stream().mapToInt(Integer::intValue).sorted().toArray();
            return throughStrangers
                    + worlds.filter(drawn -> people.length > 0)
                            .map(drawn -> drawn.reach(people).mean())
                            .orElse(0.0);
        }

        /// How many come for the first time.
        private int size(Place place, Chance chance) {
            var here = held.getOrDefault(place, new Held()).newcomers;
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
            var there = held.getOrDefault(place, new Held()).people;
            var like = there.isEmpty() ? tookPart.stream() : there.stream().mapToInt(Integer::intValue);
            return like.mapToDouble(person -> influence[person]).average().orElse(1);
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

        private Map<Place, Integer> committed() {
            var committed = new HashMap<Place, Integer>();
            approaches.decisions(actor).forEach((code, decision) -> {
                if (decision.status() == ApproachStatus.COMMITTED || decision.status() == ApproachStatus.MOBILISING) {
                    network.byCode(code)
                            .ifPresent(node -> node.municipality()
                                    .ifPresent(place -> node.languages()
                                            .forEach(language ->
                                                    committed.merge(new Place(place, language), 1, Integer::sum))));
                }
            });
            return committed;
        }

        private int free(List<Leaders.Leader> all, Place place) {
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
}
