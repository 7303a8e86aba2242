package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.RatioClasses;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;

/// The table of a release from the books: each place with the figures it has had, rounded.
///
/// @param entries all releases, the one to be made last
/// @param withdrawn numbers of releases that may not be used any more
/// @param waiting how many more there are in a place than its last figure tells
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

    /// Releases that tell of a place: of one that was withdrawn the last figure only, unless it is far too high. Small
    /// corrections do not show in a figure, so they do not show in whether it is told again either.
    private List<Entry> used(String place) {
        var telling = entries.stream()
                .filter(entry -> entry.people().containsKey(place))
                .toList();
        boolean isFarTooHigh = waiting.getOrDefault(place, 0) <= -Suppression.THRESHOLD;
        return telling.stream()
                .filter(entry ->
                        !withdrawn.contains(entry.release()) || entry.equals(telling.getLast()) && !isFarTooHigh)
                .toList();
    }

    private static List<Figure> figures(String place, List<Entry> entries) {
        var figures = new ArrayList<Figure>();
        int before = 0;
        for (var entry : entries) {
            var people = entry.people().get(place);
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
                .map(Entry::people)
                .filter(people -> people.containsKey(place))
                .map(people -> people.get(place))
                .reduce(0, (earlier, later) -> later);
    }
}
