package nl.inktvlek.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.inktvlek.database.GraphCopy;
import nl.inktvlek.database.GraphCopy.Contents;
import nl.inktvlek.database.Schema;

/// Begins anew from a backup.
public final class Restoring {

    private Restoring() {}

    /// Why nothing was changed.
    public static final class NotDone extends IOException {
        private static final long serialVersionUID = 1L;

        NotDone(String why) {
            super(why);
        }
    }

    /// What came back.
    ///
    /// @param erasedSince codes of who was erased after the backup was made: they are to be erased again
    public record Restored(Contents contents, List<String> erasedSince) {}

    /// Makes the database of a backup in a folder that is empty or not there. The whole file is read before anything is
    /// made, and what was made goes again if that fails.
    ///
    /// @throws IOException with why, in words for who keeps the product running
    public static Restored restore(Path file, Passphrase passphrase, Path directory) throws IOException {
        var contents = Backups.check(file, passphrase);
        if (Schema.latest().compareTo(contents.schema()) < 0) {
            throw new NotDone(
                    "This backup is of a later version of Inktvlek (schema %s, this one knows %s). Use that version."
                            .formatted(contents.schema(), Schema.latest()));
        }
        requireEmpty(directory);
        try (var in = new GZIPInputStream(SealedFile.open(file, passphrase))) {
            GraphCopy.restore(in, directory);
        } catch (IOException | RuntimeException failure) {
            empty(directory);
            throw failure;
        }
        var since = Erasures.since(file, contents.made()).stream()
                .map(Erasures.Erasure::code)
                .toList();
        return new Restored(contents, since);
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new NotDone(
                            "The folder %s is not empty. Move it away first, or set INKTVLEK_NEO4J_DIRECTORY to another one."
                                    .formatted(directory));
                }
            }
        }
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var all = Files.walk(directory)) {
                all.sorted(Comparator.reverseOrder())
                        .filter(each -> !each.equals(directory))
                        .forEach(Restoring::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
