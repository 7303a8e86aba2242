package nl.inktvlek.plots;

import java.util.List;

/// Something on a drawing, in pixels from its upper left corner.
public sealed interface Mark {

    /// @param told the value it stands for in words; "" for what is not a value
    record Box(double x, double y, double width, double height, Paint paint, String told) implements Mark {}

    record Stroke(double x1, double y1, double x2, double y2, Paint paint) implements Mark {}

    /// @param told the value it stands for in words; "" for what is not a value
    record Dot(double x, double y, double radius, Paint paint, String told) implements Mark {}

    /// A line through points.
    record Run(List<Point> points, Paint paint) implements Mark {}

    record Point(double x, double y) {}

    /// @param x where its line begins, ends or has its middle
    /// @param y of the line it stands on
    record Words(double x, double y, String text, Type type, Side side) implements Mark {

        private static final double ABOVE = 0.75;
        private static final double BELOW = 0.22;

        double width() {
            return type.letters().width(text, type.size());
        }

        double left() {
            return switch (side) {
                case BEGIN -> x;
                case MIDDLE -> x - width() / 2;
                case END -> x - width();
            };
        }

        double right() {
            return left() + width();
        }

        double top() {
            return y - ABOVE * type.size();
        }

        double bottom() {
            return y + BELOW * type.size();
        }
    }

    /// What words are for.
    enum Type {
        TICK(12, Letters.REGULAR),
        ON_DARK(12, Letters.REGULAR),
        LABEL(14, Letters.REGULAR),
        VALUE(14, Letters.SEMIBOLD);

        private final int size;
        private final Letters letters;

        Type(int size, Letters letters) {
            this.size = size;
            this.letters = letters;
        }

        /// In pixels.
        public int size() {
            return size;
        }

        Letters letters() {
            return letters;
        }

        boolean isSemibold() {
            return letters == Letters.SEMIBOLD;
        }
    }

    /// Which part of the words stands at their place.
    enum Side {
        BEGIN("start"),
        MIDDLE("middle"),
        END("end");

        private final String anchor;

        Side(String anchor) {
            this.anchor = anchor;
        }

        String anchor() {
            return anchor;
        }
    }
}
