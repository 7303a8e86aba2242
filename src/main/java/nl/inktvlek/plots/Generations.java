package nl.inktvlek.plots;

import java.util.List;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// How many series there are in each generation, and how many came from one of the generation before.
public record Generations(Caption caption, List<Generation> generations, int effective, Texts texts) implements Plot {

    private static final int HIGH = 170;
    private static final int HEAD = 24;
    private static final double BAR = 0.56;
    private static final int WIDEST = 150;
    private static final double LEAST = 2;

    /// @param effective the deepest generation with enough series to count
    public Generations {
        generations = List.copyOf(generations);
        if (generations.isEmpty()) {
            throw new IllegalArgumentException("No generation");
        }
    }

    /// @param early of the series, those of which others may still come
    public record Generation(int number, int series, int early) {}

    /// @param generation head of the column
    /// @param series what a bar counts
    /// @param early said of the part with strokes
    /// @param growth head of the column of how many came from one of the generation before
    /// @param effective said at the deepest generation that counts
    public record Texts(String generation, String series, String early, String growth, String effective) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.generation(), texts.series(), texts.early(), texts.growth()),
                generations.stream()
                        .map(each -> List.of(
                                caption.numerals().wholeCell(each.number()),
                                caption.numerals().wholeCell(each.series()),
                                caption.numerals().wholeCell(each.early()),
                                Cell.of(growth(generations.indexOf(each)))))
                        .toList());
    }

    private String growth(int i) {
        return i == 0 || generations.get(i - 1).series() == 0
                ? ""
                : "× "
                        + caption.numerals()
                                .hundredths((double) generations.get(i).series()
                                        / generations.get(i - 1).series());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        double slot = Math.min(WIDEST, (double) width / generations.size());
        double floor = HEAD + HIGH;
        var scale = new Scale(
                0,
                Math.max(
                        1,
                        generations.stream().mapToInt(Generation::series).max().orElse(1)),
                0,
                HIGH - 20.0,
                false);
        for (int i = 0; i < generations.size(); i++) {
            var each = generations.get(i);
            double wide = BAR * slot;
            double x = (i + 0.5) * slot;
            double high = each.series() == 0 ? 0 : Math.max(LEAST, scale.at(each.series()));
            double early = each.series() == 0 ? 0 : high * each.early() / each.series();
            pen.box(x - wide / 2, floor - high + early, wide, high - early, Paint.INK, table.told(i));
            if (early > 0) {
                pen.box(x - wide / 2, floor - high, wide, early, Paint.HATCH, "");
            }
            pen.words(x, floor - high - 6, table.text(i, 1), Type.VALUE, Side.MIDDLE);
            pen.words(x, floor + 18, table.text(i, 0), Type.LABEL, Side.MIDDLE);
            pen.words(x, floor + 36, growth(i), Type.TICK, Side.MIDDLE);
        }
        pen.line(0, floor, slot * generations.size(), floor, Paint.AXIS);
        return pen.drawn(width, foot(pen, width, slot, floor));
    }

    private double foot(Pen pen, int width, double slot, double floor) {
        double end = (effective + 1) * slot - 6;
        pen.line(6, floor + 46, end, floor + 46, Paint.CURVE);
        double y = pen.lines(0, floor + 50, Type.LABEL.letters().wrap(texts.effective(), 14, width), Type.LABEL);
        var keys = generations.stream().anyMatch(each -> each.early() > 0)
                ? List.of(new Pen.Key(Paint.INK, texts.series()), new Pen.Key(Paint.HATCH, texts.early()))
                : List.<Pen.Key>of();
        return pen.legend(y + 6, width, keys);
    }
}
