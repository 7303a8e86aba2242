package nl.inktvlek.analytics.spread;

import nl.inktvlek.analytics.Chance;

/// Draws 64 coins of one chance at once, as fine as [Chance#coin].
///
/// **Model.** A coin is a number of 24 random bits and falls below the chance or not. The bits of all 64 are drawn
/// place by place, from the highest on, until each coin differs from the chance: about seven words of random bits
/// in place of 64 numbers.
final class Bits {

    private static final int PLACES = 24;

    private final Chance random = new Chance(0, 0);

    /// Coins that have the same key and another thing are unrelated: pass `key + thing` to [#draw].
    static long key(long randomSeed, int word) {
        return Chance.mix(Chance.mix(randomSeed) + word);
    }

    /// @return 64 bits, each set with the chance
    long draw(double chance, long keyOfThing) {
        int below = (int) Math.ceil(chance * (1 << PLACES));
        if (below == 1 << PLACES) {
            return -1;
        }
        random.restart(Chance.mix(keyOfThing));
        long isBelow = 0;
        long open = -1;
        for (int place = PLACES - 1; open != 0 && (below & (1 << place + 1) - 1) != 0; place--) {
            long drawn = random.nextLong();
            if ((below >> place & 1) == 1) {
                isBelow |= open & ~drawn;
                open &= drawn;
            } else {
                open &= ~drawn;
            }
        }
        return isBelow;
    }
}
