package nl.inktvlek.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The key of an installation under its releases: Ed25519 (RFC 8032).
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /// The key of a file; made when it is not there and nothing was signed yet. Only its owner can read it.
    ///
    /// @param folder with the releases that it signs
    /// @throws ReleaseDamaged if there are releases and their key is gone
    public static SigningKey of(Path file, Path folder) {
        if (!Files.exists(file) && ReleaseFolder.isBegun(folder)) {
            throw new ReleaseDamaged(file, "it is gone, and with it nothing can be checked");
        }
        return ofOrNew(file);
    }

    static SigningKey ofOrNew(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(new KeyPair(
                    publicKey(lines.get(1)), keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.getFirst())))));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the releases cannot be read or written: " + file, failure);
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s is not a key of releases".formatted(file), wrong);
        }
    }

    /// Whole or not at all.
    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                fresh,
                encoded(pair.getPrivate().getEncoded()) + "\n"
                        + encoded(pair.getPublic().getEncoded()) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What others check with, as text.
    public String shown() {
        return encoded(pair.getPublic().getEncoded());
    }

    String sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return encoded(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// @param key as [#shown] gives it
    static boolean isSigned(byte[] text, String signature, String key) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(key));
            check.update(text);
            return check.verify(decoded(signature));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(text)));
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
