package nl.inktvlek.figures;

import java.util.List;

/// Five classes of a ratio, the same at every date, so that two maps can be laid beside each other.
///
/// @param per of how many people the ratio is shown
/// @param from where each class after the first begins, in people per `per`
public record RatioClasses(int per, List<Integer> from) {

    /// Of a target population.
    public static final RatioClasses COVERAGE = new RatioClasses(1_000, List.of(10, 20, 40, 80));

    /// Of everybody who lives somewhere.
    public static final RatioClasses INHABITANTS = new RatioClasses(10_000, List.of(2, 5, 10, 20));

    /// The number of classes.
    public static final int CLASSES = 5;

    public RatioClasses {
        if (from.size() != CLASSES - 1) {
            throw new IllegalArgumentException("Five classes begin at four numbers, but these are " + from.size());
        }
        from = List.copyOf(from);
    }

    /// People per `per`, in one decimal: what a table shows, and what the class is chosen by.
    public double shown(double ratio) {
        return Math.round(ratio * per * 10) / 10.0;
    }

    /// The class of a ratio, from 1.
    public int classOf(double ratio) {
        double shown = shown(ratio);
        return 1 + (int) from.stream().filter(begin -> shown >= begin).count();
    }
}
