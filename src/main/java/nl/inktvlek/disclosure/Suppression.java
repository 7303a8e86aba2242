package nl.inktvlek.disclosure;

/// When a number of people may leave the consortium: from enough people, of enough series, and rounded.
public final class Suppression {

    /// Fewest people in a published cell.
    public static final int THRESHOLD = 10;
    /// Fewest series or organisations behind a published cell.
    public static final int CONTRIBUTORS = 3;
    /// Published numbers are multiples of this.
    public static final int ROUNDING = 5;

    /// What more than this share of all people have in common is told of each of them.
    private static final double NEARLY_ALL = 0.9;

    private Suppression() {}

    /// Whether a part of people may be told beside all of them: who is not in it are as many as the threshold, and not
    /// so few that nearly everybody is in it.
    public static boolean leavesEnough(int part, int all) {
        return all - part >= THRESHOLD && !isNearlyAll(part, all);
    }

    static boolean isNearlyAll(int part, int all) {
        return part > NEARLY_ALL * all;
    }

    /// To the nearest multiple of [#ROUNDING].
    public static int rounded(int people) {
        return Math.floorDiv(people + ROUNDING / 2, ROUNDING) * ROUNDING;
    }
}
