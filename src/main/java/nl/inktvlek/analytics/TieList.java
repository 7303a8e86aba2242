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

    /// Adds ties that stand in three lists of one length.
    public void addAll(IntArrayList sources, IntArrayList targets, FloatArrayList chances) {
        from.addAll(sources);
        to.addAll(targets);
        probability.addAll(chances);
    }

    /// Adds the ties of another list, with the nodes from `first` on moved up by `by`.
    public void addAll(TieList others, int first, int by) {
        if (by == 0) {
            addAll(others.from, others.to, others.probability);
            return;
        }
        for (int i = 0; i < others.size(); i++) {
            int source = others.from.getInt(i);
            int target = others.to.getInt(i);
            add(
                    source < first ? source : source + by,
                    target < first ? target : target + by,
                    others.probability.getFloat(i));
        }
    }

    /// Gives back the room that was kept for more.
    public void trim() {
        from.trim();
        to.trim();
        probability.trim();
    }

    public int size() {
        return from.size();
    }

    /// Sorts the ties into rows by counting; O(nodes + ties) time.
    ///
    /// @param people the first `people` nodes are people, the rest affiliations
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

    /// As [#toSnapshot], without ties of somebody to themselves, and with the largest chance of those told twice.
    public NetworkSnapshot toSnapshotWithoutRepeats(long version, int people, int nodes) {
        var all = toSnapshot(version, people, nodes);
        var firstTie = new int[nodes + 1];
        var target = new int[size()];
        var chance = new float[size()];
        var row = new long[16];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            int degree = all.outDegree(node);
            row = row.length < degree ? new long[degree] : row;
            for (int i = 0; i < degree; i++) {
                int tie = all.firstTie(node) + i;
                row[i] = (long) all.target(tie) << 32 | Float.floatToIntBits(all.probability(tie));
            }
            Arrays.sort(row, 0, degree); // by target, then by chance: the last of a target is the largest
            for (int i = 0; i < degree; i++) {
                int to = (int) (row[i] >>> 32);
                boolean isLast = i + 1 == degree || (int) (row[i + 1] >>> 32) != to;
                if (isLast && to != node) {
                    target[size] = to;
                    chance[size++] = Float.intBitsToFloat((int) row[i]);
                }
            }
            firstTie[node + 1] = size;
        }
        return new NetworkSnapshot(version, people, firstTie, Arrays.copyOf(target, size), Arrays.copyOf(chance, size));
    }
}
