package nl.inktvlek.analytics.outcomes;

import java.util.Arrays;

/// How a chance may differ among groups: its log odds are normal around a centre with a spread, both unknown and
/// laid out on a grid.
///
/// **Source.** Gelman et al., "Bayesian Data Analysis", 3rd edition, sections 5.3–5.6 (population of groups, grid) and
/// 5.7 (a spread has a prior that lets it be 0).
final class PopulationGrid {

    private final double[] points;
    private final double[] centres;
    private final Prior prior;
    private final double[][] weights;

    /// What is thought beforehand, in log odds.
    ///
    /// @param centre most likely centre
    /// @param centreSpread standard deviation around it
    /// @param spread scale of the half-normal of the spread
    /// @param spreads values of the spread that are looked at, from 0
    record Prior(double centre, double centreSpread, double spread, double[] spreads) {}

    /// @param points log odds at which the likelihood of a group is known, evenly spaced
    /// @param centres log odds, evenly spaced
    PopulationGrid(double[] points, double[] centres, Prior prior) {
        this.points = points;
        this.centres = centres;
        this.prior = prior;
        this.weights = new double[cells()][];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = spread(cell) == 0 ? atOnePlace(centre(cell)) : normal(centre(cell), spread(cell));
        }
    }

    static double[] evenly(double low, double high, int count) {
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = low + (high - low) * i / (count - 1);
        }
        return values;
    }

    static double logOdds(double chance) {
        return Math.log(chance / (1 - chance));
    }

    static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double[] chances(double[] logOdds) {
        return Arrays.stream(logOdds).map(PopulationGrid::chance).toArray();
    }

    int cells() {
        return centres.length * prior.spreads().length;
    }

    double centre(int cell) {
        return centres[cell / prior.spreads().length];
    }

    double spread(int cell) {
        return prior.spreads()[cell % prior.spreads().length];
    }

    /// How likely the group's log odds are to lie at each point.
    double[] weights(int cell) {
        return weights[cell];
    }

    /// Up to a constant; each value of the spread stands for the values half way to its neighbours.
    double logPrior(int cell) {
        var spreads = prior.spreads();
        int at = cell % spreads.length;
        double width = (spreads[Math.min(at + 1, spreads.length - 1)] - spreads[Math.max(at - 1, 0)]) / 2;
        double off = (centre(cell) - prior.centre()) / prior.centreSpread();
        double wide = spread(cell) / prior.spread();
        return Math.log(width) - off * off / 2 - wide * wide / 2;
    }

    double[] prior() {
        var of = new double[cells()];
        Arrays.setAll(of, cell -> Math.exp(logPrior(cell)));
        return of;
    }

    /// Mean chance over all groups that there could be.
    double meanChance(int cell) {
        double mean = 0;
        for (int i = 0; i < points.length; i++) {
            mean += weights[cell][i] * chance(points[i]);
        }
        return mean;
    }

    /// The same grid with as many centres where they matter: those whose logarithm of likelihood is within `depth` of
    /// the best, and one on each side.
    PopulationGrid where(double[] logOfCells, double depth) {
        double best = Arrays.stream(logOfCells).max().orElseThrow();
        int low = centres.length - 1;
        int high = 0;
        for (int cell = 0; cell < logOfCells.length; cell++) {
            if (logOfCells[cell] > best - depth) {
                low = Math.min(low, cell / prior.spreads().length);
                high = Math.max(high, cell / prior.spreads().length);
            }
        }
        low = Math.max(0, low - 1);
        high = Math.min(centres.length - 1, high + 1);
        return new PopulationGrid(points, evenly(centres[low], centres[high], centres.length), prior);
    }

    double[] points() {
        return points;
    }

    private double[] atOnePlace(double logOdds) {
        var at = new double[points.length];
        double place = (logOdds - points[0]) / (points[1] - points[0]);
        int left = Math.clamp((int) Math.floor(place), 0, points.length - 2);
        double right = Math.clamp(place - left, 0, 1);
        at[left] = 1 - right;
        at[left + 1] = right;
        return at;
    }

    private double[] normal(double centre, double spread) {
        var at = new double[points.length];
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double off = (points[i] - centre) / spread;
            at[i] = Math.exp(-off * off / 2);
            sum += at[i];
        }
        for (int i = 0; i < points.length; i++) {
            at[i] /= sum;
        }
        return at;
    }
}
