package nl.inktvlek.analytics.cover;

/// What a choice is proven to reach of the best possible, from counts on two independent collections of sets.
///
/// **Source.** Tang, Tang, Xiao & Yuan, "Online Processing Algorithms for Influence Maximization", SIGMOD 2018,
/// equations 5 (from below) and 8 (from above): martingale bounds.
///
/// @param failure chance, at most, that one of the two bounds is wrong
public record Certificate(double failure) {

    /// Share (0..1) of the best possible that the choice reaches at least.
    ///
    /// @param covered sets of the proof that the choice covers, of `certified` drawn
    /// @param atMost sets to choose with that no allowed choice covers more of, of `chosenFrom` drawn
    public double ratio(double covered, long certified, double atMost, long chosenFrom) {
        double share = fromBelow(covered) / fromAbove(atMost) * chosenFrom / Math.max(1, certified);
        return Math.clamp(share, 0, 1);
    }

    /// Expected coverage that the choice has at least.
    private double fromBelow(double covered) {
        double a = Math.log(1 / failure);
        double root = Math.max(0, Math.sqrt(covered + 2 * a / 9) - Math.sqrt(a / 2));
        return Math.max(0, root * root - a / 18);
    }

    /// Expected coverage that the best possible choice has at most.
    private double fromAbove(double covered) {
        double a = Math.log(1 / failure);
        double root = Math.sqrt(covered + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }
}
