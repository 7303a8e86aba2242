package nl.inktvlek.analytics.outcomes;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What outcomes of people say about the chance of a tie and the chance of everything else, where both may differ per
/// place or series.
///
/// **Model.** In group g a person takes part in a period with chance 1 − (1 − b_g)·Π(1 − β_g·w), see [Evidence].
/// The log odds of b_g and of β_g are each normal over the groups, with unknown centre and spread: groups that
/// tell little are drawn to the others, as far as the others are alike. The chances are the same in all periods.
///
/// **Computing.** The likelihood of each group on a grid of both chances, weighed by each population on a grid of
/// centres and spreads, which is drawn closer once. No random numbers: the same outcomes give the same answer.
///
/// **Cost.** About 5 million multiplications a group, and 0.2 MB. **Limits.** A group with more than a few thousand who
/// took part knows its base rate more sharply than the grid.
///
/// **Source.** Gelman et al., "Bayesian Data Analysis", 3rd edition, chapter 5; and [Evidence].
public final class PooledHazard {

    private static final int CENTRES = 24;

    /// Logarithm of likelihood below the best at which nothing matters any more, a left out group's included.
    private static final double DEPTH = 14;

    /// Ratio of what is left of the width of the interval, in log odds, above which outcomes tell too little.
    private static final double THIN = 0.6;

    /// Groups below which their differences cannot be told from chance.
    public static final int FEWEST_GROUPS = 3;

    private final Outcomes outcomes;
    private final Tries tries;
    private final Evidence[] evidence;
    private final PopulationGrid base;
    private final PopulationGrid tie;
    private final double[][] logOfGroup;
    private final double[] log;
    private final Interval assumed;

    private PooledHazard(
            Outcomes outcomes,
            Tries tries,
            Evidence[] evidence,
            PopulationGrid base,
            PopulationGrid tie,
            Interval assumed) {
        this.outcomes = outcomes;
        this.tries = tries;
        this.evidence = evidence;
        this.base = base;
        this.tie = tie;
        this.assumed = assumed;
        this.logOfGroup = new double[evidence.length][];
        this.log = logPrior();
        for (int group = 0; group < evidence.length; group++) {
            logOfGroup[group] = logOf(evidence[group]);
            for (int cell = 0; cell < log.length; cell++) {
                log[cell] += logOfGroup[group][cell];
            }
        }
    }

    /// @param assumed chance of a tie of weight 1 that is thought likely beforehand
    public static PooledHazard of(Outcomes outcomes, Tries tries, double assumed) {
        var evidence = Evidence.of(outcomes, tries);
        var ties = tieGrid(assumed);
        var beforehand = mean(ties, ties.prior());
        var coarse = new PooledHazard(outcomes, tries, evidence, baseGrid(evidence), ties, beforehand);
        return new PooledHazard(
                outcomes,
                tries,
                evidence,
                coarse.base.where(coarse.best(coarse.log, true), DEPTH),
                coarse.tie.where(coarse.best(coarse.log, false), DEPTH),
                beforehand);
    }

    private static PopulationGrid baseGrid(Evidence[] evidence) {
        var rates = Arrays.stream(evidence)
                .mapToDouble(group -> PopulationGrid.logOdds(group.rate()))
                .summaryStatistics();
        double low = evidence.length == 0 ? -3 : rates.getMin();
        double high = evidence.length == 0 ? -3 : rates.getMax();
        return new PopulationGrid(
                PopulationGrid.evenly(low - 5, high + 2, 100),
                PopulationGrid.evenly(low - 4, high + 1, CENTRES),
                new PopulationGrid.Prior(-3, 3, 1, new double[] {0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1.2, 1.6, 2.2}));
    }

    private static PopulationGrid tieGrid(double assumed) {
        double centre = PopulationGrid.logOdds(assumed);
        return new PopulationGrid(
                PopulationGrid.evenly(centre - 5, Math.max(centre + 4, 2.5), 72),
                PopulationGrid.evenly(centre - 4, centre + 3.5, CENTRES),
                new PopulationGrid.Prior(centre, 1.5, 0.6, new double[] {0, 0.15, 0.3, 0.5, 0.75, 1.1, 1.5}));
    }

    private double[] logPrior() {
        var prior = new double[base.cells() * tie.cells()];
        for (int cell = 0; cell < prior.length; cell++) {
            prior[cell] = base.logPrior(cell / tie.cells()) + tie.logPrior(cell % tie.cells());
        }
        return prior;
    }

    /// Logarithm of the likelihood of one group's outcomes under each pair of populations, the tie's running fastest.
    private double[] logOf(Evidence group) {
        var bases = base.points();
        var ties = tie.points();
        var likelihood = group.logLikelihood(PopulationGrid.chances(bases), PopulationGrid.chances(ties));
        double best = Arrays.stream(likelihood).max().orElseThrow();
        Arrays.setAll(likelihood, i -> Math.exp(likelihood[i] - best));
        var weighed = new double[bases.length][tie.cells()];
        for (int i = 0; i < bases.length; i++) {
            for (int cell = 0; cell < tie.cells(); cell++) {
                weighed[i][cell] = inner(tie.weights(cell), likelihood, i * ties.length);
            }
        }
        var of = new double[base.cells() * tie.cells()];
        for (int cell = 0; cell < base.cells(); cell++) {
            addWeighed(base.weights(cell), weighed, of, cell * tie.cells());
        }
        Arrays.setAll(of, i -> Math.log(Math.max(of[i], Double.MIN_NORMAL)) + best);
        return of;
    }

    private static double inner(double[] weights, double[] values, int from) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[from + i];
        }
        return sum;
    }

    private static void addWeighed(double[] weights, double[][] rows, double[] into, int from) {
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 1e-12) {
                var row = rows[i];
                for (int j = 0; j < row.length; j++) {
                    into[from + j] += weights[i] * row[j];
                }
            }
        }
    }

    /// For each cell of one population, the best with any of the other.
    private double[] best(double[] ofPairs, boolean ofBase) {
        var best = new double[ofBase ? base.cells() : tie.cells()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int pair = 0; pair < ofPairs.length; pair++) {
            int cell = ofBase ? pair / tie.cells() : pair % tie.cells();
            best[cell] = Math.max(best[cell], ofPairs[pair]);
        }
        return best;
    }

    /// How likely each pair of populations is, from all groups but one; from all when it is -1.
    double[] without(int group) {
        var weights = new double[log.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int pair = 0; pair < log.length; pair++) {
            weights[pair] = group < 0 ? log[pair] : log[pair] - logOfGroup[group][pair];
            best = Math.max(best, weights[pair]);
        }
        double most = best;
        Arrays.setAll(weights, pair -> Math.exp(weights[pair] - most));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, pair -> weights[pair] / sum);
        return weights;
    }

    private double[] marginal(double[] ofPairs, boolean ofBase) {
        var marginal = new double[ofBase ? base.cells() : tie.cells()];
        for (int pair = 0; pair < ofPairs.length; pair++) {
            marginal[ofBase ? pair / tie.cells() : pair % tie.cells()] += ofPairs[pair];
        }
        return marginal;
    }

    /// Mean over all groups there could be of the chance of a tie of weight 1.
    public Interval tie() {
        return mean(tie, marginal(without(-1), false));
    }

    /// Mean over all groups there could be of the chance, in one period, of what does not come along a tie.
    public Interval base() {
        return mean(base, marginal(without(-1), true));
    }

    /// The chance of a tie in a group of which nothing is known yet.
    public Interval tieOfNewGroup() {
        return ofGroup(tie, marginal(without(-1), false));
    }

    public Interval baseOfNewGroup() {
        return ofGroup(base, marginal(without(-1), true));
    }

    private static Interval mean(PopulationGrid grid, double[] weights) {
        return Interval.ofWeighted(
                IntStream.range(0, weights.length).mapToDouble(grid::meanChance).toArray(), weights);
    }

    private static Interval ofGroup(PopulationGrid grid, double[] weights) {
        var ofPoints = new double[grid.points().length];
        for (int cell = 0; cell < weights.length; cell++) {
            for (int point = 0; point < ofPoints.length; point++) {
                ofPoints[point] += weights[cell] * grid.weights(cell)[point];
            }
        }
        return Interval.ofWeighted(PopulationGrid.chances(grid.points()), ofPoints);
    }

    /// What was thought of the chance of a tie beforehand.
    public Interval assumed() {
        return assumed;
    }

    /// Whether the outcomes say hardly more than was thought beforehand, or come from so few groups that their
    /// differences cannot be told from chance.
    public boolean isThin() {
        return counts().groups() < FEWEST_GROUPS || width(tie()) > THIN * width(assumed);
    }

    private static double width(Interval interval) {
        return PopulationGrid.logOdds(interval.high()) - PopulationGrid.logOdds(interval.low());
    }

    /// How much there is to learn from.
    public Counts counts() {
        return Counts.of(evidence);
    }

    /// What happened in each group, foretold from all others.
    public LeftOut leftOut() {
        return LeftOut.of(this);
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Tries tries() {
        return tries;
    }

    Evidence evidence(int group) {
        return evidence[group];
    }

    /// The chance in a group that lies `normal` spreads from the centre of its population.
    double baseOf(int pair, double normal) {
        int cell = pair / tie.cells();
        return PopulationGrid.chance(base.centre(cell) + base.spread(cell) * normal);
    }

    double tieOf(int pair, double normal) {
        int cell = pair % tie.cells();
        return PopulationGrid.chance(tie.centre(cell) + tie.spread(cell) * normal);
    }
}
