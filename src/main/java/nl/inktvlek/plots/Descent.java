package nl.inktvlek.plots;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.inktvlek.plots.Mark.Point;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;
import nl.inktvlek.plots.PlotTable.Cell;

/// What came from what: families, each a tree that grows to the right, a column for each generation.
public record Descent(Caption caption, List<Family> families, Texts texts) implements Plot {

    private static final double ROW = 15;
    private static final double DOT = 5;
    private static final double FURTHEST = 150;
    private static final int HEAD = 26;
    private static final int BETWEEN = 12;

    public Descent {
        families = List.copyOf(families);
        if (families.isEmpty()) {
            throw new IllegalArgumentException("No family");
        }
    }

    /// @param name what is told of it in a line
    /// @param kin in such an order that each stands after the one it came from, the first one first
    public record Family(String name, List<Kin> kin) {}

    /// @param parent place in the family of the one it came from; -1 for the first
    /// @param isEarly whether more may still come from it
    public record Kin(String name, int generation, int parent, boolean isEarly) {}

    /// @param of head of the column of names
    /// @param from head of the column of what each came from
    /// @param settled said of those that had their time; `early` of the others
    public record Texts(String family, String of, String generation, String from, String settled, String early) {}

    @Override
    public PlotTable table() {
        return new PlotTable(
                List.of(texts.family(), texts.of(), texts.generation(), texts.from(), texts.early()),
                families.stream()
                        .flatMap(family -> family.kin().stream()
                                .map(each -> List.of(
                                        Cell.of(family.name()),
                                        Cell.of(each.name()),
                                        caption.numerals().wholeCell(each.generation()),
                                        Cell.of(
                                                each.parent() < 0
                                                        ? ""
                                                        : family.kin()
                                                                .get(each.parent())
                                                                .name()),
                                        Cell.of(each.isEarly() ? texts.early() : ""))))
                        .toList());
    }

    @Override
    public Drawing draw(int width) {
        var pen = new Pen();
        int deepest = families.stream()
                .flatMap(family -> family.kin().stream())
                .mapToInt(Kin::generation)
                .max()
                .orElse(0);
        double step = deepest == 0 ? 0 : Math.min(FURTHEST, (width - 2 * DOT - 4) / deepest);
        pen.words(0, 14, texts.generation(), Type.TICK, Side.BEGIN);
        double free = Type.TICK.letters().width(texts.generation(), Type.TICK.size()) + 8;
        for (int generation = 0; generation <= deepest; generation++) {
            double x = DOT + 2 + generation * step;
            if (x - 6 > free) {
                pen.words(x, 14, Integer.toString(generation), Type.TICK, Side.MIDDLE);
            }
        }
        var table = table();
        double top = HEAD;
        int row = 0;
        for (var family : families) {
            top = pen.lines(0, top, Type.LABEL.letters().wrap(family.name(), Type.LABEL.size(), width), Type.LABEL);
            int first = row;
            top = draw(pen, family, step, top + DOT + 4, place -> table.told(first + place)) + BETWEEN;
            row += family.kin().size();
        }
        return pen.drawn(
                width,
                pen.legend(
                        top,
                        width,
                        List.of(new Pen.Key(Paint.INK, texts.settled()), new Pen.Key(Paint.HATCH, texts.early()))));
    }

    /// @return where it ends
    private double draw(Pen pen, Family family, double step, double top, IntFunction<String> told) {
        int[] rows = rows(family.kin());
        for (int i = 0; i < rows.length; i++) {
            var one = family.kin().get(i);
            double x = DOT + 2 + one.generation() * step;
            double y = top + rows[i] * ROW;
            if (one.parent() >= 0) {
                double from = DOT + 2 + family.kin().get(one.parent()).generation() * step;
                double above = top + rows[one.parent()] * ROW;
                double bend = Math.min(12, step / 2);
                pen.run(
                        List.of(
                                new Point(from, above),
                                new Point(from + bend, above),
                                new Point(from + bend, y),
                                new Point(x, y)),
                        Paint.COAST);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            var one = family.kin().get(i);
            pen.dot(
                    DOT + 2 + one.generation() * step,
                    top + rows[i] * ROW,
                    DOT,
                    one.isEarly() ? Paint.HATCH : Paint.INK,
                    told.apply(i));
        }
        return top + (IntStream.of(rows).max().orElse(0) + 1) * ROW;
    }

    /// The first that came from somebody stands on the same row, each next one on a row below all that came before.
    private static int[] rows(List<Kin> kin) {
        int[] rows = new int[kin.size()];
        var taken = new boolean[kin.size()];
        int last = 0;
        for (int i = 0; i < rows.length; i++) {
            int parent = kin.get(i).parent();
            if (parent >= 0 && !taken[parent]) {
                rows[i] = rows[parent];
                taken[parent] = true;
            } else if (i > 0) {
                rows[i] = ++last;
                if (parent >= 0) {
                    taken[parent] = true;
                }
            }
        }
        return rows;
    }
}
