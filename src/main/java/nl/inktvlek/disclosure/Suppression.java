package nl.inktvlek.disclosure;

/// When a number of people may leave the consortium: from enough people, of enough series, and rounded.
public final class Suppression {

    /// Fewest people in a published cell.
    public static final int THRESHOLD = 10;
    /// Fewest series or organisations behind a published cell.
    public static final int CONTRIBUTORS = 3;
    /// Published numbers are multiples of this.
    public static final int ROUNDING = 5;

    private Suppression() {}

    /// To the nearest multiple of [#ROUNDING].
    public static int rounded(int people) {
        return Math.floorDiv(people + ROUNDING / 2, ROUNDING) * ROUNDING;
    }
}
