package nl.inktvlek;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What can be read in the files of a database, its log included, without the database.
public final class FilesOfTheDatabase {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /// What is looked for, in bytes, by the first two of them: a file is gone through once for all texts.
    private final Map<Integer, List<byte[]>> sought;

    private FilesOfTheDatabase(List<String> texts) {
        this.sought = texts.stream()
                .flatMap(text -> CHARSETS.stream().map(text::getBytes))
                .collect(groupingBy(bytes -> pair(bytes[0], bytes[1])));
    }

    /// Names of the files that hold one of these texts, in UTF-8 or in either order of UTF-16.
    public static List<String> holding(Path directory, List<String> texts) throws IOException {
        var looking = new FilesOfTheDatabase(texts);
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(looking::isIn)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private boolean isIn(Path file) {
        try {
            return isIn(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isIn(byte[] bytes) {
        var begins = new boolean[1 << 16];
        sought.keySet().forEach(pair -> begins[pair] = true);
        for (int at = 0; at + 1 < bytes.length; at++) {
            int pair = pair(bytes[at], bytes[at + 1]);
            if (begins[pair] && isAt(bytes, at, sought.getOrDefault(pair, List.of()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, List<byte[]> texts) {
        return texts.stream()
                .anyMatch(text -> at + text.length <= bytes.length
                        && Arrays.equals(bytes, at, at + text.length, text, 0, text.length));
    }

    private static int pair(byte first, byte second) {
        return Byte.toUnsignedInt(first) << 8 | Byte.toUnsignedInt(second);
    }
}
