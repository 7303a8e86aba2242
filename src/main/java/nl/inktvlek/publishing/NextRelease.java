package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.disclosure.PlaceTree;
import nl.inktvlek.disclosure.Published;
import nl.inktvlek.disclosure.Renewal;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.Cell;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;

/// What a release can tell after those before it.
///
/// **Beside the rules of [Renewal].** Leaders who took part, and people who told with whom they talked on, are
/// among the people who were reached: they are told only where enough others were ([Suppression#leavesEnough]).
///
/// @param entry what goes into the books
/// @param waiting by what keeps its figure, how many more there are than it tells
record NextRelease(Entry entry, Map<String, Integer> waiting) {

    /// What is counted, each with what it is divided in.
    private static final List<PlaceTree> TREES = List.of(
            Places.TREE,
            Places.byProvince(SpreadUntil.LEADERS, Set.of(SpreadUntil.TOOK_PART, SpreadUntil.DID_NOT)),
            Places.byProvince(SpreadUntil.SERIES, Set.of()),
            Places.byProvince(SpreadUntil.HOSTS, Set.of()),
            new PlaceTree(SpreadUntil.MATURE, Map.of(), Set.of()),
            new PlaceTree(SpreadUntil.TOLD, Map.of(), Set.of()));

    private static final Set<String> HOSTS = Stream.concat(
                    Stream.of(SpreadUntil.HOSTS), Places.inProvinces(SpreadUntil.HOSTS).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> AMONG_THE_REACHED = List.of(SpreadUntil.TOOK_PART, SpreadUntil.TOLD);

    /// @param before all releases
    /// @param proposal code of what it is made from
    static NextRelease of(List<Entry> before, Period period, String proposal, SpreadUntil spread) {
        int number = before.size() + 1;
        var changes = Books.changes(before, known(spread.counts()));
        var all = new ArrayList<>(before);
        all.add(new Entry(number, period, proposal, Map.of(), changes));
        var published = Books.published(before);
        var came = Books.came(all);
        var told = new HashMap<String, Integer>();
        var waiting = new HashMap<String, Integer>();
        for (var tree : TREES) {
            var renewed = Renewal.renew(tree, published, came, number);
            told.putAll(renewed.people());
            waiting.putAll(renewed.waiting());
        }
        if (isTooNearTo(published, told)) {
            keep(told, waiting, published, Places.TREE);
        }
        int reached = told.getOrDefault(Places.COUNTRY, published.last(Places.COUNTRY));
        for (var among : AMONG_THE_REACHED) {
            int people = told.getOrDefault(among, 0);
            if (people > 0 && !Suppression.leavesEnough(people, reached)) {
                told.remove(among);
                waiting.put(among, people - published.last(among));
            }
        }
        // Series that followed are counted by who leads them, so they would tell how many those are.
        if (!told.containsKey(SpreadUntil.TOOK_PART) && published.last(SpreadUntil.TOOK_PART) == 0) {
            told.remove(SpreadUntil.MATURE);
        }
        keepHostsNearSeries(told, waiting, published);
        told.putAll(Statistics.of(spread, told.keySet()));
        return new NextRelease(new Entry(number, period, proposal, Map.copyOf(told), changes), Map.copyOf(waiting));
    }

    /// Whether fewer people are reached than were, and so few that who is told to be among them leaves too few others.
    private static boolean isTooNearTo(Published published, Map<String, Integer> told) {
        return told.containsKey(Places.COUNTRY)
                && AMONG_THE_REACHED.stream()
                        .map(published::last)
                        .anyMatch(people ->
                                people > 0 && !Suppression.leavesEnough(people, told.getOrDefault(Places.COUNTRY, 0)));
    }

    /// A host counts in one series, so series less hosts are those at a host that had one: where they are few, hosts
    /// are not told, and of no province if not of the country.
    private static void keepHostsNearSeries(
            Map<String, Integer> told, Map<String, Integer> waiting, Published published) {
        var near = Stream.concat(Stream.of(""), Places.PROVINCES.stream().map(province -> SpreadUntil.in("", province)))
                .filter(where -> isNear(SpreadUntil.SERIES + where, SpreadUntil.HOSTS + where, told, published))
                .map(where -> SpreadUntil.HOSTS + where)
                .toList();
        for (var hosts : near.contains(SpreadUntil.HOSTS)
                ? told.keySet().stream().filter(HOSTS::contains).toList()
                : near) {
            waiting.put(hosts, Objects.requireNonNull(told.remove(hosts)) - published.last(hosts));
        }
    }

    private static boolean isNear(String series, String hosts, Map<String, Integer> told, Published published) {
        int more = told.getOrDefault(series, published.last(series)) - told.getOrDefault(hosts, 0);
        return told.containsKey(hosts) && more != 0 && Math.abs(more) < Suppression.THRESHOLD;
    }

    /// Whatever is in this tree keeps its figure.
    private static void keep(
            Map<String, Integer> told, Map<String, Integer> waiting, Published published, PlaceTree tree) {
        for (var code : List.copyOf(told.keySet())) {
            if (!tree.upFrom(code).isEmpty()) {
                waiting.put(code, Objects.requireNonNull(told.remove(code)) - published.last(code));
            }
        }
    }

    /// In a language that releases do not name, people count with those of whom it is unknown.
    private static Map<Cell, Integer> known(Map<Cell, Integer> counts) {
        var known = new HashMap<Cell, Integer>();
        counts.forEach((cell, people) -> known.merge(
                Places.isUnknownLanguage(cell.group()) ? new Cell(SpreadUntil.language(""), cell.contributor()) : cell,
                people,
                Integer::sum));
        return known;
    }
}
