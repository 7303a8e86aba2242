package nl.inktvlek.ui.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.figures.ProgrammeCourse.MiddleHalf;
import nl.inktvlek.figures.ProgrammeFigures.Group;
import nl.inktvlek.plots.Bullets;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Ratios;
import nl.inktvlek.plots.Value;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Wording;

/// Whether it reaches everybody alike.
///
/// @param groups languages of which the population is known, the least covered first
record FairPlots(Captions captions, List<Group> groups, Map<String, MiddleHalf> middleHalf) {

    Optional<Plot> coverage() {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var least = groups.getFirst();
        return Optional.of(new Bullets(
                captions.of(
                        "dekking-per-taal",
                        captions.text("plot.coverage.headline", language(least), least.coverage()),
                        captions.text("plot.coverage.form"),
                        captions.text("plot.coverage.definition"),
                        captions.text("plot.coverage.how")),
                groups.stream().map(this::row).toList(),
                new Bullets.Texts(
                        captions.text("plot.language"),
                        captions.text("plot.coverage"),
                        captions.text("plot.coverage.together"),
                        captions.text("plot.coverage.half"),
                        captions.text("plot.counted"),
                        captions.text("plot.too-few"))));
    }

    private Bullets.Row row(Group group) {
        return new Bullets.Row(
                language(group),
                OptionalDouble.of(group.coverage()),
                group.representation() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(group.coverage() / group.representation()),
                Optional.ofNullable(middleHalf.get(group.language()))
                        .map(half -> new Value(group.coverage(), half.low(), half.high())),
                captions.text("plot.of", Wording.count(group.reached(), captions.locale()), group.population()));
    }

    private String language(Group group) {
        return Wording.language(group.language(), captions.locale());
    }

    Optional<Plot> representation() {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var least = groups.getFirst();
        return Optional.of(new Ratios(
                captions.of(
                        "in-verhouding-per-taal",
                        captions.text("plot.ratio.headline", language(least), least.representation()),
                        captions.text("plot.ratio.form"),
                        captions.text("plot.ratio.definition"),
                        captions.text("figures.groups.how")),
                groups.stream()
                        .map(group -> new Ratios.Row(language(group), group.representation()))
                        .toList(),
                new Ratios.Texts(
                        captions.text("plot.language"),
                        captions.text("plot.ratio"),
                        captions.text("plot.ratio.less"),
                        captions.text("plot.ratio.more"))));
    }
}
