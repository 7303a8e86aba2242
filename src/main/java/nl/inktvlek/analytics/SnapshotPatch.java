package nl.inktvlek.analytics;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/// A network in which some nodes came, went or have other ties, made from the one before: the rows of all others are
/// copied.
///
/// **Model.** A touched node loses all its ties, in both directions; those it has now are in `fresh`, which names no
/// tie between two others. Rows are in the order of their far ends, as [TieList#toSnapshotWithoutRepeats] gives them.
///
/// **Cost.** O(n + m), some 15 ms for 2.5 million ties: copying, no sorting.
public final class SnapshotPatch {

    /// Stands for a node that is no more, or was not there.
    public static final int NONE = -1;

    private final NetworkSnapshot before;
    private final NetworkSnapshot fresh;
    private final int[] now;
    private final int[] was;
    private final boolean[] isTouched;

    /// @param fresh the ties of the touched nodes only, among all nodes as they are now
    /// @param now index of each node of before, ascending, or [#NONE]; `int[nodes before]`
    /// @param isTouched per node as it is now; new ones are; `boolean[nodes]`
    public SnapshotPatch(NetworkSnapshot before, NetworkSnapshot fresh, int[] now, boolean[] isTouched) {
        this.before = before;
        this.fresh = fresh;
        this.now = now;
        this.isTouched = isTouched;
        this.was = new int[fresh.nodes()];
        Arrays.fill(was, NONE);
        for (int old = 0; old < now.length; old++) {
            if (now[old] != NONE) {
                was[now[old]] = old;
            }
        }
    }

    /// Rows in one direction.
    private record Rows(int[] first, int[] far, float[] chance) {}

    /// One direction of a network: ties that leave, or those that arrive.
    private interface Direction {
        int first(NetworkSnapshot network, int node);

        int far(NetworkSnapshot network, int tie);

        float chance(NetworkSnapshot network, int tie);
    }

    private static final Direction OUT = new Direction() {
        @Override
        public int first(NetworkSnapshot network, int node) {
            return network.firstTie(node);
        }

        @Override
        public int far(NetworkSnapshot network, int tie) {
            return network.target(tie);
        }

        @Override
        public float chance(NetworkSnapshot network, int tie) {
            return network.probability(tie);
        }
    };

    private static final Direction IN = new Direction() {
        @Override
        public int first(NetworkSnapshot network, int node) {
            return network.firstIn(node);
        }

        @Override
        public int far(NetworkSnapshot network, int tie) {
            return network.source(tie);
        }

        @Override
        public float chance(NetworkSnapshot network, int tie) {
            return 0;
        }
    };

    /// The network as it is now; the one before at another version where nodes and ties are the same.
    public NetworkSnapshot apply(long version) {
        var changedOut = changed(OUT, IN);
        if (isSame(changedOut)) {
            return before.at(version);
        }
        var out = rows(OUT, changedOut);
        var changedIn = changed(IN, OUT);
        var in = rows(IN, changedIn);
        return new NetworkSnapshot(
                version, fresh.people(), out.first, out.far, out.chance, in.first, in.far, ties(out, in, changedOut, changedIn));
    }

    /// Nodes whose row may be another one.
    private boolean[] changed(Direction along, Direction against) {
        var changed = isTouched.clone();
        for (int node = 0; node < changed.length; node++) {
            changed[node] |= along.first(fresh, node) < along.first(fresh, node + 1);
        }
        for (int old = 0; old < now.length; old++) {
            if (now[old] == NONE || isTouched[now[old]]) {
                for (int tie = against.first(before, old); tie < against.first(before, old + 1); tie++) {
                    int far = now[against.far(before, tie)];
                    if (far != NONE) {
                        changed[far] = true;
                    }
                }
            }
        }
        return changed;
    }

    private boolean isSame(boolean[] changed) {
        if (now.length != was.length || before.people() != fresh.people()) {
            return false;
        }
        for (int node = 0; node < was.length; node++) {
            if (was[node] != node) {
                return false;
            }
        }
        var row = new Row(OUT);
        for (int node = 0; node < was.length; node++) {
            if (changed[node] && !row.read(node).isAsBefore(node)) {
                return false;
            }
        }
        return true;
    }

    /// The row of one node at a time.
    private final class Row {
        private final Direction direction;
        private final IntArrayList far = new IntArrayList();
        private final FloatArrayList chance = new FloatArrayList();

        Row(Direction direction) {
            this.direction = direction;
        }

        /// Puts together what stays and what is fresh; no far end is in both.
        Row read(int node) {
            far.clear();
            chance.clear();
            int next = direction.first(fresh, node);
            int end = direction.first(fresh, node + 1);
            if (!isTouched[node]) {
                int old = was[node];
                for (int tie = direction.first(before, old); tie < direction.first(before, old + 1); tie++) {
                    int stays = now[direction.far(before, tie)];
                    if (stays != NONE && !isTouched[stays]) {
                        while (next < end && direction.far(fresh, next) < stays) {
                            add(fresh, direction.far(fresh, next), next++);
                        }
                        add(before, stays, tie);
                    }
                }
            }
            while (next < end) {
                add(fresh, direction.far(fresh, next), next++);
            }
            return this;
        }

        private void add(NetworkSnapshot from, int to, int tie) {
            far.add(to);
            chance.add(direction.chance(from, tie));
        }

        boolean isAsBefore(int node) {
            int first = direction.first(before, node);
            if (direction.first(before, node + 1) - first != far.size()) {
                return false;
            }
            for (int i = 0; i < far.size(); i++) {
                if (far.getInt(i) != direction.far(before, first + i)
                        || chance.getFloat(i) != direction.chance(before, first + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Rows rows(Direction direction, boolean[] changed) {
        int nodes = was.length;
        var first = new int[nodes + 1];
        var row = new Row(direction);
        var far = new IntArrayList();
        var chance = new FloatArrayList();
        for (int node = 0; node < nodes; node++) {
            int size;
            if (changed[node]) {
                row.read(node);
                far.addAll(row.far);
                chance.addAll(row.chance);
                size = row.far.size();
            } else {
                size = direction.first(before, was[node] + 1) - direction.first(before, was[node]);
            }
            first[node + 1] = Math.addExact(first[node], size);
        }
        var rows = new Rows(first, new int[first[nodes]], new float[direction == OUT ? first[nodes] : 0]);
        int taken = 0;
        for (int node = 0; node < nodes; node++) {
            if (changed[node]) {
                int size = first[node + 1] - first[node];
                far.getElements(taken, rows.far, first[node], size);
                if (direction == OUT) {
                    chance.getElements(taken, rows.chance, first[node], size);
                }
                taken += size;
            } else {
                int last = node;
                while (last + 1 < nodes && !changed[last + 1] && was[last + 1] == was[last] + 1) {
                    last++;
                }
                copy(direction, was[node], was[last], rows, first[node]);
                node = last;
            }
        }
        return rows;
    }

    /// Copies the rows of nodes that stood beside each other.
    private void copy(Direction direction, int from, int to, Rows rows, int place) {
        int first = direction.first(before, from);
        int size = direction.first(before, to + 1) - first;
        if (direction == OUT) {
            before.copyTargets(first, size, rows.far, place);
            before.copyProbabilities(first, size, rows.chance, place);
        } else {
            before.copySources(first, size, rows.far, place);
        }
        for (int i = place; i < place + size; i++) {
            rows.far[i] = now[rows.far[i]];
        }
    }

    /// For each arriving position the number of its tie.
    private int[] ties(Rows out, Rows in, boolean[] changedOut, boolean[] changedIn) {
        var moved = new int[was.length];
        for (int node = 0; node < moved.length; node++) {
            moved[node] = changedOut[node] ? Integer.MIN_VALUE : out.first[node] - before.firstTie(was[node]);
        }
        var ties = new int[in.far.length];
        for (int node = 0; node < was.length; node++) {
            int old = changedIn[node] ? 0 : before.firstIn(was[node]) - in.first[node];
            for (int position = in.first[node]; position < in.first[node + 1]; position++) {
                int source = in.far[position];
                ties[position] = changedIn[node] || moved[source] == Integer.MIN_VALUE
                        ? Arrays.binarySearch(out.far, out.first[source], out.first[source + 1], node)
                        : before.inTie(position + old) + moved[source];
            }
        }
        return ties;
    }
}
