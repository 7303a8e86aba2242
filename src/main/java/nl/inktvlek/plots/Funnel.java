package nl.inktvlek.plots;

import java.util.List;
import java.util.OptionalInt;
import nl.inktvlek.plots.PlotTable.Cell;

/// How many got how far: a bar a step, each a part of the first. What is too early to say is drawn with strokes.
public record Funnel(Caption caption, List<Step> steps, Texts texts) implements Plot {

    private static final int BAR = 26;
    private static final double LEAST = 2;

    public Funnel {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().people().orElse(0) == 0) {
            throw new IllegalArgumentException("Nobody began");
        }
    }

    /// @param people who got so far; absent where too few to show
    /// @param early of them, those whose next step may still come; absent where that is not told
    /// @param rate of the first step, in words: "1 op 128"
    public record Step(String name, OptionalInt people, OptionalInt early, String rate) {

        public Step {
            if (early.orElse(0) < 0 || early.orElse(0) > people.orElse(0)) {
                throw new IllegalArgumentException(early + " too early, of " + people);
            }
        }
    }

    /// @param step head of the column of steps
    /// @param people what is counted
    /// @param early said of those of whom more may come
    /// @param rate head of the column of rates
    /// @param hidden said of too few
    public record Texts(String step, String people, String early, String rate, String hidden) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.step(), texts.people(), texts.early(), texts.rate()),
                steps.stream()
                        .map(step -> List.of(
                                Cell.of(step.name()), shown(step.people()), shown(step.early()), Cell.of(step.rate())))
                        .toList());
    }

    private Cell shown(OptionalInt people) {
        return people.isPresent() ? caption.numerals().wholeCell(people.getAsInt()) : Cell.of(texts.hidden());
    }

    private String people(Step step) {
        return shown(step.people()).text();
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        var rows = new Rows(
                width,
                steps.stream().map(Step::name).toList(),
                steps.stream()
                        .map(step -> step.rate().isEmpty() ? people(step) : people(step) + " · " + step.rate())
                        .toList(),
                BAR);
        var scale = new Scale(0, steps.getFirst().people().orElse(1), 0, rows.right() - rows.left(), false);
        double top = 0;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            double y = rows.write(pen, i, top) - BAR / 2.0;
            if (step.people().isEmpty()) {
                pen.box(rows.left(), y, BAR, BAR, Paint.HOLLOW, table.told(i));
            } else {
                bar(pen, step, scale, rows.left(), y, table.told(i));
            }
            top += rows.height(i);
        }
        var keys = steps.stream().anyMatch(step -> step.early().orElse(0) > 0)
                ? List.of(new Pen.Key(Paint.INK, texts.people()), new Pen.Key(Paint.HATCH, texts.early()))
                : List.<Pen.Key>of();
        return pen.drawn(width, pen.legend(top + 4, width, keys));
    }

    private static void bar(Pen pen, Step step, Scale scale, double x, double y, String told) {
        int people = step.people().orElse(0);
        double all = people == 0 ? 0 : Math.max(LEAST, scale.at(people));
        double early = people == 0 ? 0 : all * step.early().orElse(0) / people;
        pen.box(x, y, all - early, BAR, Paint.INK, told);
        if (early > 0) {
            pen.box(x + all - early, y, early, BAR, Paint.HATCH, "");
        }
    }
}
