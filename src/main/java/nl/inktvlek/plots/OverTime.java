package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.inktvlek.plots.Mark.Point;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// What came in each period as bars, and above it what it adds up to: two panels over one line of time, each with an
/// axis
/// of its own.
///
/// @param periods in order of time
public record OverTime(Caption caption, List<Period> periods, Texts texts) implements Plot {

    private static final int TOP = 150;
    private static final int BOTTOM = 100;
    private static final int HEAD = 26;
    private static final double BAR = 0.68;
    private static final double LEAST = 1.5;

    public OverTime {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("No period");
        }
    }

    /// @param name "K2 2025"
    /// @param mark below its bar where there is room; "" for none
    /// @param fresh what came in it; absent where too few to show, they are told with a later period
    /// @param total what there is at its end; absent where it is not shown
    /// @param isOpen whether it is not over yet
    public record Period(String name, String mark, OptionalInt fresh, OptionalInt total, boolean isOpen) {}

    /// @param period head of the column of periods
    /// @param fresh what a bar counts
    /// @param total what the line counts
    /// @param hidden said of what is not shown
    /// @param open said of a period that is not over
    public record Texts(String period, String fresh, String total, String hidden, String open) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.period(), texts.fresh(), texts.total()),
                periods.stream()
                        .map(period -> List.of(
                                Cell.of(period.isOpen() ? period.name() + " (" + texts.open() + ")" : period.name()),
                                shown(period.fresh()),
                                shown(period.total())))
                        .toList());
    }

    private Cell shown(OptionalInt number) {
        return number.isPresent() ? caption.numerals().wholeCell(number.getAsInt()) : Cell.of(texts.hidden());
    }

    @Override
    public Drawing draw(int width) {
        return new Panels(width).draw();
    }

    private final class Panels {

        private final Pen pen = new Pen();
        private final PlotTable table = table();
        private final int width;
        private final Scale total;
        private final Scale fresh;
        private final double left;
        private final double right;
        private final double floor = HEAD + TOP + HEAD + 8 + BOTTOM;

        Panels(int width) {
            this.width = width;
            total = Scale.fromZero(most(periods.stream().map(Period::total).toList()), 4, HEAD + TOP, HEAD + 16);
            fresh = Scale.fromZero(
                    most(periods.stream().map(Period::fresh).toList()), 3, floor, HEAD + TOP + HEAD + 24);
            left = 10 + Math.max(widest(total, 4), widest(fresh, 3));
            right = width - 10 - Type.VALUE.letters().width(last(), Type.VALUE.size());
        }

        private double most(List<OptionalInt> numbers) {
            return Math.max(
                    1,
                    numbers.stream().mapToInt(number -> number.orElse(0)).max().orElse(1));
        }

        private double widest(Scale scale, int ticks) {
            return Type.TICK
                    .letters()
                    .width(caption.numerals().tick(scale.to(), Scale.step(scale.to(), ticks)), Type.TICK.size());
        }

        private String last() {
            return periods.stream()
                    .map(Period::total)
                    .filter(OptionalInt::isPresent)
                    .reduce((earlier, later) -> later)
                    .map(number -> caption.numerals().whole(number.getAsInt()))
                    .orElse("");
        }

        Drawing draw() {
            grid(total, 4);
            grid(fresh, 3);
            pen.words(0, 14, texts.total(), Type.LABEL, Side.BEGIN);
            pen.words(0, HEAD + TOP + HEAD + 12, texts.fresh(), Type.LABEL, Side.BEGIN);
            bars();
            curve();
            marks();
            return pen.drawn(width, pen.legend(floor + 26, width, keys()));
        }

        private void grid(Scale scale, int ticks) {
            double step = Scale.step(scale.to(), ticks);
            for (double tick : scale.ticks(step)) {
                double y = scale.at(tick);
                pen.line(left, y, right, y, tick == 0 ? Paint.AXIS : Paint.LINE);
                pen.words(left - 6, y + 4, caption.numerals().tick(tick, step), Type.TICK, Side.END);
            }
        }

        private double slot() {
            return (right - left) / periods.size();
        }

        private double middle(int i) {
            return left + (i + 0.5) * slot();
        }

        private void bars() {
            double wide = Math.max(1, BAR * slot());
            int most = IntStream.range(0, periods.size()).reduce(0, (a, b) -> fresh(b) > fresh(a) ? b : a);
            for (int i = 0; i < periods.size(); i++) {
                var period = periods.get(i);
                double x = middle(i) - wide / 2;
                if (period.fresh().isEmpty()) {
                    pen.box(x, floor - 6, wide, 6, Paint.HOLLOW, table.told(i));
                    continue;
                }
                double high = fresh(i) == 0 ? 0 : Math.max(LEAST, floor - fresh.at(fresh(i)));
                pen.box(x, floor - high, wide, high, period.isOpen() ? Paint.HATCH : Paint.INK, table.told(i));
                if (i == most && fresh(i) > 0) {
                    var text = caption.numerals().whole(fresh(i));
                    double half = Type.VALUE.letters().width(text, Type.VALUE.size()) / 2;
                    pen.words(
                            Math.clamp(middle(i), left + half, width - half),
                            floor - high - 4,
                            text,
                            Type.VALUE,
                            Side.MIDDLE);
                }
            }
        }

        private int fresh(int i) {
            return periods.get(i).fresh().orElse(0);
        }

        private void curve() {
            var points = new ArrayList<Point>();
            for (int i = 0; i < periods.size(); i++) {
                var number = periods.get(i).total();
                if (number.isPresent()) {
                    points.add(new Point(middle(i), total.at(number.getAsInt())));
                }
            }
            if (points.isEmpty()) {
                return;
            }
            pen.run(points, Paint.CURVE);
            var end = points.getLast();
            pen.dot(end.x(), end.y(), 4, Paint.INK, "");
            pen.words(end.x() + 10, end.y() + 5, last(), Type.VALUE, Side.BEGIN);
        }

        /// As many as fit, from the first on.
        private void marks() {
            double free = 0;
            for (int i = 0; i < periods.size(); i++) {
                var mark = periods.get(i).mark();
                double half = Type.TICK.letters().width(mark, Type.TICK.size()) / 2;
                double x = Math.clamp(middle(i), half, width - half);
                if (!mark.isEmpty() && x - half >= free) {
                    pen.line(middle(i), floor, middle(i), floor + 4, Paint.AXIS);
                    pen.words(x, floor + 17, mark, Type.TICK, Side.MIDDLE);
                    free = x + half + 8;
                }
            }
        }

        private List<Pen.Key> keys() {
            var keys = new ArrayList<Pen.Key>();
            if (periods.stream()
                    .anyMatch(period -> period.isOpen() && period.fresh().isPresent())) {
                keys.add(new Pen.Key(Paint.HATCH, texts.open()));
            }
            if (periods.stream().anyMatch(period -> period.fresh().isEmpty())) {
                keys.add(new Pen.Key(Paint.HOLLOW, texts.hidden()));
            }
            return keys;
        }
    }
}
