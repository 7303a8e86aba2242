package nl.inktvlek.analytics.worlds;

import java.util.List;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.ReverseReachableSets;

/// What each person of a choice adds, and what others would bring in their place, measured together, so that the
/// errors are those of the differences.
///
/// **Model.** In a set, everybody acts with their own chance. Reverse reachable sets do not depend on each other, sets
/// of one world do: there the error comes from the differences between worlds.
///
/// **Cost.** O(members), and for worlds O(chosen · others) each.
public final class Comparison {

    private final int[] others;
    private final Tally sum;
    private final double scale;
    private final long draws;

    /// @param scale people per draw
    private Comparison(
            SeedQuestion question,
            int[] already,
            int[] seeds,
            int[] contenders,
            int nodes,
            List<Draws> parts,
            double scale,
            long draws) {
        this.scale = scale;
        this.draws = draws;
        var lineup = Lineup.of(question, already, seeds, contenders, nodes);
        others = lineup.others();
        var tallies = parts.parallelStream()
                .map(part -> {
                    var tally = new Tally(lineup);
                    part.showTo(tally);
                    return tally;
                })
                .toList();
        sum = new Tally(lineup);
        tallies.forEach(sum::add);
    }

    /// One worker's draws.
    private interface Draws {
        void showTo(Tally tally);
    }

    /// @param contenders who could be chosen instead
    public static Comparison in(ReverseReachableSets sets, SeedQuestion question, int[] seeds, int[] contenders) {
        return new Comparison(
                question,
                question.already(),
                seeds,
                contenders,
                sets.nodes(),
                sets.parts().stream()
                        .<Draws>map(part -> tally -> tally.eachSet(part))
                        .toList(),
                sets.roots(),
                sets.size());
    }

    public static Comparison in(ForwardWorlds worlds, SeedQuestion question, int[] seeds, int[] contenders) {
        return in(worlds, question, question.already(), seeds, contenders);
    }

    /// As above, where others are counted on than in the question.
    static Comparison in(ForwardWorlds worlds, SeedQuestion question, int[] already, int[] seeds, int[] contenders) {
        return new Comparison(
                question,
                already,
                seeds,
                contenders,
                worlds.nodes(),
                worlds.parts().stream()
                        .<Draws>map(part -> tally -> tally.eachWorld(part))
                        .toList(),
                1,
                worlds.worlds());
    }

    /// Everybody reached, with those counted on.
    public Estimate reach() {
        return estimate(sum.reach, sum.reachSquares);
    }

    /// What a place adds to those before it.
    public Estimate extra(int place) {
        return estimate(sum.extra[place], sum.extraSquares[place]);
    }

    /// Reach after a place.
    public Estimate reachAfter(int place) {
        return estimate(sum.after[place], sum.afterSquares[place]);
    }

    /// What is lost without a place if all others stay.
    public Estimate exclusive(int place) {
        return estimate(sum.lost[place], sum.lostSquares[place]);
    }

    /// How much more a place adds to those before it than the next one would, per hour where there is a budget.
    public Estimate lead(int place) {
        return estimate(sum.lead[place], sum.leadSquares[place]);
    }

    /// People who could be chosen instead, in the order of [#instead].
    public int[] others() {
        return others;
    }

    /// How much more is reached when another takes a place and all others stay.
    public Estimate instead(int place, int other) {
        return estimate(sum.instead[place][other], sum.insteadSquares[place][other]);
    }

    /// How much more another would add to those before a place.
    public Estimate ahead(int place, int other) {
        return estimate(sum.ahead[place][other], sum.aheadSquares[place][other]);
    }

    private Estimate estimate(double total, double squares) {
        double mean = total / draws;
        double variance = Math.max(0, squares / draws - mean * mean) / Math.max(1, draws - 1);
        return new Estimate(mean * scale, Math.sqrt(variance) * scale, (int) Math.clamp(draws, 1, Integer.MAX_VALUE));
    }
}
