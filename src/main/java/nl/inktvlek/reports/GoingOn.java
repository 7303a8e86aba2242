package nl.inktvlek.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;

/// What a release says of a place besides how many people came: what was held there, and whether it goes on. In how
/// many
/// quarters it went on follows from the figures that are told, as when a series was held would tell of few people.
public record GoingOn(Words words, SpreadTable table, Place place) {

    static final int FIELDS = 6;
    private static final int QUARTERS = 8;

    /// None where nothing is told.
    public List<String> sentences() {
        return Stream.of(
                        counted(Measure.SERIES, "lasting.series"),
                        counted(Measure.LEADERS, "lasting.leaders"),
                        counted(Measure.HOSTS, "lasting.hosts"),
                        quarters(),
                        anchored())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> counted(Measure measure, String key) {
        return latest(measure)
                .map(figure -> words.text(key, figure.value().orElseThrow(), words.quarter(figure.period())));
    }

    private Optional<String> quarters() {
        var first = Period.named(table.period());
        for (int i = 1; i < QUARTERS; i++) {
            first = first.previous();
        }
        var from = first;
        long told = place.figures().stream()
                .filter(figure -> Period.named(figure.period()).isNotBefore(from))
                .count();
        return place.latest().map(any -> words.text("lasting.quarters", told, QUARTERS, words.quarter(table.period())));
    }

    private Optional<String> anchored() {
        return latest(Measure.ANCHORED)
                .map(figure -> words.text(
                        "lasting.anchored", Math.round(FIELDS * figure.value().orElseThrow()), FIELDS));
    }

    private Optional<Figure> latest(Measure measure) {
        return table.line(measure, place.code()).flatMap(Line::latest);
    }
}
