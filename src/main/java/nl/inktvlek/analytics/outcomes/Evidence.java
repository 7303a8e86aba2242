package nl.inktvlek.analytics.outcomes;

import it.unimi.dsi.fastutil.floats.Float2LongOpenHashMap;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;

/// What the outcomes of one group say about its two chances, as counts.
///
/// **Model.** A person who has not taken part does so in a period with chance 1 − (1 − b)·Π(1 − β·w), over those tied
/// to them who try in that period: b is what comes from elsewhere, β the chance of a tie of weight 1. The likelihood
/// is the product over people and periods until they took part or were observed no more.
///
/// **Source.** Allison, "Discrete-time methods for the analysis of event histories", Sociological Methodology 1982;
/// Singer & Willett, "It's about time", Journal of Educational Statistics 1993. The hazard of independent tries:
/// Goldenberg, Libai & Muller, Marketing Letters 2001.
final class Evidence {

    private long periods;
    private final Float2LongOpenHashMap tries = new Float2LongOpenHashMap();
    private final Object2LongOpenHashMap<FloatArrayList> successes = new Object2LongOpenHashMap<>();
    private long people;
    private long tookPart;
    private long afterATry;

    /// One for each group. O(people + ties), or times the periods where they try in every one.
    static Evidence[] of(Outcomes outcomes, Tries tries) {
        var ofGroup = new Evidence[outcomes.groups()];
        for (int group = 0; group < ofGroup.length; group++) {
            ofGroup[group] = new Evidence();
        }
        for (int person = 0; person < outcomes.ties().people(); person++) {
            if (outcomes.isAtRisk(person)) {
                ofGroup[outcomes.group(person)].add(outcomes, person, tries);
            }
        }
        return ofGroup;
    }

    private void add(Outcomes outcomes, int person, Tries howOften) {
        boolean took = outcomes.tookPart(person);
        int end = took ? outcomes.when(person) : outcomes.until(person);
        int survived = end - outcomes.from(person) + (took ? 0 : 1);
        var atLast = new FloatArrayList();
        var ties = outcomes.ties();
        for (int in = ties.firstIn(person); in < ties.firstIn(person + 1); in++) {
            int source = ties.source(in);
            float weight = ties.inProbability(in);
            if (!ties.isAffiliation(source) && outcomes.isSource(source) && weight > 0) {
                int first = outcomes.firstTry(source, person);
                int last = howOften == Tries.ONCE ? Math.min(first, end) : end;
                if (first <= end && took && last == end) {
                    atLast.add(weight);
                }
                int failed = Math.max(0, last - first + 1) - (took && last == end && first <= end ? 1 : 0);
                if (failed > 0) {
                    tries.addTo(weight, failed);
                }
            }
        }
        people++;
        periods += survived;
        if (took) {
            tookPart++;
            afterATry += atLast.isEmpty() ? 0 : 1;
            atLast.sort(null);
            successes.addTo(atLast, 1);
        }
    }

    long people() {
        return people;
    }

    long tookPart() {
        return tookPart;
    }

    /// How many took part in a period in which somebody tied to them tried.
    long afterATry() {
        return afterATry;
    }

    long tries() {
        return tries.values().longStream().sum() + afterATry;
    }

    /// Share of the periods, of all in which people could take part, in which one did; never 0 or 1.
    double rate() {
        return (tookPart + 0.5) / (periods + tookPart + 1);
    }

    /// Logarithm of the likelihood, `double[base.length * tie.length]`, the chance of a tie running fastest.
    double[] logLikelihood(double[] base, double[] tie) {
        var log = new double[base.length * tie.length];
        for (int j = 0; j < tie.length; j++) {
            double failed = 0;
            for (var each : tries.float2LongEntrySet()) {
                failed += each.getLongValue() * Math.log1p(-tie[j] * each.getFloatKey());
            }
            for (int i = 0; i < base.length; i++) {
                log[i * tie.length + j] = failed + periods * Math.log1p(-base[i]);
            }
        }
        for (var each : successes.object2LongEntrySet()) {
            addSuccesses(each.getKey(), each.getLongValue(), base, tie, log);
        }
        return log;
    }

    private static void addSuccesses(FloatArrayList weights, long times, double[] base, double[] tie, double[] log) {
        for (int j = 0; j < tie.length; j++) {
            double allFail = 1;
            for (int k = 0; k < weights.size(); k++) {
                allFail *= 1 - tie[j] * weights.getFloat(k);
            }
            for (int i = 0; i < base.length; i++) {
                log[i * tie.length + j] += times * Math.log(1 - (1 - base[i]) * allFail);
            }
        }
    }
}
