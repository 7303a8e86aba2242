package nl.inktvlek.analytics.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.worlds.Comparison;

/// How sure an order is: which places of a choice are as good as each other, and who could take one of them.
///
/// @param groups one after the other, together all places
/// @param otherSets whole choices that are about as good and no single exchange, where people only count together
public record Standing(List<EquallyGood> groups, List<int[]> otherSets) {

    /// Standard errors beyond which a difference is certain.
    private static final double CERTAIN = 2;

    /// Share of what somebody adds below which a difference does not matter to who approaches them.
    private static final double TOO_SMALL = 0.02;

    /// People below which a difference does not matter either: nobody reaches a twentieth of a person.
    static final double NOBODY = 0.05;

    /// Share by which the first and the last of a group differ at most, as measured.
    private static final double WIDEST = 0.05;

    public Standing {
        groups = List.copyOf(groups);
        otherSets = List.copyOf(otherSets);
    }

    /// Consecutive places whose order is not certain, with those not chosen who reach about as many in one of these
    /// places.
    ///
    /// @param from first place, from 0
    /// @param to last place
    /// @param others nodes, best first
    public record EquallyGood(int from, int to, int[] others) {

        public int places() {
            return to - from + 1;
        }

        /// Whether there is anything to choose.
        public boolean isAlone() {
            return from == to && others.length == 0;
        }

        public boolean contains(int place) {
            return from <= place && place <= to;
        }
    }

    /// A choice of which nothing is said: every place for itself.
    static Standing untold(int places) {
        return new Standing(
                IntStream.range(0, places)
                        .mapToObj(place -> new EquallyGood(place, place, new int[0]))
                        .toList(),
                List.of());
    }

    public EquallyGood groupOf(int place) {
        return groups.stream()
                .filter(group -> group.contains(place))
                .findFirst()
                .orElseThrow();
    }

    /// @param seeds the chosen, by place
    static Standing of(Comparison compared, int[] seeds, Budget budget) {
        int places = seeds.length;
        double hoursLeft = Math.max(0, budget.hours() - budget.costOf(seeds));
        var ends = ends(compared, places);
        var others = new ArrayList<List<Integer>>();
        ends.forEach(end -> others.add(new ArrayList<>()));
        var candidates = compared.others();
        var gain = new double[candidates.length];
        for (int other = 0; other < candidates.length; other++) {
            int best = -1;
            for (int place = 0; place < places; place++) {
                double change = Math.max(
                        compared.instead(place, other).mean(),
                        compared.ahead(place, other).mean());
                boolean isAffordable = budget.costOf(candidates[other]) <= budget.costOf(seeds[place]) + hoursLeft;
                if (isAffordable && couldTake(compared, place, other) && (best < 0 || change > gain[other])) {
                    best = place;
                    gain[other] = change;
                }
            }
            if (best >= 0) {
                others.get(groupAt(ends, best)).add(other);
            }
        }
        var groups = new ArrayList<EquallyGood>();
        int from = 0;
        for (int group = 0; group < ends.size(); group++) {
            var best = others.get(group).stream()
                    .sorted((a, b) -> Double.compare(gain[b], gain[a]))
                    .mapToInt(other -> candidates[other])
                    .toArray();
            groups.add(new EquallyGood(from, ends.get(group), best));
            from = ends.get(group) + 1;
        }
        return new Standing(groups, List.of());
    }

    private static int groupAt(List<Integer> ends, int place) {
        int group = 0;
        while (ends.get(group) < place) {
            group++;
        }
        return group;
    }

    /// Whether somebody would do about as well in a place, with those before it or with all others.
    private static boolean couldTake(Comparison compared, int place, int other) {
        double tooSmall = Math.max(NOBODY, TOO_SMALL * compared.extra(place).mean());
        return isAsGood(compared.instead(place, other), tooSmall) || isAsGood(compared.ahead(place, other), tooSmall);
    }

    private static boolean isAsGood(Estimate change, double tooSmall) {
        return change.mean() >= -Math.max(CERTAIN * change.standardError(), tooSmall);
    }

    /// Whether the order of a place and the next one is certain.
    static boolean isCertain(Comparison compared, int place) {
        var lead = compared.lead(place);
        return lead.mean() > CERTAIN * lead.standardError() && lead.mean() > NOBODY;
    }

    /// Last places of the groups.
    private static List<Integer> ends(Comparison compared, int places) {
        var ends = new ArrayList<Integer>();
        int from = 0;
        for (int place = 0; place < places; place++) {
            if (place + 1 == places || isCertain(compared, place)) {
                cut(compared, from, place, ends);
                from = place + 1;
            }
        }
        return ends;
    }

    /// Parts a row of places whose first and last differ too much to be called equal, where the step is largest.
    private static void cut(Comparison compared, int from, int to, List<Integer> ends) {
        double difference = 0;
        int widest = from;
        for (int place = from; place < to; place++) {
            difference += Math.max(0, step(compared, place));
            widest = step(compared, place) > step(compared, widest) ? place : widest;
        }
        if (difference <= WIDEST) {
            ends.add(to);
        } else {
            cut(compared, from, widest, ends);
            cut(compared, widest + 1, to, ends);
        }
    }

    /// How much less the next one would add in this place, as a share.
    private static double step(Comparison compared, int place) {
        return (compared.lead(place).mean() - NOBODY)
                / Math.max(NOBODY, compared.extra(place).mean());
    }
}
