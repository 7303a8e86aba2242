package nl.inktvlek.analytics.sets;

import java.util.Arrays;

/// Live ties of a step of several walks: position of the tie in the upper bits, number of the walk in the lowest.
final class LiveBuffer {

    long[] ties = new long[1 << 12];
    int size;

    /// The array, with room for `more` behind `size`, and for two that are written but do not count.
    long[] roomFor(int more) {
        if (size + more + 2 > ties.length) {
            ties = Arrays.copyOf(ties, Math.max(2 * ties.length, size + more + 2));
        }
        return ties;
    }
}
