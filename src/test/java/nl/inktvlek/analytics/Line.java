package nl.inktvlek.analytics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How two measures of the same things go together.
final class Line {

    private Line() {}

    /// Least squares of y on x: slope and its standard error.
    static double[] slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            rest += Math.pow(y[i] - meanY - slope * (x[i] - meanX), 2);
        }
        return new double[] {slope, Math.sqrt(rest / (x.length - 2) / xx)};
    }

    /// Spearman's.
    static double rankCorrelation(double[] ofX, double[] ofY) {
        var x = ranks(ofX);
        var y = ranks(ofY);
        double squares = IntStream.range(0, x.length)
                .mapToDouble(i -> Math.pow(x[i] - y[i], 2))
                .sum();
        return 1 - 6 * squares / (x.length * (Math.pow(x.length, 2) - 1));
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value ->
                        Arrays.stream(values).filter(other -> other < value).count())
                .toArray();
    }
}
