package nl.inktvlek.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.analytics.outcomes.PooledShares;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/// What observed onward conversations tell about the chance that a conversation is passed on along a strong, sure
/// tie.
///
/// **Model.** A participant has ties of together weight w (Σ strength · confidence), as much as w strong, sure
/// ties. Each of those passes the conversation on with some chance, which may differ per series, so the people talked
/// with after a series are a share of the weight of who told: see [PooledShares]. What is asked for is the mean over
/// series. It has a Beta prior around the assumed value.
/// Nobody wrote down with whom they talked; at most w people are counted, so where people mainly talk with others
/// than the contacts we know, this is too high.
///
/// Measures when it is first asked: answers change more often than anybody looks.
public final class TieCalibration {

    /// Weight of the prior: it counts as much as what ten participants with two strong ties each tell.
    private static final double PRIOR_WEIGHT = 20;

    /// Weight of the prior in learning: less, as where series differ few of them say little about their mean, and
    /// a wrong assumption would pull it out of its interval.
    private static final double LEARNING_WEIGHT = 8;

    /// Score below which other series foretell a series clearly worse than one number for everybody, which knows it.
    static final double LEAST_SKILL = -0.25;

    /// Share of answers that tell of more people than known ties weigh, above which they are not about those ties.
    public static final double MOST_CUT = 0.25;

    /// Answers below which the chance is still mostly assumed.
    public static final int THIN = 30;

    /// Series below which their differences cannot be told from chance.
    public static final int FEWEST_SERIES = 5;

    private final double prior;
    private final Interval assumed;
    private final List<Told> told;
    private final Supplier<Interval> measured;
    private final Supplier<Boolean> carriesAChance;

    private TieCalibration(double prior, List<Told> told) {
        this.prior = prior;
        this.assumed = PooledShares.assumed(prior, PRIOR_WEIGHT);
        this.told = List.copyOf(told);
        this.measured = SingletonSupplier.of(() -> pooled().mean());
        this.carriesAChance = SingletonSupplier.of(this::isAboutTies);
    }

    /// @param prior assumed chance before any data, 0..1
    static TieCalibration of(double prior, List<Told> told) {
        return new TieCalibration(prior, told);
    }

    public double prior() {
        return prior;
    }

    /// The prior with its interval.
    public Interval assumed() {
        return assumed;
    }

    /// What the chance is after the answers.
    public Interval measured() {
        return measured.get();
    }

    /// Answers of participants.
    public List<Told> told() {
        return told;
    }

    /// Where a chance comes from.
    public enum Source {
        ASSUMED,
        /// How many people participants talked with after their series.
        TOLD,
        /// Who came to a series after somebody tied to them did.
        CAME
    }

    /// The chance of a strong, sure tie between people, and where it comes from.
    public record TieChance(Source source, Interval value) {}

    /// One participant's answer after one series.
    ///
    /// @param weight Σ strength · confidence of their ties
    /// @param people with whom they talked, at most the weight
    /// @param isCut whether they told of more people than that
    public record Told(int person, int series, double weight, double people, boolean isCut) {

        Told(int person, int series, double weight, double people) {
            this(person, series, weight, people, false);
        }

        static Told of(NetworkSnapshot network, int person, int series, int people, double base) {
            double weight = 0;
            for (int tie = network.firstTie(person); tie < network.firstTie(person + 1); tie++) {
                if (!network.isAffiliation(network.target(tie))) {
                    weight += network.probability(tie) / base;
                }
            }
            return new Told(person, series, weight, Math.min(people, weight), people > weight);
        }
    }

    /// Onward talk after one series, foretold from all other series.
    ///
    /// @param answers participants who told
    /// @param people with whom they talk together, foretold
    public record Foretold(int series, int answers, Interval people, double observed) {

        public double predicted() {
            return people.mean();
        }
    }

    /// What is known before anybody told anything, of ties that are assumed to carry a conversation with this chance.
    ///
    /// @param prior above 0 and below 1
    public static TieCalibration untold(double prior) {
        return of(prior, List.of());
    }

    /// The network with the lowest and with the highest chances of ties that were plausible before any data.
    public List<NetworkSnapshot> assumptions(NetworkSnapshot network) {
        return List.of(
                network.withChancesTimes(assumed.low() / prior), network.withChancesTimes(assumed.high() / prior));
    }

    private PooledShares pooled() {
        return PooledShares.of(prior, LEARNING_WEIGHT, totals(told));
    }

    private static SequencedMap<Integer, List<Told>> bySeries(List<Told> told) {
        var bySeries = new LinkedHashMap<Integer, List<Told>>();
        told.forEach(answer -> bySeries.computeIfAbsent(answer.series(), any -> new ArrayList<>())
                .add(answer));
        return bySeries;
    }

    private static List<PooledShares.Group> totals(List<Told> told) {
        return bySeries(told).values().stream()
                .map(answers -> new PooledShares.Group(
                        answers.stream().mapToDouble(Told::weight).sum(),
                        answers.stream().mapToDouble(Told::people).sum()))
                .toList();
    }

    TieChance assumedChance() {
        return new TieChance(Source.ASSUMED, new Interval(prior, assumed.low(), assumed.high()));
    }

    /// What was told comes first: it is about hearing the conversation, coming is more than that.
    TieChance measuredChance(Supplier<SeriesOutcomes> came) {
        return carriesAChance.get()
                ? new TieChance(Source.TOLD, measured())
                : came.get()
                        .chance()
                        .map(each -> new TieChance(Source.CAME, each))
                        .orElseGet(this::assumedChance);
    }

    /// Whether what was told says something about these ties: there is enough of it, not too many talked with more
    /// people than their ties weigh, and series that were left out are not foretold clearly worse than by the same
    /// number for everybody.
    private boolean isAboutTies() {
        return !isThin() && cut() <= MOST_CUT && skill() >= LEAST_SKILL;
    }

    /// Share (0..1) of the answers that tell of more people than the known ties weigh: those talks went to others too.
    public double cut() {
        return told.isEmpty() ? 0 : (double) told.stream().filter(Told::isCut).count() / told.size();
    }

    public int series() {
        return bySeries(told).size();
    }

    public boolean isThin() {
        return told.size() < THIN || series() < FEWEST_SERIES;
    }

    /// Every series with answers, foretold by the answers after all other series; by what was predicted.
    public List<Foretold> foretold() {
        var totals = totals(told);
        var people = pooled().leftOut();
        var foretold = new ArrayList<Foretold>();
        bySeries(told).forEach((series, answers) -> {
            int at = foretold.size();
            foretold.add(new Foretold(
                    series, answers.size(), people.get(at), totals.get(at).count()));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TieCalibration that && prior == that.prior && told.equals(that.told);
    }

    @Override
    public int hashCode() {
        return told.hashCode();
    }
}
