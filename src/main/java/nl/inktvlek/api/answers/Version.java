package nl.inktvlek.api.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The mark of an answer (ETag): its version, and a hash of all it tells, since some of that is changed elsewhere: who
/// attended, by a file.
public final class Version {

    private static final int BYTES = 8;

    private Version() {}

    /// @param answer of which nothing depends on the machine
    public static String mark(long version, Record answer) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + version + "-" + HexFormat.of().formatHex(hash, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param ifMatch the mark of what the program saw
    /// @param now that of what is there
    /// @throws Refusal if the thing has changed since
    public static void require(String ifMatch, String now) {
        if (!ifMatch.strip().equals(now)) {
            throw new Refusal(Refusal.Why.CHANGED_MEANWHILE);
        }
    }
}
