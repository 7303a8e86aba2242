package nl.inktvlek.advice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.advice.Gains.Place;
import nl.inktvlek.advice.Searches.Overtaken;
import nl.inktvlek.advice.WhereNext.Sign;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Municipalities;

/// One look at all places and languages, for [WhereNext], which tells what is counted. Thread-safe once made.
///
/// @param populations by [Populations#key]
record RecruitmentSurvey(
        LoadedNetwork network,
        Gains gains,
        List<Leader> leaders,
        Map<String, Population> populations,
        LocalDate today) {

    /// A series longer ago than this is no longer felt, in months.
    private static final int LONG_AGO = 12;

    /// Below this share of the people who live there, coverage is low.
    private static final double LOW_COVERAGE = 0.05;

    /// All spots, the largest gain first.
    ///
    /// @param saidYes codes of key figures who said yes
    /// @throws Overtaken if `watch` says not to go on
    List<Spot> spots(List<String> saidYes, WhereNext.Watch watch) {
        var hosts = byPlace(network.nodes().stream().filter(node -> node.kind() == NodeKind.ORGANISATION));
        var committed = byPlace(saidYes.stream().flatMap(code -> network.byCode(code).stream()));
        var places = gains.places();
        places.addAll(hosts.keySet());
        populations.values().forEach(each -> places.add(new Place(each.municipality(), each.language())));
        var found = new ArrayList<Spot>();
        for (var place : places) {
            if (!watch.goesOn(found.size(), places.size())) {
                throw new Overtaken();
            }
            found.add(spot(place, hosts.getOrDefault(place, 0), committed.getOrDefault(place, 0), free(place)));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(
                                (Spot spot) -> -spot.gain().people().mean())
                        .thenComparing(Spot::municipality)
                        .thenComparing(Spot::language))
                .toList();
    }

    private static Map<Place, Integer> byPlace(Stream<Node> nodes) {
        return nodes.flatMap(Place::of)
                .collect(Collectors.groupingBy(place -> place, Collectors.summingInt(place -> 1)));
    }

    private Spot spot(Place place, int hosts, int committed, int leaders) {
        var population = Optional.ofNullable(populations.get(Populations.key(place.municipality(), place.language())));
        var there = gains.past(place);
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
                gains.of(place),
                signs);
    }

    private static void add(Set<Sign> signs, Sign sign, boolean applies) {
        if (applies) {
            signs.add(sign);
        }
    }

    private int free(Place place) {
        var province = province(place.municipality());
        var soon = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(3)
                .toList();
        return (int) leaders.stream()
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
