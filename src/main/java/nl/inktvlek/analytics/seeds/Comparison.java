package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.spread.Willingness;

/// What each person of a choice adds, and what others would bring in their place, measured together, so that the
/// errors are those of the differences.
///
/// **Model.** In a set, everybody acts with their own chance. Reverse reachable sets do not depend on each other, sets
/// of one world do: there the error comes from the differences between worlds.
///
/// **Cost.** O(members), and for worlds O(chosen · others) each.
final class Comparison {

    private final int[] seeds;
    private final int[] others;
    private final Willingness willing;
    private final Budget budget;
    private final int[] placeOf;
    private final int[] columnOf;
    private final boolean[] isCountedOn;
    private final Tally sum;
    private final double scale;
    private final long draws;

    /// @param scale people per draw
    private Comparison(
            SeedQuestion question,
            int[] seeds,
            int[] contenders,
            int nodes,
            List<Draws> parts,
            double scale,
            long draws) {
        this.seeds = seeds;
        this.willing = question.willing();
        this.budget = question.budget();
        this.scale = scale;
        this.draws = draws;
        placeOf = new int[nodes];
        columnOf = new int[nodes];
        isCountedOn = new boolean[nodes];
        for (int i = 0; i < seeds.length; i++) {
            placeOf[seeds[i]] = i + 1;
        }
        for (int person : question.already()) {
            isCountedOn[person] = true;
        }
        others = IntStream.of(contenders).filter(node -> placeOf[node] == 0).toArray();
        for (int i = 0; i < others.length; i++) {
            columnOf[others[i]] = i + 1;
        }
        var tallies = parts.parallelStream()
                .map(part -> {
                    var tally = new Tally();
                    part.showTo(tally);
                    return tally;
                })
                .toList();
        sum = new Tally();
        tallies.forEach(sum::add);
    }

    /// One worker's draws.
    private interface Draws {
        void showTo(Tally tally);
    }

    /// @param contenders who could be chosen instead
    static Comparison in(ReverseReachableSets sets, SeedQuestion question, int[] seeds, int[] contenders) {
        return new Comparison(
                question,
                seeds,
                contenders,
                sets.nodes(),
                sets.parts().stream()
                        .<Draws>map(part -> tally -> tally.eachSet(part))
                        .toList(),
                sets.roots(),
                sets.size());
    }

    static Comparison in(ForwardWorlds worlds, SeedQuestion question, int[] seeds, int[] contenders) {
        return new Comparison(
                question,
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
    Estimate reach() {
        return estimate(sum.reach, sum.reachSquares);
    }

    /// What a place adds to those before it.
    Estimate extra(int place) {
        return estimate(sum.extra[place], sum.extraSquares[place]);
    }

    /// Reach after a place.
    Estimate reachAfter(int place) {
        return estimate(sum.after[place], sum.afterSquares[place]);
    }

    /// What is lost without a place if all others stay.
    Estimate exclusive(int place) {
        return estimate(sum.lost[place], sum.lostSquares[place]);
    }

    /// How much more a place adds to those before it than the next one would, per hour where there is a budget.
    Estimate lead(int place) {
        return estimate(sum.lead[place], sum.leadSquares[place]);
    }

    /// People who could be chosen instead, in the order of [#instead].
    int[] others() {
        return others;
    }

    /// How much more is reached when another takes a place and all others stay.
    Estimate instead(int place, int other) {
        return estimate(sum.instead[place][other], sum.insteadSquares[place][other]);
    }

    /// How much more another would add to those before a place.
    Estimate ahead(int place, int other) {
        return estimate(sum.ahead[place][other], sum.aheadSquares[place][other]);
    }

    private Estimate estimate(double total, double squares) {
        double mean = total / draws;
        double variance = Math.max(0, squares / draws - mean * mean) / Math.max(1, draws - 1);
        return new Estimate(mean * scale, Math.sqrt(variance) * scale, (int) Math.clamp(draws, 1, Integer.MAX_VALUE));
    }

    /// Sums over draws, and over the squares of each.
    private final class Tally {

        private final int k = seeds.length;
        private double reach;
        private double reachSquares;
        private final double[] extra = new double[k];
        private final double[] extraSquares = new double[k];
        private final double[] after = new double[k];
        private final double[] afterSquares = new double[k];
        private final double[] lead = new double[k];
        private final double[] leadSquares = new double[k];
        private final double[][] instead = new double[k][others.length];
        private final double[][] insteadSquares = new double[k][others.length];
        private final double[][] ahead = new double[k][others.length];
        private final double[][] aheadSquares = new double[k][others.length];

        /// What is lost without a place; over sets it is taken off every other column at the end.
        private final double[] lost = new double[k];

        private final double[] lostSquares = new double[k];

        /// One draw: what each place adds, leads by, and alone holds; what others would add to all, and what more
        /// if a place were free.
        private double anyway;
        private final double[] adds = new double[k];
        private final double[] leads = new double[k];
        private final double[] alone = new double[k];
        private final double[] addsToAll = new double[others.length];
        private final double[][] addsIfFree = new double[k][others.length];
        private final double[][] addsInPlace = new double[k][others.length];

        private final int[] places = new int[k];
        private final int[] columns = new int[others.length];
        private int chosen;
        private int open;

        void eachSet(DrawnSets sets) {
            for (int set = 0; set < sets.sets(); set++) {
                if (see(sets, set)) {
                    closeSet();
                }
            }
            takeOff();
        }

        void eachWorld(ForwardWorlds.Part part) {
            int set = 0;
            for (int world = 0; world < part.worlds(); world++) {
                anyway = part.reachedAnyway(world);
                for (; set < part.endOf(world); set++) {
                    see(part.sets(), set);
                }
                closeWorld();
            }
        }

        /// Counts one set; false when nobody in it matters.
        private boolean see(DrawnSets sets, int set) {
            chosen = 0;
            open = 0;
            double left = 1;
            for (int i = sets.start(set); i < sets.end(set); i++) {
                int node = sets.member(i);
                if (placeOf[node] > 0) {
                    places[chosen++] = placeOf[node] - 1;
                } else if (columnOf[node] > 0) {
                    columns[open++] = columnOf[node] - 1;
                } else if (isCountedOn[node]) {
                    left *= 1 - willing.of(node);
                }
            }
            anyway += 1 - left;
            if (left == 0 || chosen + open == 0) {
                chosen = 0;
                open = 0;
                return left < 1;
            }
            Arrays.sort(places, 0, chosen);
            double rest = left;
            for (int i = 0; i < chosen; i++) {
                int place = places[i];
                double chance = willing.of(seeds[place]);
                adds[place] += rest * chance;
                lead(i, rest);
                rest *= 1 - chance;
            }
            for (int i = 0; i < open; i++) {
                addsToAll[columns[i]] += rest * willing.of(others[columns[i]]);
            }
            for (int i = 0; i < chosen; i++) {
                whenFree(i, left, rest);
            }
            if (open > 0) {
                inPlace(left);
            }
            return true;
        }

        /// What others add to those before each place.
        private void inPlace(double left) {
            double rest = left;
            int next = 0;
            for (int place = 0; place < k && rest > 0; place++) {
                for (int j = 0; j < open; j++) {
                    addsInPlace[place][columns[j]] += rest * willing.of(others[columns[j]]);
                }
                if (next < chosen && places[next] == place) {
                    rest *= 1 - willing.of(seeds[place]);
                    next++;
                }
            }
        }

        private void lead(int i, double rest) {
            int place = places[i];
            double worth = rest * worth(place);
            boolean isNextThere = i + 1 < chosen && places[i + 1] == place + 1;
            leads[place] += worth - (isNextThere ? rest * worth(place + 1) : 0);
            if (place > 0 && (i == 0 || places[i - 1] != place - 1)) {
                leads[place - 1] -= worth;
            }
        }

        private double worth(int place) {
            return willing.of(seeds[place]) / budget.costOf(seeds[place]);
        }

        private void whenFree(int i, double left, double rest) {
            double free = left;
            for (int j = 0; j < chosen && free > 0; j++) {
                free *= j == i ? 1 : 1 - willing.of(seeds[places[j]]);
            }
            if (free > 0) {
                int place = places[i];
                alone[place] += free * willing.of(seeds[place]);
                for (int j = 0; j < open; j++) {
                    addsIfFree[place][columns[j]] += (free - rest) * willing.of(others[columns[j]]);
                }
            }
        }

        /// A set that depends on no other: only what is in it has changed.
        private void closeSet() {
            double all = anyway;
            double sumSoFar = anyway;
            closeOthers();
            for (int i = 0, place = 0; place < k; place++) {
                if (i < chosen && places[i] == place) {
                    i++;
                    sumSoFar += adds[place];
                    extra[place] += adds[place];
                    extraSquares[place] += adds[place] * adds[place];
                    all += adds[place];
                    adds[place] = 0;
                }
                if (leads[place] != 0) {
                    lead[place] += leads[place];
                    leadSquares[place] += leads[place] * leads[place];
                    leads[place] = 0;
                }
                after[place] += sumSoFar;
                afterSquares[place] += sumSoFar * sumSoFar;
            }
            reach += all;
            reachSquares += all * all;
            anyway = 0;
        }

        private void closeOthers() {
            for (int place = 0; place < k; place++) {
                if (alone[place] > 0 || open > 0) {
                    closePlace(place);
                }
            }
            for (int i = 0; i < open; i++) {
                addsToAll[columns[i]] = 0;
            }
        }

        private void closePlace(int place) {
            double loss = alone[place];
            alone[place] = 0;
            lost[place] += loss;
            lostSquares[place] += loss * loss;
            for (int i = 0; i < open; i++) {
                int column = columns[i];
                double change = addsToAll[column] + addsIfFree[place][column] - loss;
                addsIfFree[place][column] = 0;
                instead[place][column] += change + loss;
                insteadSquares[place][column] += change * change - loss * loss;
                double more = addsInPlace[place][column] - adds[place];
                addsInPlace[place][column] = 0;
                ahead[place][column] += more + adds[place];
                aheadSquares[place][column] += more * more - adds[place] * adds[place];
            }
        }

        private void closeWorld() {
            double sumSoFar = anyway;
            for (int place = 0; place < k; place++) {
                double more = adds[place];
                sumSoFar += more;
                extra[place] += more;
                extraSquares[place] += more * more;
                after[place] += sumSoFar;
                afterSquares[place] += sumSoFar * sumSoFar;
                lead[place] += leads[place];
                leadSquares[place] += leads[place] * leads[place];
                double loss = alone[place];
                lost[place] += loss;
                lostSquares[place] += loss * loss;
                for (int column = 0; column < others.length; column++) {
                    double change = addsToAll[column] + addsIfFree[place][column] - loss;
                    instead[place][column] += change;
                    insteadSquares[place][column] += change * change;
                    double ofOther = addsInPlace[place][column] - more;
                    ahead[place][column] += ofOther;
                    aheadSquares[place][column] += ofOther * ofOther;
                }
                Arrays.fill(addsIfFree[place], 0);
                Arrays.fill(addsInPlace[place], 0);
            }
            reach += sumSoFar;
            reachSquares += sumSoFar * sumSoFar;
            anyway = 0;
            Arrays.fill(adds, 0);
            Arrays.fill(leads, 0);
            Arrays.fill(alone, 0);
            Arrays.fill(addsToAll, 0);
        }

        /// Over sets, a column that is not in a set loses what the place loses, or adds.
        void takeOff() {
            for (int place = 0; place < k; place++) {
                for (int column = 0; column < others.length; column++) {
                    instead[place][column] -= lost[place];
                    insteadSquares[place][column] += lostSquares[place];
                    ahead[place][column] -= extra[place];
                    aheadSquares[place][column] += extraSquares[place];
                }
            }
        }

        void add(Tally other) {
            reach += other.reach;
            reachSquares += other.reachSquares;
            addAll(extra, other.extra);
            addAll(extraSquares, other.extraSquares);
            addAll(after, other.after);
            addAll(afterSquares, other.afterSquares);
            addAll(lead, other.lead);
            addAll(leadSquares, other.leadSquares);
            for (int place = 0; place < k; place++) {
                addAll(instead[place], other.instead[place]);
                addAll(insteadSquares[place], other.insteadSquares[place]);
                addAll(ahead[place], other.ahead[place]);
                addAll(aheadSquares[place], other.aheadSquares[place]);
            }
            addAll(lost, other.lost);
            addAll(lostSquares, other.lostSquares);
        }

        private void addAll(double[] into, double[] more) {
            for (int i = 0; i < into.length; i++) {
                into[i] += more[i];
            }
        }
    }
}
