package nl.inktvlek.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key that seals and opens: AES-256 in Galois/Counter Mode (NIST SP 800-38D), a fresh nonce of 96 bits before every
/// sealed text, a tag of 128 bits behind it. The master key is one, and so is the key of every sealed text.
record SealingKey(SecretKeySpec key) {

    static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @throws IllegalArgumentException unless the key has 256 bits
    static SealingKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A key has %d bytes, not %d".formatted(BYTES, secret.length));
        }
        return new SealingKey(new SecretKeySpec(secret, "AES"));
    }

    /// Names the key without telling it.
    String id() {
        var id = Arrays.copyOf(digest(key.getEncoded(), "inktvlek key id".getBytes(StandardCharsets.UTF_8)), ID_BYTES);
        return HexFormat.of().formatHex(id);
    }

    /// From text as it stands in a key file: 32 bytes in Base64.
    static SealingKey parse(String base64) {
        return of(Base64.getDecoder().decode(base64.strip()));
    }

    static byte[] randomSecret() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// @param about what the text belongs to; needed again to open it
    byte[] seal(byte[] text, String about) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text, 0, text.length, about);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /// @throws IllegalStateException if it was sealed with another key, about something else, or changed since
    byte[] open(byte[] sealed, String about) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                sealed,
                NONCE_BYTES,
                sealed.length - NONCE_BYTES,
                about);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, int from, int length, String about) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, length);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A sealed identity cannot be opened with this key", failure);
        }
    }

    /// HMAC-SHA-256.
    static byte[] digest(byte[] secret, byte[] text) {
        return mac(secret).doFinal(text);
    }

    /// HMAC-SHA-256 of many texts, one after the other.
    static Mac mac(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Tells which key it is, never the key.
    @Override
    public String toString() {
        return "SealingKey " + id();
    }
}
