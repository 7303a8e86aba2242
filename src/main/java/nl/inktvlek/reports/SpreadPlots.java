package nl.inktvlek.reports;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.plots.Caption;
import nl.inktvlek.plots.Intervals;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Ratios;
import nl.inktvlek.plots.Value;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;

/// What a release says of how it spreads, as plots.
public record SpreadPlots(Words words, SpreadTable table) {

    /// Two years.
    private static final int QUARTERS = 8;

    /// Series that followed from ten, as it was told of the last quarters; nothing where it never was.
    public Optional<Plot> followed() {
        return table.lines(Measure.FOLLOWED).stream()
                .map(Line::figures)
                .filter(figures -> !figures.isEmpty())
                .findFirst()
                .map(figures -> new Intervals(
                        caption(
                                "series-die-volgden",
                                words.text(
                                        "spreading.followed",
                                        words.few(ofTen(figures.getLast().value()))),
                                words.text("spreading.plot.followed.form"),
                                words.text("spreading.plot.followed.definition")),
                        figures.subList(Math.max(0, figures.size() - QUARTERS), figures.size()).stream()
                                .map(this::quarter)
                                .toList(),
                        new Intervals.Texts(
                                words.text("plot.quarter-head"),
                                words.text("spreading.plot.followed.value"),
                                words.text("spreading.plot.followed.interval"),
                                "")));
    }

    private Intervals.Row quarter(Figure figure) {
        return new Intervals.Row(
                words.quarter(figure.period()),
                new Value(ofTen(figure.value()), ofTen(figure.low()), ofTen(figure.high())),
                OptionalDouble.empty());
    }

    private static double ofTen(Optional<Double> followed) {
        return new IfItStops(followed.orElseThrow()).generation(1);
    }

    /// Languages beside each other in proportion to who speaks them, the least first; nothing where fewer than two
    /// can be compared.
    public Optional<Plot> languages() {
        var compared = table.lines(Measure.LANGUAGE).stream()
                .flatMap(line -> table.representation(line).stream()
                        .map(ratio -> new Ratios.Row(words.language(line.group()), ratio)))
                .sorted(Comparator.comparingDouble(Ratios.Row::ratio).thenComparing(Ratios.Row::name))
                .toList();
        return compared.size() < 2
                ? Optional.empty()
                : Optional.of(new Ratios(
                        caption(
                                "in-verhouding-per-taal",
                                words.text(
                                        "plot.ratio.headline",
                                        compared.getFirst().name(),
                                        compared.getFirst().ratio()),
                                words.text("plot.ratio.form"),
                                words.text("plot.ratio.definition")),
                        compared,
                        new Ratios.Texts(
                                words.text("plot.language"),
                                words.text("plot.ratio"),
                                words.text("plot.ratio.less"),
                                words.text("plot.ratio.more"))));
    }

    private Caption caption(String name, String headline, String form, String definition) {
        return new Caption(
                name,
                headline,
                form,
                new Caption.Origin(
                        definition,
                        words.text("spreading.how"),
                        Period.named(table.period()).lastDay(),
                        words.text("portal.plot.source")),
                words.locale());
    }
}
