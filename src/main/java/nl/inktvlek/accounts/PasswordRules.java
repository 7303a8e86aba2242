package nl.inktvlek.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which passwords may be chosen (ASVS 6.2.1, 6.2.4): long enough, not easily guessed, and not known to have leaked.
@Component
class PasswordRules {

    /// Guesses that an attacker with the hash has to need at least, as a power of ten: "very weak" and "weak" of zxcvbn
    /// (Wheeler 2016) end here. Its lists hold the 30,000 most common passwords.
    private static final double FEWEST_GUESSES_LOG10 = 8;

    /// Characters that are looked at: measuring takes more than linear time.
    private static final int MEASURED = 64;

    /// What anybody would try first here.
    private static final List<String> AT_HAND = List.of("inktvlek", "gespreksleider", "sleutelfiguur", "consortium");

    private final PasswordProperties properties;
    private final Zxcvbn strength = new Zxcvbn();

    PasswordRules(PasswordProperties properties) {
        this.properties = properties;
    }

    /// @throws WeakPassword if it may not be chosen
    void check(String username, String password) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            throw new WeakPassword(WeakPassword.Why.SHORT);
        }
        var words = new ArrayList<>(AT_HAND);
        words.add(username);
        if (strength.measure(password.substring(0, Math.min(MEASURED, password.length())), words)
                        .getGuessesLog10()
                < FEWEST_GUESSES_LOG10) {
            throw new WeakPassword(WeakPassword.Why.EASY);
        }
        var file = properties.breached();
        if (file != null && holds(file, sha1(password))) {
            throw new WeakPassword(WeakPassword.Why.LEAKED);
        }
    }

    private static String sha1(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Looks a line up by halving: O(log size) reads of a file of any size.
    private static boolean holds(Path sorted, String hash) {
        try (var file = new RandomAccessFile(sorted.toFile(), "r")) {
            long low = 0; // a line that starts before this is too small
            long high = file.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                file.seek(middle);
                if (middle > 0) {
                    file.seek(middle - 1);
                    file.readLine(); // to the beginning of the next line
                }
                var line = file.readLine();
                int order = line == null
                        ? 1
                        : line.substring(0, Math.min(line.length(), hash.length()))
                                .compareTo(hash);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    low = file.getFilePointer();
                } else {
                    high = middle;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException("The file of leaked passwords cannot be read: " + sorted, failure);
        }
    }
}
