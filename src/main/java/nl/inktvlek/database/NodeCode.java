package nl.inktvlek.database;

import java.security.SecureRandom;

/// The code of a person, organisation or series: random, so that it tells nothing, and short enough to read aloud.
///
/// Ten characters of Crockford's base 32 (50 bits): among a million codes, two alike have a chance below 0.05 %, and
/// the database refuses them.
public final class NodeCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NodeCode() {}

    /// Whether a text looks like one.
    public static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }

    public static String random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /// @param random bytes that tell nothing, at least as many as a code has characters
    static String of(byte[] random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(Math.floorMod(random[i], ALPHABET.length())));
        }
        return code.toString();
    }
}
