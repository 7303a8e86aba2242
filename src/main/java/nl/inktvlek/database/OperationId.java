package nl.inktvlek.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Names one intended change, so that doing it twice changes nothing the second time.
///
/// @param content hash of what is intended, by which another change under the same id is noticed; "" where it is not
/// looked at
public record OperationId(String value, String content) {

    private static final int LONGEST = 200;

    public OperationId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("An operation needs an id of at most %d characters".formatted(LONGEST));
        }
    }

    public OperationId(String value) {
        this(value, "");
    }

    public static OperationId random() {
        return new OperationId(UUID.randomUUID().toString());
    }

    /// The id of a part of this operation; the same part always has the same id.
    public OperationId part(String name) {
        return new OperationId(value + "/" + name);
    }

    /// The code of what this operation makes: the same every time, so that doing it again finds it.
    public String code() {
        return NodeCode.of(digest(value));
    }

    /// The same, for this content and no other.
    public OperationId of(Object intended) {
        return new OperationId(value, HexFormat.of().formatHex(digest(intended.toString())));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The id of an operation came again with something else in it.
    public static final class Reused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Reused() {
            super("The same operation id was used for something else");
        }
    }
}
