package nl.inktvlek.analytics.worlds;

import java.util.Arrays;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;

/// Sums over draws, and over the squares of each.
final class Tally {

    private final Lineup lineup;

    private final int k;
    double reach;
    double reachSquares;
    final double[] extra;
    final double[] extraSquares;
    final double[] after;
    final double[] afterSquares;
    final double[] lead;
    final double[] leadSquares;
    final double[][] instead;
    final double[][] insteadSquares;
    final double[][] ahead;
    final double[][] aheadSquares;

    /// What is lost without a place; over sets it is taken off every other column at the end.
    final double[] lost;

    final double[] lostSquares;

    /// One draw: what each place adds, leads by, and alone holds; what others would add to all, and what more
    /// if a place were free.
    private double anyway;
    private final double[] adds;
    private final double[] leads;
    private final double[] alone;
    private final double[] addsToAll;
    private final double[][] addsIfFree;
    private final double[][] addsInPlace;

    private final int[] places;
    private final int[] columns;
    private int chosen;
    private int open;

    Tally(Lineup lineup) {
        this.lineup = lineup;
        k = lineup.seeds().length;
        int columnsInAll = lineup.others().length;
        extra = new double[k];
        extraSquares = new double[k];
        after = new double[k];
        afterSquares = new double[k];
        lead = new double[k];
        leadSquares = new double[k];
        instead = new double[k][columnsInAll];
        insteadSquares = new double[k][columnsInAll];
        ahead = new double[k][columnsInAll];
        aheadSquares = new double[k][columnsInAll];
        lost = new double[k];
        lostSquares = new double[k];
        adds = new double[k];
        leads = new double[k];
        alone = new double[k];
        addsToAll = new double[columnsInAll];
        addsIfFree = new double[k][columnsInAll];
        addsInPlace = new double[k][columnsInAll];
        places = new int[k];
        columns = new int[columnsInAll];
    }

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
            if (lineup.placeOf()[node] > 0) {
                places[chosen++] = lineup.placeOf()[node] - 1;
            } else if (lineup.columnOf()[node] > 0) {
                columns[open++] = lineup.columnOf()[node] - 1;
            } else if (lineup.isCountedOn()[node]) {
                left *= 1 - lineup.willing().of(node);
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
            double chance = lineup.willing().of(lineup.seeds()[place]);
            adds[place] += rest * chance;
            lead(i, rest);
            rest *= 1 - chance;
        }
        for (int i = 0; i < open; i++) {
            addsToAll[columns[i]] += rest * lineup.willing().of(lineup.others()[columns[i]]);
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
                addsInPlace[place][columns[j]] += rest * lineup.willing().of(lineup.others()[columns[j]]);
            }
            if (next < chosen && places[next] == place) {
                rest *= 1 - lineup.willing().of(lineup.seeds()[place]);
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
        return lineup.willing().of(lineup.seeds()[place]) / lineup.budget().costOf(lineup.seeds()[place]);
    }

    private void whenFree(int i, double left, double rest) {
        double free = left;
        for (int j = 0; j < chosen && free > 0; j++) {
            free *= j == i ? 1 : 1 - lineup.willing().of(lineup.seeds()[places[j]]);
        }
        if (free > 0) {
            int place = places[i];
            alone[place] += free * lineup.willing().of(lineup.seeds()[place]);
            for (int j = 0; j < open; j++) {
                addsIfFree[place][columns[j]] +=
                        (free - rest) * lineup.willing().of(lineup.others()[columns[j]]);
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
            for (int column = 0; column < lineup.others().length; column++) {
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
            for (int column = 0; column < lineup.others().length; column++) {
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
