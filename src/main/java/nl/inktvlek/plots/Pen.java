package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import nl.inktvlek.plots.Mark.Point;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;

/// Draws marks, one after the other.
final class Pen {

    /// Between two lines of words.
    static final int LINE_HEIGHT = 18;

    private final List<Mark> marks = new ArrayList<>();

    void box(double x, double y, double width, double height, Paint paint, String told) {
        marks.add(new Mark.Box(x, y, width, height, paint, told));
    }

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        marks.add(new Mark.Stroke(x1, y1, x2, y2, paint));
    }

    void dot(double x, double y, double radius, Paint paint, String told) {
        marks.add(new Mark.Dot(x, y, radius, paint, told));
    }

    void run(List<Point> points, Paint paint) {
        marks.add(new Mark.Run(List.copyOf(points), paint));
    }

    void words(double x, double y, String text, Type type, Side side) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Words(x, y, text, type, side));
        }
    }

    /// Lines of words from `top` on.
    ///
    /// @return where they end
    double lines(double x, double top, List<String> lines, Type type) {
        double y = top;
        for (var line : lines) {
            words(x, y + 14, line, type, Side.BEGIN);
            y += LINE_HEIGHT;
        }
        return y;
    }

    /// Names of ticks along a line that lies, as many as fit; those at an end stay on the drawing.
    void alongFloor(Scale scale, List<Double> ticks, double y, double width, DoubleFunction<String> name) {
        double free = 0;
        for (double tick : ticks) {
            var text = name.apply(tick);
            double half = Type.TICK.letters().width(text, Type.TICK.size()) / 2;
            double x = Math.clamp(scale.at(tick), half, width - half);
            if (x - half >= free) {
                words(x, y, text, Type.TICK, Side.MIDDLE);
                free = x + half + 6;
            }
        }
    }

    /// What a pattern or colour means: a swatch and its words, on as many lines as it takes.
    ///
    /// @return where it ends
    double legend(double top, double width, List<Key> keys) {
        double x = 0;
        double y = top;
        for (var key : keys) {
            var lines = Type.TICK.letters().wrap(key.text(), Type.TICK.size(), width - 24);
            double wide = 24
                    + lines.stream()
                            .mapToDouble(line -> Type.TICK.letters().width(line, Type.TICK.size()))
                            .max()
                            .orElse(0);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += LINE_HEIGHT;
            }
            box(x, y + 3, 14, 12, key.paint(), "");
            for (int i = 0; i < lines.size(); i++) {
                words(x + 20, y + 13 + i * LINE_HEIGHT, lines.get(i), Type.TICK, Side.BEGIN);
            }
            y += (lines.size() - 1) * LINE_HEIGHT;
            x += wide + 16;
        }
        return keys.isEmpty() ? y : y + LINE_HEIGHT;
    }

    record Key(Paint paint, String text) {}

    Drawing drawn(int width, double height) {
        return new Drawing(width, (int) Math.ceil(height), List.copyOf(marks));
    }
}
