package nl.inktvlek.backup;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.util.Arrays;

/// A file sealed with a passphrase, in the format of age (C2SP, age-encryption.org/v1): every program for it opens it.
///
/// The library has the format and the stream; its part for passphrases is not published, so the wrapping of the key of
/// the file with scrypt stands here (C2SP age, section "The scrypt recipient type").
final class SealedFile {

    private static final String SCRYPT = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);

    /// 2¹⁶ rounds take 64 MB and a fifth of a second.
    private static final int WORK = 16;

    /// More memory than this, 1 GB, is not spent on a file of somebody else.
    private static final int MOST_WORK = 20;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 8;
    private static final IvParameterSpec NO_NONCE = new IvParameterSpec(new byte[12]);

    private SealedFile() {}

    /// The passphrase is another one than that of the file.
    static final class WrongPassphrase extends IOException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase(Throwable cause) {
            super("The passphrase is another one than this file was sealed with", cause);
        }
    }

    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {

        @Override
        public String getType() {
            return SCRYPT;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }

    /// What is written to it is sealed; whole once it is closed.
    static OutputStream create(Path file, Passphrase passphrase) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(channel, List.of(key -> List.of(wrapped(key, passphrase)))));
        } catch (GeneralSecurityException failure) {
            channel.close();
            throw new IOException(failure);
        }
    }

    /// @throws WrongPassphrase if it was sealed with another one
    /// @throws IOException also while reading, if a byte of it was changed or it ends too early
    static InputStream open(Path file, Passphrase passphrase) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(channel, List.of(stanzas -> unwrapped(stanzas, passphrase))));
        } catch (AEADBadTagException wrong) {
            channel.close();
            throw new WrongPassphrase(wrong);
        } catch (GeneralSecurityException | IOException failure) {
            channel.close();
            throw new IOException("This is no sealed file, or its beginning was changed", failure);
        }
    }

    private static RecipientStanza wrapped(FileKey key, Passphrase passphrase) throws GeneralSecurityException {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var arguments = List.of(Base64.getEncoder().withoutPadding().encodeToString(salt), String.valueOf(WORK));
        return new Stanza(
                arguments, cipher(Cipher.ENCRYPT_MODE, passphrase, salt, WORK).doFinal(key.getEncoded()));
    }

    private static FileKey unwrapped(Iterable<RecipientStanza> stanzas, Passphrase passphrase)
            throws GeneralSecurityException {
        for (var stanza : stanzas) {
            if (stanza.getType().equals(SCRYPT) && stanza.getArguments().size() == 2) {
                var salt = Base64.getDecoder().decode(stanza.getArguments().getFirst());
                int work = Integer.parseInt(stanza.getArguments().getLast());
                if (work < 1 || work > MOST_WORK) {
                    throw new GeneralSecurityException("It asks for too much work: 2^" + work);
                }
                return new FileKey(
                        cipher(Cipher.DECRYPT_MODE, passphrase, salt, work).doFinal(stanza.getBody()));
            }
        }
        throw new GeneralSecurityException("It is not sealed with a passphrase");
    }

    private static Cipher cipher(int mode, Passphrase passphrase, byte[] salt, int work)
            throws GeneralSecurityException {
        var key = SCrypt.generate(
                passphrase.text().getBytes(StandardCharsets.UTF_8),
                Arrays.concatenate(LABEL, salt),
                1 << work,
                BLOCK,
                1,
                KEY_BYTES);
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), NO_NONCE);
        return cipher;
    }
}
