package nl.inktvlek.plots;

/// A value and the interval that likely holds it; both ends are the value where it is counted.
public record Value(double mean, double low, double high) {

    public Value {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high);
        }
    }

    public static Value counted(double number) {
        return new Value(number, number, number);
    }

    boolean isCounted() {
        return low == high;
    }
}
