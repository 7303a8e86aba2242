package nl.inktvlek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What can be read in the files of a database, its log included, without the database.
public final class FilesOfTheDatabase {

    private FilesOfTheDatabase() {}

    /// Names of the files that hold one of these texts, in UTF-8 or in either order of UTF-16.
    public static List<String> holding(Path directory, List<String> texts) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, texts))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, List<String> texts) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return texts.stream()
                    .anyMatch(text ->
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                                    .stream()
                                    .anyMatch(charset -> bytes.contains(
                                            new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
