package nl.inktvlek.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What backups are sealed with.
public record Passphrase(String text) {

    /// Without letters and digits that look alike.
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 6;
    private static final int SIGNS_A_GROUP = 5;
    private static final int SHORTEST = 12;

    /// @throws IllegalArgumentException if it can be guessed
    public Passphrase {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "The passphrase has fewer than %d signs: anybody could guess it".formatted(SHORTEST));
        }
    }

    /// @throws IllegalArgumentException if what is in the file can be guessed
    public static Passphrase of(Path file) throws IOException {
        return new Passphrase(Files.readString(file).strip());
    }

    /// That of a file, which is made with a new one (148 bits) where it is not there; only its owner can read it.
    static Passphrase ofOrNew(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, fresh() + "\n", StandardCharsets.US_ASCII);
        }
        return of(file);
    }

    private static String fresh() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(SIGNS_A_GROUP, 0, SIGNS.length())
                        .mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
