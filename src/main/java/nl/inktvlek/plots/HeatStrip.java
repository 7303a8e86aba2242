package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// How many there are by kind and period: cells in four classes, with their numbers; hatched where there are none.
public record HeatStrip(Caption caption, List<String> periods, List<Row> rows, Texts texts) implements Plot {

    private static final int HIGH = 24;

    /// Without the middle one, on which neither dark nor light numbers can be read well.
    private static final Paint[] RAMP = {Paint.RAMP_1, Paint.RAMP_2, Paint.RAMP_4, Paint.RAMP_5};

    /// From this class on, the numbers in cells are light.
    private static final int DARK = 2;

    public HeatStrip {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        int columns = periods.size();
        if (rows.isEmpty()
                || columns == 0
                || rows.stream().anyMatch(row -> row.numbers().size() != columns)) {
            throw new IllegalArgumentException("Every row has " + columns + " periods: " + rows);
        }
    }

    public record Row(String name, List<Integer> numbers) {}

    /// @param of head of the column of names
    /// @param none said of cells without any
    public record Texts(String of, String none) {}

    @Override
    public PlotTable table() {
        var head = new ArrayList<String>();
        head.add(texts.of());
        head.addAll(periods);
        return new PlotTable(
                head,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<Cell>();
                            cells.add(Cell.of(row.name()));
                            row.numbers()
                                    .forEach(number ->
                                            cells.add(caption.numerals().wholeCell(number)));
                            return List.copyOf(cells);
                        })
                        .toList());
    }

    /// Numbers in a class: whole, the same for every class.
    private int step() {
        int most = rows.stream()
                .flatMap(row -> row.numbers().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        return Math.max(1, (most + RAMP.length - 1) / RAMP.length);
    }

    private int level(int number) {
        return Math.min(RAMP.length - 1, (number - 1) / step());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var lines = new Rows(
                width,
                rows.stream().map(Row::name).toList(),
                rows.stream().map(row -> "").toList(),
                HIGH);
        double slot = (lines.right() - lines.left()) / periods.size();
        heads(pen, lines.left(), slot, width);
        double top = 22;
        for (int i = 0; i < rows.size(); i++) {
            double y = lines.write(pen, i, top) - HIGH / 2.0;
            for (int period = 0; period < periods.size(); period++) {
                cell(pen, rows.get(i), period, lines.left() + period * slot, y, slot - 2);
            }
            top += lines.height(i);
        }
        return pen.drawn(width, pen.legend(top + 2, width, keys()));
    }

    private void cell(Pen pen, Row row, int period, double x, double y, double wide) {
        int number = row.numbers().get(period);
        var text = caption.numerals().whole(number);
        var told = row.name() + ", " + periods.get(period) + ": " + text;
        if (number == 0) {
            pen.box(x + 0.5, y, wide - 1, HIGH, Paint.HATCH, told);
            return;
        }
        pen.box(x, y, wide, HIGH, RAMP[level(number)], told);
        var type = level(number) >= DARK ? Type.ON_DARK : Type.TICK;
        if (type.letters().width(text, type.size()) <= wide) {
            pen.words(x + wide / 2, y + HIGH / 2.0 + 4, text, type, Side.MIDDLE);
        }
    }

    private void heads(Pen pen, double left, double slot, double width) {
        double free = 0;
        for (int period = 0; period < periods.size(); period++) {
            double wide = Type.TICK.letters().width(periods.get(period), Type.TICK.size());
            double x = Math.min(left + (period + 0.5) * slot, width - wide / 2);
            if (x - wide / 2 >= free) {
                pen.words(x, 12, periods.get(period), Type.TICK, Side.MIDDLE);
                free = x + wide / 2 + 4;
            }
        }
    }

    private List<Pen.Key> keys() {
        var keys = new ArrayList<Pen.Key>();
        keys.add(new Pen.Key(Paint.HATCH, texts.none()));
        int step = step();
        int most = rows.stream()
                .flatMap(row -> row.numbers().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        for (int level = 0; level < RAMP.length && level * step < most; level++) {
            int from = level * step + 1;
            int to = (level + 1) * step;
            keys.add(new Pen.Key(RAMP[level], from == to ? Integer.toString(from) : from + "–" + to));
        }
        return keys;
    }
}
