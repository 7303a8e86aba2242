package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.communities.Communities;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.worlds.SampledWorlds;
import org.springframework.stereotype.Component;

/// What the shape of the network tells about each node: its community and its influence. A page shows what there is
/// and does not wait after a change; an advice waits for what is true now. Whoever asks, influence is reckoned with the
/// chances that were measured: the network with those and the one with assumed chances share what is kept.
@Component
public class NodeMeasures {

    private static final int SETS_FOR_INFLUENCE = 50_000;
    private static final long RANDOM_SEED = 7;

    private final Following<Measures> following;

    NodeMeasures(Background background) {
        following = new Following<>(background, NodeMeasures::compute, NodeMeasures::carry);
    }

    /// @param community number of the community of every node, the largest being 0
    /// @param influence expected reach of every node alone under the independent cascade, in people
    /// @param byInfluence indexes of all nodes, the most influential first
    public record Measures(int[] community, float[] influence, int[] byInfluence) {

        private static Measures of(int[] community, float[] influence) {
            var order = IntStream.range(0, influence.length).toArray();
            return new Measures(community, influence, sorted(order, influence));
        }

        private static int[] sorted(int[] nodes, float[] influence) {
            IntArrays.stableSort(nodes, (one, other) -> Float.compare(influence[other], influence[one]));
            return nodes;
        }
    }

    /// For a page: as they were before the last changes, as long as they are computed anew.
    public Measures shown(LoadedNetwork network) {
        return following.shown(network);
    }

    /// Number of the community of every node, the largest being 0.
    public int[] communities(LoadedNetwork network) {
        return following.exact(network).community();
    }

    /// Expected reach of every node alone under the independent cascade, in people.
    public float[] influence(LoadedNetwork network) {
        return following.exact(network).influence();
    }

    private static Measures compute(LoadedNetwork network) {
        return Measures.of(Communities.of(network.snapshot()), reachOfEach(network.measured()));
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

    /// New nodes are in the community of most of their neighbours and as influential as those on average.
    private static Measures carry(Measures before, int[] places, LoadedNetwork network) {
        int alone = 1 + Arrays.stream(before.community()).max().orElse(-1);
        var community = new int[places.length];
        var influence = new float[places.length];
        for (int node = 0; node < places.length; node++) {
            if (places[node] == Following.NEW) {
                var known = network.neighbours(node).stream()
                        .mapToInt(neighbour -> places[neighbour])
                        .filter(place -> place != Following.NEW)
                        .toArray();
                community[node] = known.length == 0 ? alone : mostFrequent(before.community(), known);
                influence[node] = (float) Arrays.stream(known)
                        .mapToDouble(place -> before.influence()[place])
                        .average()
                        .orElse(1);
            } else {
                community[node] = before.community()[places[node]];
                influence[node] = before.influence()[places[node]];
            }
        }
        return new Measures(community, influence, order(before, places, influence));
    }

    /// Those who were there in their order, with the new ones in between.
    private static int[] order(Measures before, int[] places, float[] influence) {
        var now = new int[before.influence().length];
        Arrays.fill(now, Following.NEW);
        for (int node = 0; node < places.length; node++) {
            if (places[node] != Following.NEW) {
                now[places[node]] = node;
            }
        }
        var news = Measures.sorted(
                IntStream.range(0, places.length)
                        .filter(node -> places[node] == Following.NEW)
                        .toArray(),
                influence);
        var order = new int[places.length];
        int size = 0;
        int next = 0;
        for (int was : before.byInfluence()) {
            int node = now[was];
            if (node != Following.NEW) {
                while (next < news.length && isBefore(news[next], node, influence)) {
                    order[size++] = news[next++];
                }
                order[size++] = node;
            }
        }
        System.arraycopy(news, next, order, size, news.length - next);
        return order;
    }

    private static boolean isBefore(int one, int other, float[] influence) {
        int compared = Float.compare(influence[other], influence[one]);
        return compared < 0 || compared == 0 && one < other;
    }

    private static int mostFrequent(int[] community, int[] of) {
        var times = new Int2IntOpenHashMap();
        int most = community[of[0]];
        for (int place : of) {
            times.addTo(community[place], 1);
            most = times.get(community[place]) > times.get(most) ? community[place] : most;
        }
        return most;
    }
}
