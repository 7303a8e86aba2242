package nl.inktvlek.disclosure;

/// When a number of people may leave the consortium: from enough people, of enough series, and rounded.
public final class Suppression {

    /// Fewest people in a published cell.
    public static final int THRESHOLD = 10;
    /// Fewest series or organisations behind a published cell.
    public static final int CONTRIBUTORS = 3;
    /// Published numbers are multiples of this.
    public static final int ROUNDING = 5;

    /// Of all people, who at least are not in a part that is told beside them.
    private static final double REST = 0.1;

    private Suppression() {}

    /// Whether a part of people may be told beside all of them: who is not in it are as many as the threshold, and not
    /// so few that nearly everybody is in it.
    public static boolean leavesEnough(int part, int all) {
        return all - part >= Math.max(THRESHOLD, REST * all);
    }

    /// To the nearest multiple of [#ROUNDING].
    public static int rounded(int people) {
        return Math.floorDiv(people + ROUNDING / 2, ROUNDING) * ROUNDING;
    }
}
