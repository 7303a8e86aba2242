package nl.inktvlek.analytics;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/// Ties in any order, on their way to a [NetworkSnapshot]. Not safe for several threads.
public final class TieList {

    private final IntArrayList from;
    private final IntArrayList to;
    private final FloatArrayList probability;

    public TieList(int expectedTies) {
        from = new IntArrayList(expectedTies);
        to = new IntArrayList(expectedTies);
        probability = new FloatArrayList(expectedTies);
    }

    public void add(int source, int target, float chance) {
        from.add(source);
        to.add(target);
        probability.add(chance);
    }

    public int size() {
        return from.size();
    }

    /// Sorts the ties into rows by counting; O(nodes + ties) time.
    ///
    /// @param people the first `people` nodes are people, the rest hubs
    /// @throws IllegalArgumentException if a tie names a node that is not below `nodes`
    public NetworkSnapshot toSnapshot(long version, int people, int nodes) {
        var firstTie = new int[nodes + 1];
        for (int i = 0; i < size(); i++) {
            if (from.getInt(i) < 0 || from.getInt(i) >= nodes) {
                throw new IllegalArgumentException(
                        "A tie starts outside the network of %d nodes: %d".formatted(nodes, from.getInt(i)));
            }
            firstTie[from.getInt(i) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstTie[node + 1] += firstTie[node];
        }
        var next = Arrays.copyOf(firstTie, nodes);
        var target = new int[size()];
        var chance = new float[size()];
        for (int i = 0; i < size(); i++) {
            int position = next[from.getInt(i)]++;
            target[position] = to.getInt(i);
            chance[position] = probability.getFloat(i);
        }
        return new NetworkSnapshot(version, people, firstTie, target, chance);
    }
}
