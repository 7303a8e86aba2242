package nl.inktvlek.reports;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;

/// A blot of ink for a year: its area is to that of another as the people reached by then.
///
/// @param people up to the last figure of the year
/// @param width in parts of the largest blot, 0 to 1
public record Blot(int year, int people, double width) {

    /// The shape of the mark of the product, in a square of 64.
    private static final String SHAPE = """
            M31 6c6-1 10 4 15 6 5 3 11 4 12 11 1 5-4 8-4 13 1 6 3 11-1 15-5 5-11 2-16 4-4 2-7 6-12 4-6-2-6-8-10-12-4-3\
            -10-4-11-10 0-6 5-9 7-14 2-4 1-9 6-11 5-3 9-5 14-6z""";

    /// Year by year, without years in which nothing new was told; nothing where nothing ever was.
    static List<Blot> of(Place place) {
        var byYear = new TreeMap<Integer, Integer>();
        place.figures()
                .forEach(figure -> byYear.put(Period.named(figure.period()).year(), figure.people()));
        int most = place.figures().stream().mapToInt(Figure::people).max().orElse(1);
        return byYear.entrySet().stream()
                .map(year -> new Blot(year.getKey(), year.getValue(), Math.sqrt((double) year.getValue() / most)))
                .toList();
    }

    /// @param millimetres that the largest is wide
    /// @param told what it says, for who cannot see it
    String svg(int millimetres, String told) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" alt="%s" viewBox="0 0 64 64" style="width: %.1fmm; \
                height: %.1fmm"><path fill="#1c2f5c" d="%s"/></svg>""", told, width * millimetres, width * millimetres, SHAPE);
    }
}
