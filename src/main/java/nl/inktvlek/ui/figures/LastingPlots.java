package nl.inktvlek.ui.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.figures.ProgrammeCourse.Cared;
import nl.inktvlek.figures.ProgrammeCourse.Course;
import nl.inktvlek.plots.Bullets;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Squares;
import nl.inktvlek.ui.component.Captions;

/// Whether it lasts: quarters with a series, and after-care in time.
record LastingPlots(Captions captions, Course course) {

    private static final int LATEST = 8;

    Optional<Plot> continuity() {
        if (course.generations().isEmpty()) {
            return Optional.empty();
        }
        long filled = course.continuity().getFirst().begun().stream()
                .filter(number -> number > 0)
                .count();
        return Optional.of(new Squares(
                captions.of(
                        "kwartalen-met-een-serie",
                        captions.text(
                                "plot.continuity.headline",
                                filled,
                                course.quarters().size()),
                        captions.text("plot.continuity.form"),
                        captions.text("plot.continuity.definition"),
                        captions.text("figure.how.QUARTERS_WITH_SERIES")),
                course.quarters().stream().map(captions::quarter).toList(),
                course.continuity().stream()
                        .map(row -> new Squares.Row(row.partner().orElse(captions.text("plot.together")), row.begun()))
                        .toList(),
                new Squares.Texts(
                        captions.text("plot.partner"),
                        captions.text("plot.continuity.filled"),
                        captions.text("plot.continuity.empty"),
                        captions.text("plot.of", "{0}", "{1}"))));
    }

    /// Of the last quarters in which any was due; the headline is of all.
    Optional<Plot> care() {
        var all = course.care();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int due = all.stream().mapToInt(Cared::due).sum();
        int onTime = all.stream().mapToInt(Cared::onTime).sum();
        return Optional.of(new Bullets(
                captions.of(
                        "nazorg-op-tijd",
                        captions.text("plot.care.headline", onTime, due),
                        captions.text("plot.care.form"),
                        captions.text("plot.care.definition"),
                        captions.text("figure.how.CARE_ON_TIME")),
                latest(all).stream()
                        .map(quarter -> new Bullets.Row(
                                captions.quarter(quarter.quarter()),
                                OptionalDouble.of((double) quarter.onTime() / quarter.due()),
                                OptionalDouble.of((double) onTime / due),
                                Optional.empty(),
                                captions.text("plot.of", quarter.onTime(), quarter.due())))
                        .toList(),
                new Bullets.Texts(
                        captions.text("plot.quarter-head"),
                        captions.text("figure.CARE_ON_TIME"),
                        captions.text("plot.care.all"),
                        "",
                        captions.text("plot.series"),
                        captions.text("plot.too-few"))));
    }

    private static List<Cared> latest(List<Cared> all) {
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }
}
