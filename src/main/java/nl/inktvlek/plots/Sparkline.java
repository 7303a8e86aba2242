package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.plots.PlotTable.Cell;

/// The way a number went, beside the number itself: no axis, no words.
public record Sparkline(Caption caption, List<Point> points, Texts texts) implements Plot {

    private static final int HIGH = 32;
    private static final double MARGIN = 4;

    public Sparkline {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("No points");
        }
    }

    /// @param when "K2 2025"
    public record Point(String when, double value) {}

    /// @param when head of the column of moments
    /// @param value what is counted
    public record Texts(String when, String value) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.when(), texts.value()),
                points.stream()
                        .map(point -> List.of(
                                Cell.of(point.when()),
                                point.value() < 10
                                        ? caption.numerals().hundredthsCell(point.value())
                                        : caption.numerals().wholeCell((int) Math.round(point.value()))))
                        .toList());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        double most = points.stream().mapToDouble(Point::value).max().orElse(1);
        var y = new Scale(0, most > 0 ? most : 1, HIGH - MARGIN, MARGIN, false);
        double slot = points.size() == 1 ? 0 : (width - 2 * MARGIN) / (points.size() - 1);
        var run = new ArrayList<Mark.Point>();
        for (int i = 0; i < points.size(); i++) {
            run.add(new Mark.Point(
                    points.size() == 1 ? width - MARGIN : MARGIN + i * slot,
                    y.at(points.get(i).value())));
        }
        pen.line(0, HIGH - 0.5, width, HIGH - 0.5, Paint.LINE);
        pen.run(run, Paint.CURVE);
        pen.dot(run.getLast().x(), run.getLast().y(), 3.5, Paint.INK, table().told(points.size() - 1));
        return pen.drawn(width, HIGH);
    }
}
