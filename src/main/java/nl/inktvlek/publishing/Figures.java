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
        lines.add(line(Measure.SERIES, SpreadUntil.SERIES, entry -> counted(entry, SpreadUntil.SERIES)));
        lines.add(line(Measure.LEADERS, SpreadUntil.LEADERS, entry -> counted(entry, SpreadUntil.LEADERS)));
        lines.add(line(Measure.TOOK_PART, SpreadUntil.TOOK_PART, this::tookPart));
        lines.add(line(Measure.FOLLOWED, SpreadUntil.MATURE, Figures::followed));
        lines.add(line(Measure.TALKED_ON, SpreadUntil.TOLD, Figures::talkedOn));
        for (var language : Places.LANGUAGES) {
            var code = SpreadUntil.language(language);
            lines.add(new Line(
                    Measure.LANGUAGE,
                    language,
                    Optional.ofNullable(speakers.get(language)),
                    told(code, entry -> counted(entry, code))));
        }
        return new SpreadTable(period.toString(), lines);
    }

    private Line line(Measure measure, String code, Function<Entry, SpreadTable.Figure> figure) {
        return new Line(measure, "", Optional.empty(), told(code, figure));
    }

    /// Of each quarter as it was last told.
    private List<SpreadTable.Figure> told(String code, Function<Entry, SpreadTable.Figure> figure) {
        var told = new TreeMap<Period, SpreadTable.Figure>();
        used(code).forEach(entry -> told.put(entry.period(), figure.apply(entry)));
        return List.copyOf(told.values());
    }

    private static SpreadTable.Figure counted(Entry entry, String code) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                Optional.of((double) rounded(entry, code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Of the leaders that are told to be there by then.
    private SpreadTable.Figure tookPart(Entry entry) {
        var leaders = entries.stream()
                .filter(each -> each.release() <= entry.release() && each.told().containsKey(SpreadUntil.LEADERS))
                .map(each -> rounded(each, SpreadUntil.LEADERS))
                .reduce((earlier, later) -> later);
        return new SpreadTable.Figure(
                entry.period().toString(),
                Optional.of((double) rounded(entry, SpreadUntil.TOOK_PART)),
                Optional.empty(),
                Optional.empty(),
                leaders);
    }

    private static SpreadTable.Figure followed(Entry entry) {
        return new SpreadTable.Figure(
                entry.period().toString(),
                statistic(entry, Statistics.FOLLOWED).map(Statistics::ofTenths),
                statistic(entry, Statistics.FOLLOWED_LOW).map(Statistics::ofTenths),
                statistic(entry, Statistics.FOLLOWED_HIGH).map(Statistics::ofTenths),
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

    /// Releases that tell of a place or measure: of one that was withdrawn the last figure only, unless it is far too
    /// high. Small
    /// corrections do not show in a figure, so they do not show in whether it is told again either.
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
