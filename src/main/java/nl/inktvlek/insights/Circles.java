package nl.inktvlek.insights;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.communities.Communities;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.SampledWorlds;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the shape of the network tells about each node: its circle (community) and its influence. Computed once per
/// version of the data, when first asked for.
@Component
class Circles {

    private static final int SETS_FOR_INFLUENCE = 50_000;
    private static final long RANDOM_SEED = 7;

    private record Computed(long version, int[] community, float[] influence) {}

    private final ReentrantLock computing = new ReentrantLock();
    private volatile @Nullable Computed computed;

    /// Number of the circle of every node, the largest being 0.
    int[] of(LoadedNetwork network) {
        return computed(network).community();
    }

    /// Expected reach of every node alone under the independent cascade, in people.
    float[] influence(LoadedNetwork network) {
        return computed(network).influence();
    }

    private Computed computed(LoadedNetwork network) {
        var present = computed;
        if (present != null && present.version() == network.version()) {
            return present;
        }
        computing.lock();
        try {
            present = computed;
            if (present == null || present.version() != network.version()) {
                present = new Computed(network.version(), Communities.of(network.snapshot()), reachOfEach(network));
                computed = present;
            }
            return present;
        } finally {
            computing.unlock();
        }
    }

    private static float[] reachOfEach(LoadedNetwork network) {
        if (network.snapshot().people() == 0) {
            return new float[network.snapshot().nodes()];
        }
        var everything = IntStream.range(0, network.snapshot().nodes()).toArray();
        return SampledWorlds.of(
                        network.snapshot(),
                        SpreadModel.INDEPENDENT_CASCADE,
                        BestSeeds.everybody(network.snapshot()),
                        everything,
                        SETS_FOR_INFLUENCE,
                        RANDOM_SEED)
                .reachOfEach();
    }
}
