package nl.inktvlek.analytics.seeds;

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

    private AliasTable() {}

    /// Entries for outcomes `0 … weights.length - 1`, their number a power of two (at most 2^16), to be given to
    /// [#draw].
    static long[] of(double[] weights) {
        int size = Math.max(2, Integer.highestOneBit(weights.length * 2 - 1));
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var scaled = new double[size];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = weights[i] / sum * size;
        }
        var alias = new int[size];
        var small = new int[size];
        var large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < size; i++) {
            alias[i] = i;
            if (scaled[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            scaled[more] -= 1 - scaled[less];
            if (scaled[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (smalls > 0) {
            scaled[small[--smalls]] = 1; // what is left over is rounding
        }
        var entries = new long[size];
        for (int i = 0; i < size; i++) {
            entries[i] = (long) (Math.min(1, scaled[i]) * SCALE) << OUTCOME_BITS | alias[i];
        }
        return entries;
    }

    /// The outcome for 64 random bits, of the table of `mask + 1` entries that starts at `offset`.
    static int draw(long[] entries, int offset, int mask, long bits) {
        int column = (int) bits & mask;
        long entry = entries[offset + column];
        int alias = (int) entry & 0xffff;
        int stays = (int) ((bits >>> 24) - (entry >>> OUTCOME_BITS) >> 63); // all ones below the threshold: no branch
        return alias ^ (alias ^ column) & stays;
    }
}
