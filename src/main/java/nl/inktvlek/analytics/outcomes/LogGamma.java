package nl.inktvlek.analytics.outcomes;

/// Logarithm of the gamma function, of positive numbers.
///
/// **Model.** Stirling's series with five terms from 10 on, and Γ(x) = Γ(x + 1) / x below; right to 12 digits.
///
/// **Source.** Abramowitz & Stegun, "Handbook of Mathematical Functions", 6.1.15 and 6.1.41.
final class LogGamma {

    private static final double LARGE = 10;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    static double of(double x) {
        double shifted = x;
        double factors = 1;
        while (shifted < LARGE) {
            factors *= shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188.0))));
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(factors);
    }

    /// Logarithm of the beta function.
    static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }
}
