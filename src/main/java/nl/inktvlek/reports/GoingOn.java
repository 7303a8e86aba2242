package nl.inktvlek.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;

/// What a release says of a place besides how many people came: what was held there, and whether it goes on.
public record GoingOn(Words words, SpreadTable table, Place place) {

    private static final int QUARTERS = 8;
    private static final int FIELDS = 6;

    /// None where nothing is told.
    public List<String> sentences() {
        return Stream.of(
                        counted(Measure.SERIES, "lasting.series"),
                        counted(Measure.LEADERS, "lasting.leaders"),
                        counted(Measure.HOSTS, "lasting.hosts"),
                        part(Measure.QUARTERS, "lasting.quarters", QUARTERS),
                        part(Measure.ANCHORED, "lasting.anchored", FIELDS))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> counted(Measure measure, String key) {
        return latest(measure)
                .map(figure -> words.text(key, figure.value().orElseThrow(), words.quarter(figure.period())));
    }

    /// A part of a whole that is always the same.
    private Optional<String> part(Measure measure, String key, int whole) {
        return latest(measure)
                .map(figure -> words.text(
                        key, Math.round(whole * figure.value().orElseThrow()), whole, words.quarter(figure.period())));
    }

    private Optional<Figure> latest(Measure measure) {
        return table.line(measure, place.code()).flatMap(Line::latest);
    }
}
