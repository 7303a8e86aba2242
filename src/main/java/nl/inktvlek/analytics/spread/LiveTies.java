package nl.inktvlek.analytics.spread;

import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Which ties carry the conversation in a run.
public sealed interface LiveTies {

    /// Whether `tie`, leading to `target`, is live in `run`.
    boolean isLive(int run, int tie, int target);

    static LiveTies of(NetworkSnapshot network, SpreadModel model, long randomSeed) {
        return switch (model) {
            case INDEPENDENT_CASCADE, REINFORCED -> new CoinPerTie(network, randomSeed);
            case LINEAR_THRESHOLD -> OneTiePerNode.of(network, randomSeed);
        };
    }

    /// Every tie has a coin of its own.
    record CoinPerTie(NetworkSnapshot network, long randomSeed) implements LiveTies {
        @Override
        public boolean isLive(int run, int tie, int target) {
            return Chance.coin(randomSeed, run, tie) < network.probability(tie);
        }
    }

    /// Every node has one coin, which falls into the share of one arriving tie, or of none.
    final class OneTiePerNode implements LiveTies {

        private final long randomSeed;
        private final float[] from;
        private final float[] to;

        private OneTiePerNode(long randomSeed, float[] from, float[] to) {
            this.randomSeed = randomSeed;
            this.from = from;
            this.to = to;
        }

        static OneTiePerNode of(NetworkSnapshot network, long randomSeed) {
            var from = new float[network.ties()];
            var to = new float[network.ties()];
            for (int node = 0; node < network.nodes(); node++) {
                double sum = 0;
                for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                    sum += network.probability(network.inTie(in));
                }
                double scale = Math.max(1, sum);
                double start = 0;
                for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                    int tie = network.inTie(in);
                    from[tie] = (float) start;
                    start += network.probability(tie) / scale;
                    to[tie] = (float) start;
                }
            }
            return new OneTiePerNode(randomSeed, from, to);
        }

        @Override
        public boolean isLive(int run, int tie, int target) {
            float coin = Chance.coin(randomSeed, run, target);
            return from[tie] <= coin && coin < to[tie];
        }
    }
}
