package nl.inktvlek.analytics.outcomes;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.analytics.Chance;

/// How well the outcomes of a group are foretold from those of all other groups: the test of the model.
///
/// For every group the populations are learnt without it, chances for it are drawn from them, and its people are lived
/// through with these, many times. So the interval holds what differs among groups, what is not known of that, and
/// plain chance.
///
/// **Randomness.** Fixed: the same outcomes give the same answer. **Cost.** O(people + ties) a draw.
///
/// **Source.** Gelman, Hwang & Vehtari, "Understanding predictive information criteria", Statistics and Computing 2014
/// (leave-one-out, log score).
///
/// @param groups in the order of their numbers, those with people in them
/// @param skill 1 − Σ loss ÷ Σ plain loss: how much nearer than naming everybody the rate of the other groups. 1 is
/// perfect, 0 no better, below 0 worse
public record LeftOut(List<Group> groups, double skill) {

    private static final long RANDOM_SEED = 2026;
    private static final int FEWEST_DRAWS = 200;
    private static final int MOST_DRAWS = 2000;

    /// People lived through in all, about; keeps large networks to seconds.
    private static final long WORK = 20_000_000;

    /// @param people whose outcome counts
    /// @param foretold how many of them take part
    /// @param observed how many did
    /// @param loss Σ −log of the chance that was given to each person's outcome
    /// @param plainLoss the same when everybody is given the rate of the other groups
    public record Group(int group, int people, Interval foretold, int observed, double loss, double plainLoss) {

        public boolean isCovered() {
            return foretold.contains(observed);
        }
    }

    /// Share of the groups whose observed number lies in its interval.
    public double covered() {
        return groups.stream().filter(Group::isCovered).count() / (double) groups.size();
    }

    static LeftOut of(PooledHazard model) {
        var groups = new ArrayList<Group>();
        for (int group = 0; group < model.outcomes().groups(); group++) {
            if (model.evidence(group).people() > 0) {
                groups.add(foretell(model, group));
            }
        }
        double loss = groups.stream().mapToDouble(Group::loss).sum();
        double plain = groups.stream().mapToDouble(Group::plainLoss).sum();
        return new LeftOut(List.copyOf(groups), plain == 0 ? 0 : 1 - loss / plain);
    }

    private static Group foretell(PooledHazard model, int group) {
        var forward = new Forward(model.outcomes(), model.tries(), group);
        int draws = (int) Math.clamp(WORK / Math.max(1, model.counts().people()), FEWEST_DRAWS, MOST_DRAWS);
        var weights = model.without(group);
        var chance = new Chance(RANDOM_SEED, group);
        var counts = new int[draws];
        var times = new int[forward.people()];
        int pair = 0;
        double upTo = weights[0];
        for (int draw = 0; draw < draws; draw++) {
            while (upTo < (draw + 0.5) / draws && pair < weights.length - 1) {
                upTo += weights[++pair];
            }
            counts[draw] =
                    forward.run(model.baseOf(pair, normal(chance)), model.tieOf(pair, normal(chance)), chance, times);
        }
        return group(model, group, forward, counts, times);
    }

    private static Group group(PooledHazard model, int group, Forward forward, int[] counts, int[] times) {
        long others = model.counts().people() - forward.people();
        long tookPart = model.counts().tookPart() - model.evidence(group).tookPart();
        double rate = (tookPart + 0.5) / (others + 1.0);
        var observed = forward.observed();
        double loss = 0;
        double plainLoss = 0;
        for (int i = 0; i < times.length; i++) {
            double foretold = (times[i] + 0.5) / (counts.length + 1.0);
            loss -= Math.log(observed[i] ? foretold : 1 - foretold);
            plainLoss -= Math.log(observed[i] ? rate : 1 - rate);
        }
        return new Group(
                group,
                forward.people(),
                Interval.ofDraws(counts),
                (int) model.evidence(group).tookPart(),
                loss,
                plainLoss);
    }

    /// **Source.** Box & Muller, Annals of Mathematical Statistics 1958.
    private static double normal(Chance chance) {
        return Math.sqrt(-2 * Math.log(1 - chance.nextDouble())) * Math.cos(2 * Math.PI * chance.nextDouble());
    }
}
