package nl.inktvlek.analytics.sets;

import java.util.Arrays;

/// Draws one of a few outcomes with given weights from one random number, in constant time.
///
/// Tables of many classes stand behind each other in one array, so that a draw touches one place in memory.
///
/// **Source.** Walker 1977 in the form of Vose, "A Linear Algorithm for Generating Random Numbers with a Given
/// Distribution", IEEE Transactions on Software Engineering 1991.
final class AliasTable {

    /// Bits of an entry that hold the outcome drawn when the threshold is passed.
    private static final int OUTCOME_BITS = 16;

    /// Thresholds are compared with the upper 40 bits of a random number: chances are exact to 10^-12.
    private static final double SCALE = 0x1.0p40;

    private static final long LOWER = 0xffff_ffffL;

    private AliasTable() {}

    /// Entries for outcomes `0 … weights.length - 1`, their number a power of two (at most 2^16), to be given to
    /// [#draw].
    static long[] of(double[] weights) {
        var stays = Arrays.copyOf(weights, Math.max(2, Integer.highestOneBit(weights.length * 2 - 1)));
        var alias = balance(stays);
        var entries = new long[stays.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (long) (Math.min(1, stays[i]) * SCALE) << OUTCOME_BITS | alias[i];
        }
        return entries;
    }

    /// Writes entries for outcomes `0 … weights.length - 1` to `entries` from `offset` on, to be given to
    /// [#drawAmong]. Turns the weights into something else.
    static void fill(long[] entries, int offset, double[] weights) {
        var alias = balance(weights);
        for (int i = 0; i < weights.length; i++) {
            long stays = Math.min(LOWER, (long) (weights[i] * 0x1.0p32));
            entries[offset + i] = stays << 32 | alias[i];
        }
    }

    /// Turns each weight into the chance that its column keeps its own outcome; returns the other outcomes.
    private static int[] balance(double[] weights) {
        int size = weights.length;
        double sum = Arrays.stream(weights).sum();
        var alias = new int[size];
        var small = new int[size];
        var large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < size; i++) {
            alias[i] = i;
            weights[i] = weights[i] / sum * size;
            if (weights[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            weights[more] -= 1 - weights[less];
            if (weights[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (smalls > 0) {
            weights[small[--smalls]] = 1; // what is left over is rounding
        }
        return alias;
    }

    /// The outcome for 64 random bits, of the table of `mask + 1` entries that starts at `offset`.
    static int draw(long[] entries, int offset, int mask, long bits) {
        int column = (int) bits & mask;
        long entry = entries[offset + column];
        int alias = (int) entry & 0xffff;
        int stays = (int) ((bits >>> 24) - (entry >>> OUTCOME_BITS) >> 63); // all ones below the threshold: no branch
        return alias ^ (alias ^ column) & stays;
    }

    /// The outcome for 64 random bits, of the `columns` entries from `offset` on that [#fill] wrote; chances are exact
    /// to 2^-31.
    static long drawAmong(long[] entries, int offset, int columns, long bits) {
        long column = (bits >>> 32) * columns >>> 32;
        long entry = entries[offset + (int) column];
        long alias = entry & LOWER;
        long stays = (bits & LOWER) - (entry >>> 32) >> 63; // all ones below the threshold: no branch
        return alias ^ (alias ^ column) & stays;
    }
}
