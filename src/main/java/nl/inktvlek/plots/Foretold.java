package nl.inktvlek.plots;

import java.util.List;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// Foretold against seen, a dot each with its interval: on the line both are the same, and where a stroke crosses the
/// line, what was seen lies in the interval.
public record Foretold(Caption caption, List<Row> rows, Texts texts) implements Plot {

    private static final int LARGEST = 420;
    private static final int HEAD = 24;

    public Foretold {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Nothing was foretold");
        }
    }

    public record Row(String name, Value foretold, double seen) {}

    /// @param of head of the column of names
    /// @param foretold along the floor
    /// @param interval head of the column of intervals
    /// @param seen along the wall
    public record Texts(String of, String foretold, String interval, String seen) {}

    @Override
    public PlotTable table() {
        var numerals = caption.numerals();
        return new PlotTable(
                List.of(texts.of(), texts.foretold(), texts.interval(), texts.seen()),
                rows.stream()
                        .map(row -> List.of(
                                Cell.of(row.name()),
                                numerals.plainCell(row.foretold().mean()),
                                Cell.of(numerals.plain(row.foretold().low()) + "–"
                                        + numerals.plain(row.foretold().high())),
                                numerals.plainCell(row.seen())))
                        .toList());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        double most = Math.max(
                1,
                rows.stream()
                        .mapToDouble(row -> Math.max(row.foretold().high(), row.seen()))
                        .max()
                        .orElse(1));
        double to = Scale.fromZero(most, 4, 0, 1).to();
        double step = Scale.step(to, 4);
        double left = 10 + Type.TICK.letters().width(caption.numerals().tick(to, step), Type.TICK.size());
        double side = Math.min(LARGEST, width - left - 16);
        var across = new Scale(0, to, left, left + side, false);
        var up = new Scale(0, to, HEAD + side, HEAD, false);
        pen.words(0, 12, texts.seen(), Type.LABEL, Side.BEGIN);
        for (double tick : across.ticks(step)) {
            var text = caption.numerals().tick(tick, step);
            pen.line(left, up.at(tick), left + side, up.at(tick), tick == 0 ? Paint.AXIS : Paint.LINE);
            pen.words(left - 6, up.at(tick) + 4, text, Type.TICK, Side.END);
        }
        pen.alongFloor(
                across,
                across.ticks(step),
                HEAD + side + 16,
                width,
                tick -> caption.numerals().tick(tick, step));
        pen.line(left, up.at(0), left + side, up.at(to), Paint.DASHED);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double y = up.at(row.seen());
            double low = across.at(row.foretold().low());
            pen.box(low, y - 1, Math.max(1, across.at(row.foretold().high()) - low), 2, Paint.BAND, "");
            pen.dot(across.at(row.foretold().mean()), y, 4, Paint.INK, table.told(i));
        }
        double y = pen.lines(
                left, HEAD + side + 22, Type.LABEL.letters().wrap(texts.foretold(), 14, width - left), Type.LABEL);
        return pen.drawn(width, y + 4);
    }
}
