package nl.inktvlek.analytics.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;

/// Invented places in which it is known how people came to take part. Lived through with loops of its own, period by
/// period, not with what is tested.
final class InventedOutcomes {

    enum Kind {
        /// Everywhere the same chances.
        EQUAL,
        /// Some people bring others along easily, others hardly.
        PER_PERSON,
        /// Chances differ per place.
        PER_SERIES,
        /// Half of the ties along which people hear are not known.
        HALF_OFF_THE_MAP,
        /// Nobody takes part because of one other alone: two have to succeed.
        REINFORCED
    }

    static final double MEAN_TIE = 0.2;
    private static final double BASE = 0.02;
    private static final double SPREAD = 0.6;

    /// So that the mean chance over places is [#MEAN_TIE].
    private static final double MEAN_LOG_ODDS = meanLogOdds();

    private final Kind kind;
    private final Random random;
    private final int places;
    private final int people;
    private final int periods;
    private final List<Set<Integer>> trueTies = new ArrayList<>();
    private final boolean[] told;
    private final int[] when;
    private final int[] successes;
    private final double[] ease;

    InventedOutcomes(Kind kind, int places, int people, int periods, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
        this.places = places;
        this.people = people;
        this.periods = periods;
        int all = places * people;
        told = new boolean[all];
        when = new int[all];
        successes = new int[all];
        ease = new double[all];
        for (int person = 0; person < all; person++) {
            trueTies.add(new HashSet<>());
        }
    }

    Outcomes outcomes() {
        var known = new TieList(1000);
        for (int place = 0; place < places; place++) {
            invent(place, known);
            live(place);
        }
        int all = places * people;
        var group = new int[all];
        Arrays.setAll(group, person -> person / people);
        var from = new int[all];
        Arrays.fill(from, 1);
        var until = new int[all];
        Arrays.fill(until, periods);
        NetworkSnapshot ties = known.toSnapshot(0, all, all);
        return new Outcomes(ties, group, places, told, when, from, until);
    }

    private void invent(int place, TieList known) {
        int first = place * people;
        double ofPlace = kind == Kind.PER_SERIES ? chance(MEAN_LOG_ODDS + SPREAD * random.nextGaussian()) : MEAN_TIE;
        for (int i = 0; i < people; i++) {
            told[first + i] = i < people / 10;
            ease[first + i] = kind == Kind.PER_PERSON
                    ? random.nextBoolean() ? MEAN_TIE / 4 : MEAN_TIE * 7 / 4
                    : kind == Kind.REINFORCED ? 2 * MEAN_TIE : ofPlace;
        }
        for (int tie = 0; tie < 3 * people; tie++) {
            int a = first + random.nextInt(people);
            int b = first + random.nextInt(people);
            if (a != b && trueTies.get(a).add(b)) {
                trueTies.get(b).add(a);
                if (kind != Kind.HALF_OFF_THE_MAP || random.nextBoolean()) {
                    known.add(a, b, 1);
                    known.add(b, a, 1);
                }
            }
        }
    }

    private void live(int place) {
        int first = place * people;
        double base = kind == Kind.PER_SERIES ? chance(Math.log(BASE) + 0.4 * random.nextGaussian()) : BASE;
        var fresh = new ArrayList<Integer>();
        for (int i = first; i < first + people; i++) {
            if (told[i]) {
                fresh.add(i);
            }
        }
        for (int period = 1; period <= periods; period++) {
            for (int source : fresh) {
                for (int target : trueTies.get(source)) {
                    successes[target] += random.nextDouble() < ease[source] ? 1 : 0;
                }
            }
            fresh.clear();
            for (int i = first; i < first + people; i++) {
                boolean hears = successes[i] >= (kind == Kind.REINFORCED ? 2 : 1);
                if (!told[i] && when[i] == 0 && (hears || random.nextDouble() < base)) {
                    when[i] = period;
                    fresh.add(i);
                }
            }
        }
    }

    private static double meanLogOdds() {
        double low = -5;
        double high = 0;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            double mean = 0;
            int steps = 2000;
            double weight = 0;
            for (int i = 0; i < steps; i++) {
                double z = -5 + 10 * (i + 0.5) / steps;
                mean += Math.exp(-z * z / 2) * chance(middle + SPREAD * z);
                weight += Math.exp(-z * z / 2);
            }
            if (mean / weight < MEAN_TIE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
