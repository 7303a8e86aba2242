package nl.inktvlek.analytics.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What shares, counted in several groups, tell about the share in all groups there could be, where groups differ.
///
/// **Model.** In group g, y_g of weight W_g, Binomial(W_g, p_g) with p_g from a Beta around the mean m, whose width is
/// told by the correlation ρ within a group: p_g has variance m(1 − m)ρ. So y_g is beta-binomial. ρ = 0 is one share
/// for all. m has a Beta prior around what was assumed, √ρ a half-normal one. Weights are in place of whole trials.
/// People who differ within a group make the groups differ more too, so they are in ρ.
///
/// **Computing.** A grid of m and √ρ, of m drawn closer twice; no random numbers. O(groups) times 1,300 cells.
///
/// **Source.** Gelman et al., "Bayesian Data Analysis", 3rd edition, sections 5.3 and 5.4 (beta-binomial, grid of the
/// population's parameters).
public final class PooledShares {

    private static final double[] SPREADS = {0, 0.02, 0.05, 0.08, 0.11, 0.15, 0.2, 0.26, 0.33, 0.42, 0.55, 0.7};

    /// Scale of the half-normal of √ρ: groups that agree or disagree completely are both out of the question.
    private static final double SPREAD_SCALE = 0.25;
    private static final int MEANS = 60;
    private static final int COARSE = 24;

    /// How often the grid of means is drawn closer.
    private static final int CLOSER = 2;
    private static final double DEPTH = 14;

    /// Cells that together weigh less than one in a thousand are not looked at when foretelling.
    private static final double HARDLY = 1e-6;

    /// A count in one group.
    ///
    /// @param weight of what could have counted
    /// @param count of what did, at most the weight
    public record Group(double weight, double count) {}

    private final List<Group> groups;
    private final double[] means;
    private final double[] log;
    private final double[][] logOfGroup;

    private PooledShares(List<Group> groups, double[] logOdds, double prior, double priorWeight) {
        this.groups = groups;
        this.means = PopulationGrid.chances(logOdds);
        this.log = new double[means.length * SPREADS.length];
        this.logOfGroup = new double[groups.size()][log.length];
        for (int cell = 0; cell < log.length; cell++) {
            double mean = mean(cell);
            // of the log odds, on which the grid is even
            log[cell] = prior * priorWeight * Math.log(mean)
                    + (1 - prior) * priorWeight * Math.log1p(-mean)
                    + logPriorOfSpread(cell % SPREADS.length);
            double both = spread(cell) == 0 ? 0 : 1 / (spread(cell) * spread(cell)) - 1;
            double unit = both == 0 ? 0 : LogGamma.beta(mean * both, (1 - mean) * both);
            for (int group = 0; group < logOfGroup.length; group++) {
                logOfGroup[group][cell] = logLikelihood(groups.get(group), mean, both) - unit;
                log[cell] += logOfGroup[group][cell];
            }
        }
    }

    /// @param prior share that was assumed, 0..1 without the ends
    /// @param priorWeight how much counted that assumption is worth
    public static PooledShares of(double prior, double priorWeight, List<Group> groups) {
        double centre = PopulationGrid.logOdds(prior);
        var at = PopulationGrid.evenly(Math.min(centre, -2) - 6, Math.max(centre, 2) + 6, COARSE);
        for (int times = 0; times < CLOSER; times++) {
            at = new PooledShares(groups, at, prior, priorWeight).nearer(times == CLOSER - 1 ? MEANS : COARSE);
        }
        return new PooledShares(groups, at, prior, priorWeight);
    }

    /// Log odds of the mean where anything matters, and one more on each side.
    private double[] nearer(int count) {
        double best = Arrays.stream(log).max().orElseThrow();
        double step = PopulationGrid.logOdds(means[1]) - PopulationGrid.logOdds(means[0]);
        var near = IntStream.range(0, log.length)
                .filter(cell -> log[cell] > best - DEPTH)
                .mapToDouble(cell -> PopulationGrid.logOdds(mean(cell)))
                .summaryStatistics();
        return PopulationGrid.evenly(near.getMin() - step, near.getMax() + step, count);
    }

    private static double logPriorOfSpread(int at) {
        double width = (SPREADS[Math.min(at + 1, SPREADS.length - 1)] - SPREADS[Math.max(at - 1, 0)]) / 2;
        double wide = SPREADS[at] / SPREAD_SCALE;
        return Math.log(width) - wide * wide / 2;
    }

    private double mean(int cell) {
        return means[cell / SPREADS.length];
    }

    private static double spread(int cell) {
        return SPREADS[cell % SPREADS.length];
    }

    /// Up to a constant that depends on the counts only.
    ///
    /// @param both sum of both parameters of the Beta of the groups; 0 where all have one share
    private static double logLikelihood(Group group, double mean, double both) {
        double missed = group.weight() - group.count();
        return both == 0
                ? group.count() * Math.log(mean) + missed * Math.log1p(-mean)
                : LogGamma.beta(mean * both + group.count(), (1 - mean) * both + missed);
    }

    /// The mean share of all groups there could be.
    public Interval mean() {
        return ofMeans(weights(-1));
    }

    private Interval ofMeans(double[] weights) {
        var ofMean = new double[means.length];
        for (int cell = 0; cell < weights.length; cell++) {
            ofMean[cell / SPREADS.length] += weights[cell];
        }
        return Interval.ofWeighted(means, ofMean);
    }

    /// The mean share as it was assumed, before any count.
    public static Interval assumed(double prior, double priorWeight) {
        return of(prior, priorWeight, List.of()).mean();
    }

    /// What would be counted in each group, foretold from the counts of all others.
    public List<Interval> leftOut() {
        var foretold = new ArrayList<Interval>();
        for (int group = 0; group < groups.size(); group++) {
            foretold.add(foretold(weights(group), groups.get(group)));
        }
        return foretold;
    }

    private double[] weights(int without) {
        var weights = new double[log.length];
        Arrays.setAll(weights, cell -> without < 0 ? log[cell] : log[cell] - logOfGroup[without][cell]);
        double best = Arrays.stream(weights).max().orElseThrow();
        Arrays.setAll(weights, cell -> Math.exp(weights[cell] - best));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, cell -> weights[cell] / sum);
        return weights;
    }

    /// In whole numbers, as many as the weight of the group rounded up.
    private Interval foretold(double[] weights, Group group) {
        int most = (int) Math.ceil(group.weight());
        if (most == 0) {
            return new Interval(0, 0, 0);
        }
        var chances = new double[most + 1];
        double mean = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            mean += weights[cell] * mean(cell);
            if (weights[cell] > HARDLY) {
                double share = group.weight() / most;
                addForetold(chances, mean(cell) * share, spread(cell), weights[cell]);
            }
        }
        return Interval.ofCounts(mean * group.weight(), chances);
    }

    /// Adds the beta-binomial chances of 0, 1, … with a weight.
    private static void addForetold(double[] chances, double mean, double spread, double weight) {
        int most = chances.length - 1;
        double both = spread == 0 ? 0 : 1 / (spread * spread) - 1;
        double a = mean * both;
        double b = (1 - mean) * both;
        double logChance = spread == 0 ? most * Math.log1p(-mean) : LogGamma.beta(a, b + most) - LogGamma.beta(a, b);
        for (int count = 0; count <= most; count++) {
            chances[count] += weight * Math.exp(logChance);
            double odds = spread == 0 ? mean / (1 - mean) : (a + count) / (b + most - count - 1);
            logChance += Math.log((most - count) / (count + 1.0) * odds);
        }
    }
}
