package nl.inktvlek.reports;

import java.util.List;
import java.util.function.Predicate;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;

/// What a release says of how it spreads, as the rows of a plain table.
///
/// @param places that it may be about
public record SpreadRows(Words words, SpreadTable table, ReachTable places) {

    /// @param value "" where it is not told
    public record Row(String name, String value, String until) {}

    /// Every measure of the country, of a language or a province, told or not.
    public List<Row> counted() {
        return rows(line -> line.measure() != Measure.ANCHORED);
    }

    /// Of each municipality where the work is anchored, as far as that is told.
    public List<Row> anchored() {
        return rows(line -> line.measure() == Measure.ANCHORED);
    }

    private List<Row> rows(Predicate<Line> which) {
        return table.lines().stream().filter(which).map(this::row).toList();
    }

    private Row row(Line line) {
        return new Row(
                named(line),
                line.latest().map(figure -> value(line, figure)).orElse(""),
                line.latest().map(figure -> words.quarter(figure.period())).orElse(""));
    }

    String named(Line line) {
        if (line.measure() == Measure.LANGUAGE) {
            return words.text("spreading.measure.LANGUAGE", words.language(line.group()));
        }
        var measure = words.text("spreading.measure." + line.measure());
        return places.place(line.group())
                .map(place -> words.text(
                        place.kind() == Kind.PROVINCE ? "spreading.measure.in-province" : "spreading.measure.in",
                        measure,
                        place.name()))
                .orElse(measure);
    }

    private String value(Line line, Figure figure) {
        if (line.measure() == Measure.ANCHORED) {
            return words.text(
                    "spreading.of", Math.round(GoingOn.FIELDS * figure.value().orElseThrow()), GoingOn.FIELDS);
        }
        var numbers = words.numbers();
        var range = figure.low()
                .map(low ->
                        numbers.format(low) + "–" + numbers.format(figure.high().orElseThrow()));
        var value = figure.value()
                .map(number -> numbers.format(number)
                        + range.map(all -> " (" + all + ")").orElse(""))
                .or(() -> range)
                .orElse("");
        return figure.of()
                .map(of -> words.text("spreading.of", value, numbers.format(of)))
                .orElse(value);
    }
}
