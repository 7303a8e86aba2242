package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.plots.PlotTable.Cell;

/// Shares against what they should be: a dot, a stroke for the aim, and a band where comparable ones lie.
public record Bullets(Caption caption, List<Row> rows, Texts texts) implements Plot {

    private static final int LANE = 22;
    private static final int BAND = 12;

    public Bullets {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
    }

    /// @param share 0..1; absent where too few to show
    /// @param aim what it should be, 0..1
    /// @param comparable where comparable ones lie
    /// @param counted what the share is of: "40 van 1.000"
    public record Row(
            String name, OptionalDouble share, OptionalDouble aim, Optional<Value> comparable, String counted) {}

    /// @param of head of the column of names
    /// @param share what the dot is
    /// @param aim what the stroke is
    /// @param comparable what the band is
    /// @param counted head of the column of what the shares are of
    /// @param hidden said of too few
    public record Texts(String of, String share, String aim, String comparable, String counted, String hidden) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.of(), texts.share(), texts.aim(), texts.comparable(), texts.counted()),
                rows.stream()
                        .map(row -> List.of(
                                Cell.of(row.name()),
                                row.share().isPresent()
                                        ? caption.numerals()
                                                .percentCell(row.share().getAsDouble())
                                        : Cell.of(texts.hidden()),
                                row.aim().isPresent()
                                        ? caption.numerals()
                                                .percentCell(row.aim().getAsDouble())
                                        : Cell.of(""),
                                Cell.of(row.comparable()
                                        .map(band -> caption.numerals().percent(band.low()) + "–"
                                                + caption.numerals().percent(band.high()))
                                        .orElse("")),
                                Cell.of(row.counted())))
                        .toList());
    }

    private String share(Row row) {
        return row.share().isPresent() ? caption.numerals().percent(row.share().getAsDouble()) : texts.hidden();
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        var lines = new Rows(
                width,
                rows.stream().map(Row::name).toList(),
                rows.stream().map(this::share).toList(),
                LANE);
        double most = rows.stream()
                .mapToDouble(row -> Math.max(
                        Math.max(row.share().orElse(0), row.aim().orElse(0)),
                        row.comparable().map(Value::high).orElse(0.0)))
                .max()
                .orElse(1);
        int ticks = width < Rows.NARROW ? 3 : 5;
        var scale = Scale.fromZero(most > 0 ? most : 1, ticks, lines.left() + 8, lines.right() - 8);
        double bottom = lines.heightOfAll();
        double step = Scale.step(scale.to(), ticks);
        for (double tick : scale.ticks(step)) {
            pen.line(scale.at(tick), 0, scale.at(tick), bottom, tick == 0 ? Paint.AXIS : Paint.LINE);
        }
        double top = 0;
        for (int i = 0; i < rows.size(); i++) {
            row(pen, rows.get(i), scale, lines.write(pen, i, top), table.told(i));
            top += lines.height(i);
        }
        pen.alongFloor(
                scale,
                scale.ticks(step),
                bottom + 16,
                width,
                tick -> caption.numerals().percentTick(tick, step));
        return pen.drawn(width, pen.legend(bottom + 26, width, keys()));
    }

    private static void row(Pen pen, Row row, Scale scale, double y, String told) {
        row.comparable()
                .ifPresent(band -> pen.box(
                        scale.at(band.low()),
                        y - BAND / 2.0,
                        Math.max(2, scale.at(band.high()) - scale.at(band.low())),
                        BAND,
                        Paint.BAND,
                        ""));
        if (row.aim().isPresent()) {
            double x = scale.at(row.aim().getAsDouble());
            pen.box(x - 1.5, y - LANE / 2.0, 3, LANE, Paint.AIM, "");
        }
        if (row.share().isPresent()) {
            pen.dot(scale.at(row.share().getAsDouble()), y, 6, Paint.INK, told);
        } else {
            pen.box(scale.at(0), y - BAND / 2.0, BAND, BAND, Paint.HOLLOW, told);
        }
    }

    private List<Pen.Key> keys() {
        var keys = new ArrayList<Pen.Key>();
        keys.add(new Pen.Key(Paint.INK, texts.share()));
        if (rows.stream().anyMatch(row -> row.aim().isPresent())) {
            keys.add(new Pen.Key(Paint.AIM, texts.aim()));
        }
        if (rows.stream().anyMatch(row -> row.comparable().isPresent())) {
            keys.add(new Pen.Key(Paint.BAND, texts.comparable()));
        }
        if (rows.stream().anyMatch(row -> row.share().isEmpty())) {
            keys.add(new Pen.Key(Paint.HOLLOW, texts.hidden()));
        }
        return keys;
    }
}
