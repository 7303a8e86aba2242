package nl.inktvlek.analytics.outcomes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A mean, and between which numbers the truth lies 9 times out of 10.
public record Interval(double mean, double low, double high) {

    private static final double TAIL = 0.05;

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// Of values that have weights, which need not add up to 1; between two values, on the line between them.
    static Interval ofWeighted(double[] values, double[] weights) {
        var order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double all = Arrays.stream(weights).sum();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return new Interval(
                sum / all,
                quantile(values, weights, order, TAIL * all),
                quantile(values, weights, order, (1 - TAIL) * all));
    }

    private static double quantile(double[] values, double[] weights, int[] order, double wanted) {
        double before = 0;
        double middle = 0;
        double value = values[order[0]];
        for (int i : order) {
            double here = before + weights[i] / 2;
            if (here >= wanted) {
                return here == middle
                        ? values[i]
                        : value + (values[i] - value) * Math.max(0, wanted - middle) / (here - middle);
            }
            before += weights[i];
            middle = here;
            value = values[i];
        }
        return value;
    }

    /// Of whole numbers, one from each of many draws.
    static Interval ofDraws(int[] draws) {
        var chances = new double[Arrays.stream(draws).max().orElseThrow() + 1];
        for (int draw : draws) {
            chances[draw] += 1.0 / draws.length;
        }
        return ofCounts(Arrays.stream(draws).average().orElseThrow(), chances);
    }

    /// Of the numbers 0, 1, … that have these chances, together 1. A number at the edge counts half, so that the
    /// interval holds 9 out of 10 as nearly as whole numbers can, not at least that.
    ///
    /// **Source.** Lancaster, "Significance tests in discrete distributions", JASA 1961 (mid-P).
    static Interval ofCounts(double mean, double[] chances) {
        int low = -1;
        int high = 0;
        double before = 0;
        for (int count = 0; count < chances.length; count++) {
            double middle = before + chances[count] / 2;
            if (low < 0 && middle >= TAIL) {
                low = count;
            }
            if (middle <= 1 - TAIL) {
                high = count;
            }
            before += chances[count];
        }
        low = Math.max(0, low);
        return new Interval(mean, low, Math.max(low, high));
    }
}
