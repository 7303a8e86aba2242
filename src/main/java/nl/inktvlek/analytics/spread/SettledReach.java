package nl.inktvlek.analytics.spread;

import java.util.Arrays;
import java.util.BitSet;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;

/// How many people a conversation is expected to reach, measured until it is known well enough to be told: to half a
/// percent, or a fiftieth of a person. The same question has the same answer wherever it is asked.
///
/// **Cost.** About [#MOST_LOOKS] ties looked at twice at most, whoever counts: a fraction of a second; most often
/// milliseconds.
public final class SettledReach {

    private static final double PRECISE = 0.005;
    private static final double LEAST_ERROR = 0.02;
    private static final int PROBED_RUNS = 1 << 5;
    private static final int FIRST_RUNS = 1 << 8;
    private static final int MOST_RUNS = 1 << 17;
    private static final double MOST_LOOKS = 1 << 26;
    private static final long RANDOM_SEED = 2026;

    private SettledReach() {}

    /// As below, with the random number that all pages have.
    public static Estimate of(
            NetworkSnapshot network, SpreadModel model, Willingness willing, int[] people, int[] counted) {
        return of(network, model, willing, people, counted, RANDOM_SEED);
    }

    /// @param people with whom it starts, each with their willingness; repeats count once
    /// @param counted people who count as reach; all when it is empty
    public static Estimate of(
            NetworkSnapshot network,
            SpreadModel model,
            Willingness willing,
            int[] people,
            int[] counted,
            long randomSeed) {
        var ofThem = new BitSet();
        Arrays.stream(counted).forEach(ofThem::set);
        var spread = new Spread(network, model, randomSeed, willing);
        double looks = spread.looks(people, PROBED_RUNS);
        int runs = FIRST_RUNS;
        while (true) {
            var reach = spread.expectedReach(people, ofThem, runs);
            boolean isKnown = reach.standardError() <= Math.max(LEAST_ERROR, PRECISE * reach.mean());
            if (isKnown || runs >= MOST_RUNS || 2.0 * runs * looks > MOST_LOOKS) {
                return reach;
            }
            runs *= 2;
        }
    }
}
