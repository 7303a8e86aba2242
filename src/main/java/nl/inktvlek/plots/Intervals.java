package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.inktvlek.plots.PlotTable.Cell;

/// Estimates with where they likely lie, as a dot in a band; beside it what was seen, where it was.
public record Intervals(Caption caption, List<Row> rows, Texts texts) implements Plot {

    private static final int LANE = 20;
    private static final int BAND = 12;

    public Intervals {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
    }

    public record Row(String name, Value value, OptionalDouble seen) {}

    /// @param of head of the column of names
    /// @param value what the dot is
    /// @param interval what the band is
    /// @param seen what was seen; "" where nothing is compared
    public record Texts(String of, String value, String interval, String seen) {}

    @Override
    public PlotTable table() {
        var head = new ArrayList<>(List.of(texts.of(), texts.value(), texts.interval()));
        if (!texts.seen().isEmpty()) {
            head.add(texts.seen());
        }
        return new PlotTable(
                head, rows.stream().map(row -> cells(row, head.size())).toList());
    }

    private List<Cell> cells(Row row, int columns) {
        var numerals = caption.numerals();
        var cells = new ArrayList<>(
                List.of(Cell.of(row.name()), numerals.plainCell(row.value().mean()), Cell.of(between(row.value()))));
        if (columns > cells.size()) {
            cells.add(row.seen().isPresent() ? numerals.plainCell(row.seen().getAsDouble()) : Cell.of(""));
        }
        return cells;
    }

    private String between(Value value) {
        return value.isCounted()
                ? ""
                : caption.numerals().plain(value.low()) + "–"
                        + caption.numerals().plain(value.high());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        var lines = new Rows(
                width,
                rows.stream().map(Row::name).toList(),
                rows.stream()
                        .map(row -> caption.numerals().plain(row.value().mean()))
                        .toList(),
                LANE);
        int ticks = width < Rows.NARROW ? 3 : 5;
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.value().high(), row.seen().orElse(0)))
                .max()
                .orElse(1);
        var scale = Scale.fromZero(most, ticks, lines.left() + 8, lines.right() - 8);
        double step = Scale.step(scale.to(), ticks);
        double bottom = lines.heightOfAll();
        for (double tick : scale.ticks(step)) {
            pen.line(scale.at(tick), 0, scale.at(tick), bottom, tick == 0 ? Paint.AXIS : Paint.LINE);
        }
        pen.alongFloor(
                scale,
                scale.ticks(step),
                bottom + 16,
                width,
                tick -> caption.numerals().tick(tick, step));
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            row(pen, rows.get(i), scale, lines.write(pen, i, top), table.told(i));
            top += lines.height(i);
        }
        return pen.drawn(width, pen.legend(bottom + 26, width, keys()));
    }

    private static void row(Pen pen, Row row, Scale scale, double y, String told) {
        double low = scale.at(row.value().low());
        pen.box(low, y - BAND / 2.0, Math.max(1, scale.at(row.value().high()) - low), BAND, Paint.BAND, "");
        pen.dot(scale.at(row.value().mean()), y, 5, Paint.INK, told);
        if (row.seen().isPresent()) {
            pen.box(scale.at(row.seen().getAsDouble()) - 1.5, y - LANE / 2.0, 3, LANE, Paint.AIM, "");
        }
    }

    private List<Pen.Key> keys() {
        var keys = new ArrayList<>(
                List.of(new Pen.Key(Paint.INK, texts.value()), new Pen.Key(Paint.BAND, texts.interval())));
        if (rows.stream().anyMatch(row -> row.seen().isPresent())) {
            keys.add(new Pen.Key(Paint.AIM, texts.seen()));
        }
        return keys;
    }
}
