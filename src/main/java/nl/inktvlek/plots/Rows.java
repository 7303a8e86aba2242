package nl.inktvlek.plots;

import java.util.List;
import nl.inktvlek.plots.Mark.Side;
import nl.inktvlek.plots.Mark.Type;

/// The lines of a plot that lies: a name, a lane, and what it comes to. Where there is little room the name stands
/// above
/// its lane.
///
/// @param names one a line
/// @param values one a line; "" for none
/// @param lane how high a lane is, in pixels
record Rows(int width, List<String> names, List<String> values, int lane) {

    /// Narrower than this, names stand above.
    static final int NARROW = 400;

    private static final int GAP = 12;
    private static final double MOST_FOR_NAMES = 0.36;
    private static final double MOST_FOR_VALUES = 0.4;

    private boolean isNarrow() {
        return width < NARROW;
    }

    private double namesWidth() {
        double widest = names.stream()
                .mapToDouble(name -> Type.LABEL.letters().width(name, Type.LABEL.size()))
                .max()
                .orElse(0);
        return isNarrow() ? width : Math.min(widest, MOST_FOR_NAMES * width);
    }

    private double valuesWidth() {
        return Math.min(
                MOST_FOR_VALUES * width,
                values.stream()
                        .mapToDouble(value -> Type.VALUE.letters().width(value, Type.VALUE.size()))
                        .max()
                        .orElse(0));
    }

    private List<String> lines(int row) {
        return Type.LABEL.letters().wrap(names.get(row), Type.LABEL.size(), namesWidth() + 1);
    }

    private List<String> valueLines(int row) {
        return Type.VALUE.letters().wrap(values.get(row), Type.VALUE.size(), valuesWidth() + 1);
    }

    /// Where the lanes begin.
    double left() {
        return isNarrow() ? 0 : namesWidth() + GAP;
    }

    /// Where they end.
    double right() {
        double room = valuesWidth();
        return room == 0 ? width : width - room - GAP;
    }

    /// How high a line is.
    double height(int row) {
        double words = lines(row).size() * (double) Pen.LINE_HEIGHT;
        double value = valueLines(row).size() * (double) Pen.LINE_HEIGHT;
        return isNarrow() ? words + Math.max(lane, value) + GAP : Math.max(Math.max(lane, value), words) + GAP;
    }

    double heightOfAll() {
        double all = 0;
        for (int row = 0; row < names.size(); row++) {
            all += height(row);
        }
        return all;
    }

    /// Writes the name and the value of a line.
    ///
    /// @param top of the line
    /// @return the middle of its lane
    double write(Pen pen, int row, double top) {
        var name = lines(row);
        var value = valueLines(row);
        double high = Math.max(lane, value.size() * (double) Pen.LINE_HEIGHT);
        double middle;
        if (isNarrow()) {
            middle = pen.lines(0, top, name, Type.LABEL) + high / 2;
        } else {
            middle = top + (height(row) - GAP) / 2;
            pen.lines(0, middle - name.size() * Pen.LINE_HEIGHT / 2.0, name, Type.LABEL);
        }
        double y = middle - value.size() * Pen.LINE_HEIGHT / 2.0 + 14;
        for (var line : value) {
            pen.words(width, y, line, Type.VALUE, Side.END);
            y += Pen.LINE_HEIGHT;
        }
        return middle;
    }
}
