package nl.inktvlek.plots;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// What a number may be, as dots of equal chance: twenty dots are twenty ways it could be.
///
/// @param dots equally likely values, from low to high
/// @param line what they are compared with
public record Quantiles(Caption caption, List<Double> dots, double line, Texts texts) implements Plot {

    private static final int AIR = 30;

    public Quantiles {
        dots = dots.stream().sorted().toList();
        if (dots.isEmpty()) {
            throw new IllegalArgumentException("No dots");
        }
    }

    /// @param value head of the column of values
    /// @param line said of the line
    /// @param each what a dot stands for, as the first column of the table
    public record Texts(String value, String line, String each) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.each(), texts.value()),
                IntStream.range(0, dots.size())
                        .mapToObj(i -> List.of(
                                Cell.of((i + 1) + " / " + dots.size()),
                                caption.numerals().hundredthsCell(dots.get(i))))
                        .toList());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        double radius = width < Rows.NARROW ? 6 : 8;
        int ticks = width < Rows.NARROW ? 4 : 6;
        var scale = Scale.fromZero(Math.max(line, dots.getLast()) * 1.05, ticks, 12, width - 16.0);
        var stacks = new Stacks(scale, radius);
        double floor = AIR + Math.max(3, stacks.highest()) * 2 * radius + 4;
        double step = Scale.step(scale.to(), ticks);
        for (double tick : scale.ticks(step)) {
            pen.line(scale.at(tick), floor, scale.at(tick), floor + 4, Paint.AXIS);
        }
        pen.alongFloor(
                scale,
                scale.ticks(step),
                floor + 18,
                width,
                tick -> caption.numerals().tick(tick, step));
        pen.line(0, floor, width, floor, Paint.AXIS);
        pen.line(scale.at(line), AIR - 6, scale.at(line), floor, Paint.DASHED);
        double half = Type.TICK.letters().width(texts.line(), Type.TICK.size()) / 2;
        pen.words(Math.clamp(scale.at(line), half, width - half), AIR - 12, texts.line(), Type.TICK, Side.MIDDLE);
        for (int i = 0; i < dots.size(); i++) {
            pen.dot(
                    stacks.x(i),
                    floor - 2 - radius - 2 * radius * stacks.place(i),
                    radius - 1,
                    dots.get(i) >= line ? Paint.INK : Paint.RING,
                    table.told(i));
        }
        return pen.drawn(width, floor + 22);
    }

    /// Dots that would lie over each other stand on each other.
    private final class Stacks {

        private final double[] x = new double[dots.size()];
        private final int[] place = new int[dots.size()];

        Stacks(Scale scale, double radius) {
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < x.length; i++) {
                double at = scale.at(dots.get(i));
                boolean stands = at - last < 2 * radius;
                x[i] = stands ? last : at;
                place[i] = stands ? place[i - 1] + 1 : 0;
                last = x[i];
            }
        }

        double x(int dot) {
            return x[dot];
        }

        int place(int dot) {
            return place[dot];
        }

        int highest() {
            return 1 + Arrays.stream(place).max().orElse(0);
        }
    }
}
