package nl.inktvlek.analytics.question;

import java.util.Arrays;
import java.util.Objects;

/// Hours that leaders can spend, and what each approach takes of them.
///
/// @param cost hours per node, above 0; empty when an approach costs nothing
/// @param hours to spend
public record Budget(double[] cost, double hours) {

    public static final Budget NONE = new Budget(new double[0], Double.POSITIVE_INFINITY);

    public Budget {
        if (!(hours >= 0)) {
            throw new IllegalArgumentException("A budget is not negative, but was " + hours);
        }
        for (double each : cost) {
            if (!(each > 0)) {
                throw new IllegalArgumentException("An approach costs more than 0 hours, but was " + each);
            }
        }
    }

    public boolean isLimited() {
        return cost.length > 0;
    }

    /// Hours that an approach takes; 1 without a budget, so that gain per cost is gain.
    public double costOf(int node) {
        return isLimited() ? cost[node] : 1;
    }

    /// Hours that all of them take together.
    public double costOf(int[] nodes) {
        return Arrays.stream(nodes).mapToDouble(this::costOf).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Budget that && hours == that.hours && Arrays.equals(cost, that.cost);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(cost), hours);
    }
}
