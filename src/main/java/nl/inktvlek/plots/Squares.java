package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// In which periods something was held: a square each, filled where it was.
public record Squares(Caption caption, List<String> periods, List<Row> rows, Texts texts) implements Plot {

    private static final int SIDE = 22;

    public Squares {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        int columns = periods.size();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.held().size() != columns)) {
            throw new IllegalArgumentException("Every row has " + columns + " periods: " + rows);
        }
    }

    /// @param held how many in each period
    public record Row(String name, List<Integer> held) {}

    /// @param of head of the column of names
    /// @param filled periods in which something was held; head of the last column too
    /// @param empty said of the others
    /// @param outOf "6 van 8" with 6 and 8 for `{0}` and `{1}`
    public record Texts(String of, String filled, String empty, String outOf) {}

    @Override
    public PlotTable table() {
        var head = new ArrayList<String>();
        head.add(texts.of());
        head.addAll(periods);
        head.add(texts.filled());
        return new PlotTable(head, rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(row.name()));
        row.held().forEach(number -> cells.add(caption.numerals().wholeCell(number)));
        cells.add(Cell.of(outOf(row)));
        return cells;
    }

    private String outOf(Row row) {
        long filled = row.held().stream().filter(number -> number > 0).count();
        return texts.outOf().replace("{0}", Long.toString(filled)).replace("{1}", Integer.toString(periods.size()));
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var lines = new Rows(
                width,
                rows.stream().map(Row::name).toList(),
                rows.stream().map(this::outOf).toList(),
                SIDE);
        double slot = Math.min(44, (lines.right() - lines.left()) / periods.size());
        double side = Math.min(SIDE, slot - 4);
        double top = heads(pen, lines.left(), slot, side);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = lines.write(pen, i, top) - side / 2;
            for (int period = 0; period < periods.size(); period++) {
                int held = row.held().get(period);
                pen.box(
                        lines.left() + period * slot + 0.5,
                        y,
                        side,
                        side,
                        held > 0 ? Paint.INK : Paint.HOLLOW,
                        row.name() + ", " + periods.get(period) + ": "
                                + caption.numerals().whole(held));
            }
            top += lines.height(i);
        }
        return pen.drawn(
                width,
                pen.legend(
                        top,
                        width,
                        List.of(new Pen.Key(Paint.INK, texts.filled()), new Pen.Key(Paint.HOLLOW, texts.empty()))));
    }

    /// As many names of periods as fit, the last one first.
    private double heads(Pen pen, double left, double slot, double side) {
        double free = Double.POSITIVE_INFINITY;
        for (int period = periods.size() - 1; period >= 0; period--) {
            double width = Type.TICK.letters().width(periods.get(period), Type.TICK.size());
            double x = period == periods.size() - 1
                    ? left + period * slot + side
                    : left + period * slot + side / 2 + width / 2;
            if (x <= free && x - width >= 0) {
                pen.words(x, 12, periods.get(period), Type.TICK, Side.END);
                free = x - width - 6;
            }
        }
        return 24;
    }
}
