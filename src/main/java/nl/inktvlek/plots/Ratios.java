package nl.inktvlek.plots;

import java.util.List;
import java.util.stream.DoubleStream;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// Ratios around one, where half lies as far from one as double.
public record Ratios(Caption caption, List<Row> rows, Texts texts) implements Plot {

    private static final int LANE = 20;
    private static final double HEAD = 22;
    private static final double FURTHEST = 16;

    public Ratios {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
    }

    /// @param ratio 1 is as expected; 0 is drawn at the edge
    public record Row(String name, double ratio) {}

    /// @param of head of the column of names
    /// @param ratio head of the column of ratios
    /// @param less said of the left side
    /// @param more said of the right side
    public record Texts(String of, String ratio, String less, String more) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.of(), texts.ratio()),
                rows.stream()
                        .map(row ->
                                List.of(Cell.of(row.name()), caption.numerals().hundredthsCell(row.ratio())))
                        .toList());
    }

    /// How far the axis goes either way: the first power of two that holds them all, at least 2.
    private double reach() {
        double most = rows.stream()
                .mapToDouble(Row::ratio)
                .filter(ratio -> ratio > 0)
                .map(ratio -> Math.max(ratio, 1 / ratio))
                .max()
                .orElse(2);
        double reach = 2;
        while (reach < most && reach < FURTHEST) {
            reach *= 2;
        }
        return reach;
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        var lines = new Rows(
                width,
                rows.stream().map(Row::name).toList(),
                table.rows().stream().map(row -> row.get(1).text()).toList(),
                LANE);
        double reach = reach();
        var scale = Scale.byLogarithm(1 / reach, reach, lines.left() + 8, lines.right() - 8);
        double head = sides(pen, lines) + HEAD;
        double bottom = head + lines.heightOfAll();
        var ticks = DoubleStream.iterate(1 / reach, tick -> tick <= reach * 1.001, tick -> tick * 2)
                .boxed()
                .toList();
        ticks.forEach(
                tick -> pen.line(scale.at(tick), head, scale.at(tick), bottom, tick == 1 ? Paint.AXIS : Paint.LINE));
        pen.alongFloor(scale, ticks, head - 6, width, Ratios::tick);
        double top = head;
        for (int i = 0; i < rows.size(); i++) {
            double y = lines.write(pen, i, top);
            double x = scale.at(Math.clamp(rows.get(i).ratio(), 1 / reach, reach));
            pen.line(scale.at(1), y, x, y, Paint.CURVE);
            pen.dot(x, y, 6, Paint.INK, table.told(i));
            top += lines.height(i);
        }
        return pen.drawn(width, bottom + 4);
    }

    /// What either side means, beside each other where there is room.
    ///
    /// @return where it ends
    private double sides(Pen pen, Rows lines) {
        var less = "← " + texts.less();
        var more = texts.more() + " →";
        double both = Type.TICK.letters().width(less + "   " + more, Type.TICK.size());
        double y = both <= lines.right() - lines.left() ? 12 : 12 + Pen.LINE_HEIGHT;
        pen.words(lines.left(), 12, less, Type.TICK, Side.BEGIN);
        pen.words(lines.right(), y, more, Type.TICK, Side.END);
        return y + 8;
    }

    private static String tick(double tick) {
        if (tick >= 1) {
            return Long.toString(Math.round(tick)) + "×";
        }
        return tick == 0.5 ? "½×" : tick == 0.25 ? "¼×" : "1/" + Math.round(1 / tick) + "×";
    }
}
