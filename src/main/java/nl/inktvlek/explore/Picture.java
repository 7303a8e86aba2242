package nl.inktvlek.explore;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeMeasures.Measures;
import nl.inktvlek.snapshot.Placements.Positions;

/// A part of the network to look at: the same nodes for the canvas and for the table. It stands on its own, so that a
/// session that shows it does not keep a whole network.
///
/// @param nodes the nodes shown, the most influential first
/// @param x where each stands, in the order of `nodes`, any unit; y likewise
/// @param community number of the community of each node, the largest of the whole network being 0
/// @param influence expected reach of each node alone, in people
/// @param ties per node the places in `nodes` of those it is tied to that come later, in order
/// @param matching nodes that fit the question; more than are shown when it was cut off
public record Picture(
        List<Node> nodes, float[] x, float[] y, int[] community, float[] influence, int[][] ties, int matching) {

    /// Before anything was asked.
    public static final Picture NOTHING =
            new Picture(List.of(), new float[0], new float[0], new int[0], new float[0], new int[0][], 0);

    static Picture of(LoadedNetwork network, List<Node> shown, Measures measures, Positions positions, int matching) {
        var x = new float[shown.size()];
        var y = new float[shown.size()];
        var community = new int[shown.size()];
        var influence = new float[shown.size()];
        for (int i = 0; i < shown.size(); i++) {
            int node = shown.get(i).index();
            x[i] = positions.x()[node];
            y[i] = positions.y()[node];
            community[i] = measures.community()[node];
            influence[i] = measures.influence()[node];
        }
        return new Picture(List.copyOf(shown), x, y, community, influence, ties(network, shown), matching);
    }

    private static int[][] ties(LoadedNetwork network, List<Node> shown) {
        var places = new Int2IntOpenHashMap(shown.size());
        places.defaultReturnValue(-1);
        for (int i = 0; i < shown.size(); i++) {
            places.put(shown.get(i).index(), i);
        }
        var ties = new int[shown.size()][];
        for (int i = 0; i < ties.length; i++) {
            var later = new IntArrayList();
            for (int neighbour : network.neighbours(shown.get(i).index())) {
                int place = places.get(neighbour);
                if (place > i) {
                    later.add(place);
                }
            }
            later.sort(null);
            ties[i] = later.toIntArray();
        }
        return ties;
    }
}
