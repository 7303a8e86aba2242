package nl.inktvlek.analytics.communities;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleRBTreeMap;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Which people and affiliations belong together: groups with many ties inside and few outside.
///
/// **Model.** Modularity at resolution 1 on the ties without direction, a tie weighing the sum of its chances both
/// ways.
///
/// **Randomness.** Fixed seed: the same network always gives the same communities.
///
/// **Cost.** O(m log m) here for joining both directions; the algorithm itself is near-linear in m.
///
/// **Source.** Traag, Waltman & Van Eck, "From Louvain to Leiden", Scientific Reports 2019, in its authors' own
/// library.
public final class Communities {

    private static final int ITERATIONS = 10;
    private static final long RANDOM_SEED = 2019;

    private Communities() {}

    /// Number of the community of every node, the largest community being 0. Shape `int[nodes]`.
    public static int[] of(NetworkSnapshot snapshot) {
        var pairs = pairs(snapshot);
        if (pairs.isEmpty()) {
            return IntStream.range(0, snapshot.nodes()).toArray();
        }
        var network = toNetwork(snapshot.nodes(), pairs);
        double resolution = 1 / (2 * network.getTotalEdgeWeight());
        var clustering = new LeidenAlgorithm(
                        resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(RANDOM_SEED))
                .findClustering(network);
        clustering.orderClustersByNNodes();
        return clustering.getClusters();
    }

    /// Weight per pair of nodes, the lower number in the upper half of the key.
    private static Long2DoubleRBTreeMap pairs(NetworkSnapshot snapshot) {
        var pairs = new Long2DoubleRBTreeMap();
        for (int node = 0; node < snapshot.nodes(); node++) {
            for (int tie = snapshot.firstTie(node); tie < snapshot.firstTie(node + 1); tie++) {
                int target = snapshot.target(tie);
                if (target != node && snapshot.probability(tie) > 0) {
                    pairs.addTo(
                            (long) Math.min(node, target) << 32 | Math.max(node, target), snapshot.probability(tie));
                }
            }
        }
        return pairs;
    }

    private static Network toNetwork(int nodes, Long2DoubleRBTreeMap pairs) {
        var ends = new LargeIntArray[] {new LargeIntArray(pairs.size()), new LargeIntArray(pairs.size())};
        var weights = new LargeDoubleArray(pairs.size());
        long i = 0;
        for (Long2DoubleMap.Entry pair : pairs.long2DoubleEntrySet()) {
            ends[0].set(i, (int) (pair.getLongKey() >>> 32));
            ends[1].set(i, (int) pair.getLongKey());
            weights.set(i++, pair.getDoubleValue());
        }
        return new Network(nodes, true, ends, weights, false, false);
    }
}
