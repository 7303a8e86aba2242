package nl.inktvlek.ui.figures;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeCourse.Course;
import nl.inktvlek.figures.ProgrammeCourse.Reached;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.plots.Funnel;
import nl.inktvlek.plots.Generations;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Quantiles;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Wording;

/// Whether it goes on by itself: who came to lead, the generations, the ink-blot number.
record ChainPlots(Captions captions, Map<Measure, Figure> figures, Course course) {

    private static final int TEN_SERIES = 10;

    Optional<Plot> funnel() {
        var steps = course.funnel();
        if (steps.isEmpty() || people(steps.getFirst().people()).orElse(0) == 0) {
            return Optional.empty();
        }
        int began = people(steps.getFirst().people()).orElse(0);
        int alone = people(steps.getLast().people()).orElse(0);
        return Optional.of(new Funnel(
                captions.of(
                        "van-deelnemer-tot-gespreksleider",
                        alone == 0
                                ? captions.text("plot.funnel.nobody", began)
                                : captions.text(
                                        "plot.funnel.headline", began, alone, Math.round((double) began / alone)),
                        captions.text("plot.funnel.form"),
                        captions.text("plot.funnel.definition"),
                        captions.text("plot.funnel.how")),
                steps.stream().map(step -> step(step, began)).toList(),
                new Funnel.Texts(
                        captions.text("plot.funnel.step"),
                        captions.text("plot.people"),
                        captions.text("plot.funnel.early"),
                        captions.text("plot.funnel.rate"),
                        captions.text("plot.too-few"))));
    }

    private Funnel.Step step(Reached reached, int began) {
        var people = people(reached.people());
        boolean isFirst = people.orElse(0) == began;
        return new Funnel.Step(
                captions.text("plot.step." + reached.step().name()),
                people,
                people.isPresent() ? reached.early() : OptionalInt.empty(),
                isFirst || people.orElse(0) == 0
                        ? ""
                        : captions.text("plot.one-in", Math.round((double) began / people.orElse(1))));
    }

    Optional<Plot> generations() {
        if (course.generations().isEmpty() || !(figures.get(Measure.GENERATIONS) instanceof Figure.Depth depth)) {
            return Optional.empty();
        }
        return Optional.of(new Generations(
                captions.of(
                        "generaties",
                        depth.deepest() == 0
                                ? captions.text("plot.generations.none")
                                : captions.text("plot.generations.headline", depth.deepest()),
                        captions.text("plot.generations.form"),
                        captions.text("plot.generations.definition"),
                        captions.text("figure.how.GENERATIONS")),
                course.generations().stream()
                        .map(each -> new Generations.Generation(each.number(), each.series(), each.early()))
                        .toList(),
                depth.deepestOfFive(),
                new Generations.Texts(
                        captions.text("plot.generations.generation"),
                        captions.text("plot.series"),
                        captions.text("plot.generations.early"),
                        captions.text("plot.generations.growth"),
                        captions.text("plot.generations.effective", depth.deepestOfFive()))));
    }

    Optional<Plot> inkBlot() {
        if (!(figures.get(Measure.INK_BLOT) instanceof Figure.Mean(var number))) {
            return Optional.empty();
        }
        return Optional.of(new Quantiles(
                captions.of(
                        "inktvlekgetal",
                        captions.text(
                                "plot.ink-blot.headline",
                                Wording.number(TEN_SERIES * number.mean(), captions.locale()),
                                Wording.number(TEN_SERIES * number.low(), captions.locale()),
                                Wording.number(TEN_SERIES * number.high(), captions.locale())),
                        captions.text("plot.ink-blot.form"),
                        captions.text("plot.ink-blot.definition", number.mature(), number.topShare()),
                        captions.text("figure.how.INK_BLOT")),
                number.likely(),
                1,
                new Quantiles.Texts(
                        captions.text("figure.INK_BLOT"),
                        captions.text("plot.ink-blot.line"),
                        captions.text("plot.ink-blot.each"))));
    }

    private static OptionalInt people(Count count) {
        return count instanceof Count.TooFew ? OptionalInt.empty() : OptionalInt.of(Wording.drawn(count));
    }
}
