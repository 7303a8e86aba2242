package nl.inktvlek.analytics.sets;

/// Sets of nodes, a bit for each.
public final class NodeBits {

    private NodeBits() {}

    /// The bits of `set` among the nodes `0 … nodes - 1`.
    public static long[] of(int nodes, int... set) {
        var bits = new long[(nodes + 63) / 64];
        for (int node : set) {
            bits[node >> 6] |= 1L << node;
        }
        return bits;
    }

    static boolean has(long[] bits, int node) {
        return (bits[node >> 6] & 1L << node) != 0;
    }
}
