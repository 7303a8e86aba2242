package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.inktvlek.plots.Mark.Point;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// The same map several times, one for each period: where how many people have been reached, and where that is new.
///
/// @param land its outline and height
public record SmallMaps(Caption caption, Land land, List<Frame> frames, Texts texts) implements Plot {

    private static final int GAP = 20;
    private static final int HEAD = 40;
    private static final int NARROW = 360;
    private static final double LARGEST = 0.1;
    private static final double SMALLEST = 1.6;

    public SmallMaps {
        frames = frames.stream().map(Frame::largestFirst).toList();
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("No period");
        }
    }

    /// Its width is 1.
    ///
    /// @param outline lines of points
    public record Land(List<List<Point>> outline, double height) {}

    /// @param name of the period
    public record Frame(String name, List<Blot> blots) {

        /// Smaller blots lie over larger ones.
        private Frame largestFirst() {
            return new Frame(
                    name,
                    blots.stream()
                            .sorted(Comparator.comparingDouble(Blot::people).reversed())
                            .toList());
        }

        double people() {
            return blots.stream().mapToDouble(Blot::people).sum();
        }
    }

    /// @param place what is there
    /// @param at on the land
    /// @param people up to and including this period
    /// @param fresh of them, those of this period
    /// @param isEarly what is new is not to be counted on yet
    public record Blot(String place, Point at, double people, double fresh, boolean isEarly) {}

    /// @param early said of what is not to be counted on yet; "" where that cannot be
    public record Texts(String period, String place, String people, String fresh, String earlier, String early) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.period(), texts.place(), texts.people(), texts.fresh()),
                frames.stream()
                        .flatMap(frame -> frame.blots().stream()
                                .map(blot -> List.of(
                                        Cell.of(frame.name()),
                                        Cell.of(blot.place()),
                                        caption.numerals().wholeCell((int) Math.round(blot.people())),
                                        caption.numerals().wholeCell((int) Math.round(blot.fresh())))))
                        .toList());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        var table = table();
        int columns = Math.min(frames.size(), width < NARROW ? 2 : 3);
        double wide = (width - GAP * (columns - 1.0)) / columns;
        double edge = LARGEST * wide + 2;
        double scale = wide - 2 * edge;
        double high = HEAD + 2 * edge + scale * land.height();
        double most = frames.stream()
                .flatMap(frame -> frame.blots().stream())
                .mapToDouble(Blot::people)
                .max()
                .orElse(1);
        int row = 0;
        for (int i = 0; i < frames.size(); i++) {
            var frame = frames.get(i);
            double left = i % columns * (wide + GAP);
            double top = (double) (i / columns) * (high + GAP);
            pen.words(left, top + 14, frame.name(), Type.LABEL, Side.BEGIN);
            pen.words(left, top + 32, caption.numerals().whole(Math.round(frame.people())), Type.VALUE, Side.BEGIN);
            double x = left + edge;
            double y = top + HEAD + edge;
            land.outline().forEach(line -> pen.run(on(line, x, y, scale), Paint.COAST));
            for (var blot : frame.blots()) {
                double radius = Math.max(SMALLEST, LARGEST * wide * Math.sqrt(blot.people() / Math.max(1, most)));
                blot(
                        pen,
                        blot,
                        new Point(
                                x + scale * blot.at().x(), y + scale * blot.at().y()),
                        radius,
                        table.told(row++));
            }
        }
        double foot = Math.ceilDiv(frames.size(), columns) * (high + GAP);
        return pen.drawn(width, pen.legend(foot, width, keys()));
    }

    private static List<Point> on(List<Point> line, double x, double y, double scale) {
        return line.stream()
                .map(point -> new Point(x + scale * point.x(), y + scale * point.y()))
                .toList();
    }

    private static void blot(Pen pen, Blot blot, Point at, double radius, String told) {
        boolean isNew = Math.round(blot.fresh()) > 0;
        pen.dot(at.x(), at.y(), radius, !isNew ? Paint.PALE : blot.isEarly() ? Paint.HATCH : Paint.INK, told);
        if (isNew && !blot.isEarly()) {
            pen.dot(at.x(), at.y(), radius + 1, Paint.FRESH, "");
        }
    }

    private List<Pen.Key> keys() {
        var keys = new ArrayList<Pen.Key>();
        keys.add(new Pen.Key(Paint.INK, texts.fresh()));
        keys.add(new Pen.Key(Paint.PALE, texts.earlier()));
        if (!texts.early().isEmpty()) {
            keys.add(new Pen.Key(Paint.HATCH, texts.early()));
        }
        return keys;
    }
}
