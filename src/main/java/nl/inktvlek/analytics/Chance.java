package nl.inktvlek.analytics;

/// Random numbers that are a function of where they are used, so that results repeat exactly, whatever the visiting
/// order or the number of threads.
///
/// **Source.** Mixes with the 64-bit finaliser of Steele, Lea & Flood, "Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014, figure 16 (constants by Stafford, variant 13).
public final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /// A sequence that depends on nothing but `seed` and `stream`.
    public Chance(long seed, long stream) {
        state = mix(mix(seed) + stream);
    }

    /// Goes on as the sequence that `key` names; saves an object where there are millions of short sequences.
    public void restart(long key) {
        state = key;
    }

    /// 64 random bits.
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return finish(state);
    }

    /// Uniform in `0 … bound - 1`.
    ///
    /// **Source.** Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 2019; without the
    /// rejection step, the bias is below bound / 2^32.
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// Uniform in [0, 1), 24 bits: as fine as a `float` probability.
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    /// Uniform in [0, 1), 53 bits.
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// The coin of one thing in one run: a number in [0, 1) fixed by its three arguments.
    public static float coin(long seed, int run, int thing) {
        return (mix(mix(seed + run) + thing) >>> 40) * 0x1.0p-24f;
    }

    /// Mixes 64 bits so that neighbouring inputs give unrelated outputs.
    public static long mix(long z) {
        return finish(z + GOLDEN_GAMMA);
    }

    private static long finish(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
