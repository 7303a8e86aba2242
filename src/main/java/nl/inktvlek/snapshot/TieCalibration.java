package nl.inktvlek.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.inktvlek.analytics.NetworkSnapshot;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What observed onward conversations tell about the chance that a conversation is passed on along a strong, sure
/// tie.
///
/// **Model.** A participant has ties of together weight w (Σ strength · confidence), as much as w strong, sure
/// ties. Each of those passes the conversation on with chance `base`, so the people talked with are a share of w.
/// The chance has a Beta prior worth [#PRIOR_WEIGHT] ties around the assumed value, so its posterior is Beta again.
/// Nobody writes down with whom they talked; at most w people are counted, so where people mainly talk with others
/// than the contacts we know, this is too high.
///
/// **Source.** Gelman et al., "Bayesian Data Analysis", 3rd edition, section 2.4 (binomial with Beta prior), with
/// weights in place of whole trials.
///
/// @param prior assumed chance before any data
/// @param mean posterior mean
/// @param low lower end of the interval that holds the chance 9 times out of 10
/// @param high upper end of it
/// @param told answers of participants, by series
public record TieCalibration(
        double prior, double priorLow, double priorHigh, double mean, double low, double high, List<Told> told) {

    /// Weight of the prior: it counts as much as what ten participants with two strong ties each tell.
    private static final double PRIOR_WEIGHT = 20;

    /// Answers below which the chance is still mostly assumed.
    public static final int THIN = 30;

    private static final double TAIL = 0.05;

    /// One participant's answer after one series.
    ///
    /// @param weight Σ strength · confidence of their ties
    /// @param people with whom they talked, at most the weight
    public record Told(int person, int series, double weight, double people) {

        static Told of(NetworkSnapshot network, int person, int series, int people, double base) {
            double weight = 0;
            for (int tie = network.firstTie(person); tie < network.firstTie(person + 1); tie++) {
                if (!network.isAffiliation(network.target(tie))) {
                    weight += network.probability(tie) / base;
                }
            }
            return new Told(person, series, weight, Math.min(people, weight));
        }
    }

    /// Onward talk after one series, foretold from all other series.
    ///
    /// @param answers participants who told
    public record Foretold(int series, int answers, double predicted, double observed) {}

    static TieCalibration of(double prior, List<Told> told) {
        var before = posterior(prior, 0, 0);
        double weight = told.stream().mapToDouble(Told::weight).sum();
        double people = told.stream().mapToDouble(Told::people).sum();
        var after = posterior(prior, weight, people);
        return new TieCalibration(
                prior,
                before.inverseCumulativeProbability(TAIL),
                before.inverseSurvivalProbability(TAIL),
                after.getMean(),
                after.inverseCumulativeProbability(TAIL),
                after.inverseSurvivalProbability(TAIL),
                List.copyOf(told));
    }

    /// What is known before anybody told anything, of ties that are assumed to carry a conversation with this chance.
    ///
    /// @param prior above 0 and below 1
    public static TieCalibration untold(double prior) {
        return of(prior, List.of());
    }

    /// The network with the lowest and with the highest chances of ties that were plausible before any data.
    public List<NetworkSnapshot> assumptions(NetworkSnapshot network) {
        return List.of(network.withChancesTimes(priorLow / prior), network.withChancesTimes(priorHigh / prior));
    }

    private static BetaDistribution posterior(double prior, double weight, double people) {
        return BetaDistribution.of(prior * PRIOR_WEIGHT + people, (1 - prior) * PRIOR_WEIGHT + weight - people);
    }

    public boolean isThin() {
        return told.size() < THIN;
    }

    /// Every series with answers, foretold by the posterior of the answers after all other series; by what was
    /// predicted.
    public List<Foretold> foretold() {
        double allWeight = told.stream().mapToDouble(Told::weight).sum();
        double allPeople = told.stream().mapToDouble(Told::people).sum();
        var bySeries = new LinkedHashMap<Integer, List<Told>>();
        told.forEach(answer -> bySeries.computeIfAbsent(answer.series(), any -> new ArrayList<>())
                .add(answer));
        var foretold = new ArrayList<Foretold>();
        bySeries.forEach((series, answers) -> {
            double weight = answers.stream().mapToDouble(Told::weight).sum();
            double people = answers.stream().mapToDouble(Told::people).sum();
            double chance =
                    posterior(prior, allWeight - weight, allPeople - people).getMean();
            foretold.add(new Foretold(series, answers.size(), chance * weight, people));
        });
        foretold.sort(Comparator.comparingDouble(Foretold::predicted));
        return foretold;
    }

    /// How much nearer the predictions come than telling every participant the same number: 1 - Σ (predicted -
    /// observed)² ÷ Σ (answers · mean - observed)². 1 is perfect, 0 no better, below 0 worse; 0 without data.
    public double skill() {
        double mean = told.stream().mapToDouble(Told::people).average().orElse(0);
        double error = 0;
        double plain = 0;
        for (var series : foretold()) {
            error += Math.pow(series.predicted() - series.observed(), 2);
            plain += Math.pow(series.answers() * mean - series.observed(), 2);
        }
        return plain == 0 ? 0 : 1 - error / plain;
    }
}
