package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.RatioClasses;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.releases.SpreadTable.Population;

/// The tables of a release from the books: each place and each measure with the figures it has had, rounded.
///
/// @param entries all releases, the one to be made last
/// @param withdrawn numbers of releases that may not be used any more
/// @param waiting how many more there are in a place or of a measure than its last figure tells
record Figures(List<Entry> entries, Set<Integer> withdrawn, Map<String, Integer> waiting) {

    ReachTable table(Period period) {
        return new ReachTable(
                period.toString(),
                RatioClasses.INHABITANTS.from(),
                Places.ALL.stream()
                        .map(place -> new Place(
                                place.code(),
                                place.name(),
                                place.kind(),
                                place.within(),
                                place.inhabitants(),
                                figures(place.code(), used(place.code()))))
                        .toList());
    }

    /// @param speakers how many people speak a language, where that is known
    SpreadTable spread(Period period, Map<String, Population> speakers) {
        var lines = new ArrayList<Line>();
        lines.add(counted(Measure.SERIES, "", SpreadUntil.SERIES));
        lines.add(counted(Measure.LEADERS, "", SpreadUntil.LEADERS));
        lines.add(counted(Measure.HOSTS, "", SpreadUntil.HOSTS));
        lines.add(line(
                Measure.TOOK_PART,
                used(SpreadUntil.TOOK_PART).stream()
                        .filter(used(SpreadUntil.LEADERS)::contains)
                        .toList(),
                Figures::tookPart));
        lines.add(line(Measure.FOLLOWED, right(Statistics.FOLLOWED), Figures::followed));
        lines.add(line(Measure.TOLD, used(SpreadUntil.TOLD), this::told));
        lines.add(line(Measure.TALKED_ON, right(Statistics.TALKED_LOW), Figures::talkedOn));
        for (var language : Places.LANGUAGES) {
            var code = SpreadUntil.language(language);
            lines.add(new Line(
                    Measure.LANGUAGE,
                    language,
                    Optional.ofNullable(speakers.get(language)),
                    told(used(code), entry -> counted(entry, code))));
        }
        for (var province : Places.PROVINCES) {
            lines.add(counted(Measure.SERIES, province, SpreadUntil.in(SpreadUntil.SERIES, province)));
            lines.add(counted(Measure.LEADERS, province, SpreadUntil.in(SpreadUntil.LEADERS, province)));
            lines.add(counted(Measure.HOSTS, province, SpreadUntil.in(SpreadUntil.HOSTS, province)));
        }
        Places.ALL.stream()
                .map(Place::code)
                .filter(code -> !right(Statistics.ANCHORED + code).isEmpty())
                .forEach(code -> lines.add(anchored(code)));
        return new SpreadTable(period.toString(), lines);
    }

    private Line counted(Measure measure, String group, String code) {
        return new Line(measure, group, Optional.empty(), told(used(code), entry -> counted(entry, code)));
    }

    private Line anchored(String municipality) {
        var code = Statistics.ANCHORED + municipality;
        return new Line(
                Measure.ANCHORED,
                municipality,
                Optional.empty(),
                told(right(code), entry -> part(entry, code, SpreadUntil.POLICY_FIELDS)));
    }

    private static SpreadTable.Figure part(Entry entry, String statistic, int of) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                statistic(entry, statistic)
                        .map(number -> Statistics.ofHundredths(Statistics.hundredths((double) number / of))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Line line(Measure measure, List<Entry> entries, Function<Entry, SpreadTable.Figure> figure) {
        return new Line(measure, "", Optional.empty(), told(entries, figure));
    }

    /// Of each quarter as it was last told.
    private static List<SpreadTable.Figure> told(List<Entry> entries, Function<Entry, SpreadTable.Figure> figure) {
        var told = new TreeMap<Period, SpreadTable.Figure>();
        entries.forEach(entry -> told.put(entry.period(), figure.apply(entry)));
        return List.copyOf(told.values());
    }

    /// Releases that tell a mean or a range and were not withdrawn: what was wrong in one of those may be just that.
    private List<Entry> right(String statistic) {
        return entries.stream()
                .filter(entry -> entry.told().containsKey(statistic) && !withdrawn.contains(entry.release()))
                .toList();
    }

    private static SpreadTable.Figure counted(Entry entry, String code) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                Optional.of((double) rounded(entry, code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Of the leaders, who are told with them.
    private static SpreadTable.Figure tookPart(Entry entry) {
        return of(counted(entry, SpreadUntil.TOOK_PART), rounded(entry, SpreadUntil.LEADERS));
    }

    /// Of those reached, as the country had it last.
    private SpreadTable.Figure told(Entry entry) {
        return of(
                counted(entry, SpreadUntil.TOLD),
                entries.stream()
                        .filter(each ->
                                each.release() <= entry.release() && each.told().containsKey(Places.COUNTRY))
                        .map(each -> rounded(each, Places.COUNTRY))
                        .reduce(0, (earlier, later) -> later));
    }

    private static SpreadTable.Figure of(SpreadTable.Figure part, int whole) {
        return new SpreadTable.Figure(part.period(), part.value(), part.low(), part.high(), Optional.of(whole));
    }

    private static SpreadTable.Figure followed(Entry entry) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                statistic(entry, Statistics.FOLLOWED).map(Statistics::ofHundredths),
                statistic(entry, Statistics.FOLLOWED_LOW).map(Statistics::ofHundredths),
                statistic(entry, Statistics.FOLLOWED_HIGH).map(Statistics::ofHundredths),
                Optional.of(rounded(entry, SpreadUntil.MATURE)));
    }

    private static SpreadTable.Figure talkedOn(Entry entry) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                Optional.empty(),
                statistic(entry, Statistics.TALKED_LOW).map(Integer::doubleValue),
                statistic(entry, Statistics.TALKED_HIGH).map(Integer::doubleValue),
                Optional.of(rounded(entry, SpreadUntil.TOLD)));
    }

    private static Optional<Integer> statistic(Entry entry, String name) {
        return Optional.ofNullable(entry.told().get(name));
    }

    private static int rounded(Entry entry, String code) {
        return Suppression.rounded(entry.told().getOrDefault(code, 0));
    }

    /// Releases that tell of a place or measure: of one that was withdrawn the last figure only, unless it is far
    /// too high. Small corrections do not show in a figure, so they do not show in whether it is told again either.
    private List<Entry> used(String code) {
        var telling =
                entries.stream().filter(entry -> entry.told().containsKey(code)).toList();
        boolean isFarTooHigh = waiting.getOrDefault(code, 0) <= -Suppression.THRESHOLD;
        return telling.stream()
                .filter(entry ->
                        !withdrawn.contains(entry.release()) || entry.equals(telling.getLast()) && !isFarTooHigh)
                .toList();
    }

    private static List<Figure> figures(String place, List<Entry> entries) {
        var figures = new ArrayList<Figure>();
        int before = 0;
        for (var entry : entries) {
            var people = entry.told().get(place);
            if (people != null) {
                if (!figures.isEmpty()
                        && figures.getLast().period().equals(entry.period().toString())) {
                    figures.removeLast(); // put right by a later release
                    before = before(place, entries, entry);
                }
                figures.add(new Figure(
                        entry.period().toString(), Suppression.rounded(people), Suppression.rounded(people - before)));
                before = people;
            }
        }
        return figures;
    }

    /// What was last told of a quarter before that of an entry.
    private static int before(String place, List<Entry> entries, Entry of) {
        return entries.stream()
                .filter(entry -> entry.period().compareTo(of.period()) < 0)
                .map(Entry::told)
                .filter(people -> people.containsKey(place))
                .map(people -> people.get(place))
                .reduce(0, (earlier, later) -> later);
    }
}
