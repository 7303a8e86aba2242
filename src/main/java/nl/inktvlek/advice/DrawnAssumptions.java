package nl.inktvlek.advice;

import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.seeds.Steadiness.Assumption;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.snapshot.LoadedNetwork;

/// What could just as well be true of the ties: another chance that a strong, sure tie passes a conversation on,
/// strengths that people judged otherwise, and now and then shares of neighbours that add up instead of ties that each
/// try once.
///
/// The chance runs evenly through its interval; each strength is up to [#JUDGED] higher or lower, by a factor.
final class DrawnAssumptions {

    /// How many are drawn.
    static final int NUMBER = 40;

    /// Logarithm of the factor by which a strength may be judged otherwise.
    private static final double JUDGED = Math.log(1.5);

    /// One in so many has shares that add up.
    private static final int THRESHOLD_EVERY = 4;

    private static final long RANDOM_SEED = 17;

    private final NetworkSnapshot network;
    private final double lowest;
    private final double highest;

    DrawnAssumptions(LoadedNetwork loaded) {
        network = loaded.snapshot();
        var chance = loaded.chance().value();
        lowest = chance.low() / chance.mean();
        highest = chance.high() / chance.mean();
    }

    /// @param number from 0 to [#NUMBER] - 1
    Assumption drawn(int number) {
        double factor = lowest * Math.pow(highest / lowest, (number + 0.5) / NUMBER);
        var chances = new float[network.ties()];
        for (int tie = 0; tie < chances.length; tie++) {
            double judged = Math.exp(JUDGED * (2 * Chance.coin(RANDOM_SEED, number, tie) - 1));
            chances[tie] = (float) Math.min(1, network.probability(tie) * factor * judged);
        }
        return new Assumption(
                network.withProbability(chances),
                number % THRESHOLD_EVERY == THRESHOLD_EVERY - 1
                        ? SpreadModel.LINEAR_THRESHOLD
                        : SpreadModel.INDEPENDENT_CASCADE);
    }
}
