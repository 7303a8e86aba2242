package nl.inktvlek.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nl.inktvlek.database.GraphCopy;
import nl.inktvlek.database.GraphCopy.Contents;
import nl.inktvlek.database.Schema;
import org.springframework.util.FileSystemUtils;

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
    /// @param left what stood beside the database already and was left as it was
    public record Restored(Contents contents, List<String> erasedSince, Set<Path> left) {}

    /// Makes the database of a backup in a folder that is empty or not there. The whole file is read before anything is
    /// made, and what was made goes again if that fails. Releases come back beside it, unless some are there.
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
        var beside = new FilesBeside(directory);
        try (var in = new GZIPInputStream(SealedFile.open(file, passphrase))) {
            GraphCopy.restore(in, directory, beside::take);
            ReleasesSince.putOver(file, beside);
        } catch (IOException | RuntimeException failure) {
            empty(directory);
            beside.takeBack();
            throw failure;
        }
        var since = Erasures.since(file, contents.made()).stream()
                .map(Erasures.Erasure::code)
                .toList();
        return new Restored(contents, since, beside.left());
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
            try (var inside = Files.list(directory)) {
                for (var each : inside.toList()) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }
}
