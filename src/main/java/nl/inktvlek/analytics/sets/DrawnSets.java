package nl.inktvlek.analytics.sets;

import java.util.Arrays;

/// Sets of nodes, one after the other in a growing arena, each with the person it is seen from.
///
/// **Cost.** 8 bytes a set and 4 a member; allocates only to grow.
public final class DrawnSets {

    /// Sets from which it is known how large they are.
    private static final int ENOUGH_SETS = 256;

    /// Room grows at most so many times at once.
    private static final int MOST_GROWTH = 16;

    private int[] members = new int[1 << 12];
    private int[] ends = new int[1 << 10];
    private int[] rootOf = new int[1 << 10];
    private int size;
    private int sets;
    private long expectedSets;
    private long expectedMembers;

    /// Says how many sets there will probably be, and members at most, so that room is made for them at once: growing
    /// step by step copies.
    void expect(long setsInAll, long membersAtMost) {
        expectedSets = setsInAll;
        expectedMembers = membersAtMost;
    }

    /// Makes room for so many sets and members more.
    public void makeRoom(int moreSets, int moreMembers) {
        if (sets + moreSets > ends.length) {
            ends = Arrays.copyOf(
                    ends, Math.max(sets + moreSets, grown(ends.length, Math.min(expectedSets, expectedMembers))));
            rootOf = Arrays.copyOf(rootOf, ends.length);
        }
        if (size + moreMembers > members.length) {
            long asLargeAsSoFar = sets < ENOUGH_SETS ? 0 : (long) (1.05 * expectedSets * size / sets);
            int length = grown(members.length, Math.min(expectedMembers, asLargeAsSoFar));
            members = Arrays.copyOf(members, Math.max(size + moreMembers, length));
        }
    }

    private static int grown(int length, long wanted) {
        return (int) Math.clamp(wanted, length + (length >> 1), (long) MOST_GROWTH * length);
    }

    /// Writes a member, for which there is room.
    public void put(int position, int node) {
        members[position] = node;
    }

    /// Ends a set: the next `count` members are its own, whether they have been put or still will be.
    public void close(int root, int count) {
        size += count;
        rootOf[sets] = root;
        ends[sets++] = size;
    }

    public int sets() {
        return sets;
    }

    /// Members of all sets together.
    public int size() {
        return size;
    }

    public int start(int set) {
        return set == 0 ? 0 : ends[set - 1];
    }

    public int end(int set) {
        return ends[set];
    }

    public int member(int position) {
        return members[position];
    }

    public int root(int set) {
        return rootOf[set];
    }
}
