package nl.inktvlek.analytics.outcomes;

import java.util.Arrays;
import nl.inktvlek.analytics.Chance;

/// Lives through what may happen in one group, given who was told first and what happened outside it; the model of
/// [Evidence].
///
/// **Randomness.** All from the [Chance] that is handed in. **Cost.** O(people + ties + periods) a time.
final class Forward {

    private static final int NOT = Integer.MAX_VALUE;

    private final Outcomes outcomes;
    private final Tries tries;
    private final int[] members;
    private final int[] place;
    private final int[] took;
    private final int[] following;
    private final int[] before;
    private final int[] first;
    private final int periods;

    Forward(Outcomes outcomes, Tries tries, int group) {
        this.outcomes = outcomes;
        this.tries = tries;
        this.members = outcomes.members(group);
        this.place = new int[outcomes.ties().people()];
        Arrays.fill(place, -1);
        int last = 0;
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
            last = Math.max(last, outcomes.until(members[i]));
        }
        this.periods = last;
        this.took = new int[members.length];
        this.following = new int[members.length];
        this.before = new int[members.length];
        this.first = new int[periods + 1];
    }

    int people() {
        return members.length;
    }

    /// @return whether the observed person took part, per member
    boolean[] observed() {
        var observed = new boolean[members.length];
        for (int i = 0; i < members.length; i++) {
            observed[i] = outcomes.tookPart(members[i]);
        }
        return observed;
    }

    /// Once through all periods with these chances; counts who took part in `times`, one place per member.
    ///
    /// @return how many took part
    int run(double base, double tie, Chance chance, int[] times) {
        Arrays.fill(first, -1);
        for (int i = 0; i < members.length; i++) {
            took[i] = NOT;
            takes(i, outcomes.from(members[i]) + wait(base, chance));
            hearFromOutside(i, tie, chance);
        }
        int count = 0;
        for (int period = 1; period <= periods; period++) {
            for (int i = first[period]; i >= 0; i = following[i]) {
                if (took[i] == period) {
                    count++;
                    times[i]++;
                    pass(members[i], period, tie, chance);
                }
            }
        }
        return count;
    }

    private void hearFromOutside(int i, double tie, Chance chance) {
        var ties = outcomes.ties();
        int person = members[i];
        for (int in = ties.firstIn(person); in < ties.firstIn(person + 1); in++) {
            int source = ties.source(in);
            if (!ties.isAffiliation(source) && place[source] < 0 && outcomes.isSource(source)) {
                tryAt(i, outcomes.firstTry(source, person), tie * ties.inProbability(in), chance);
            }
        }
    }

    private void pass(int source, int period, double tie, Chance chance) {
        var ties = outcomes.ties();
        for (int out = ties.firstTie(source); out < ties.firstTie(source + 1); out++) {
            int target = ties.target(out);
            if (!ties.isAffiliation(target) && place[target] >= 0) {
                tryAt(place[target], outcomes.firstTryAfter(period, target), tie * ties.probability(out), chance);
            }
        }
    }

    private void tryAt(int i, int period, double success, Chance chance) {
        if (period < took[i]) {
            switch (tries) {
                case ONCE -> {
                    if (chance.nextDouble() < success) {
                        takes(i, period);
                    }
                }
                case EVERY_PERIOD -> takes(i, period + wait(success, chance));
            }
        }
    }

    /// Takes part then, unless it was earlier.
    private void takes(int i, long period) {
        if (period < took[i] && period <= outcomes.until(members[i])) {
            unlink(i);
            took[i] = (int) period;
            before[i] = -1;
            following[i] = first[took[i]];
            if (following[i] >= 0) {
                before[following[i]] = i;
            }
            first[took[i]] = i;
        }
    }

    private void unlink(int i) {
        if (took[i] == NOT) {
            return;
        }
        if (before[i] < 0) {
            first[took[i]] = following[i];
        } else {
            following[before[i]] = following[i];
        }
        if (following[i] >= 0) {
            before[following[i]] = before[i];
        }
    }

    /// Failures before the first success.
    private static long wait(double success, Chance chance) {
        if (success <= 0) {
            return NOT;
        }
        return success >= 1 ? 0 : (long) (Math.log(1 - chance.nextDouble()) / Math.log1p(-success));
    }
}
