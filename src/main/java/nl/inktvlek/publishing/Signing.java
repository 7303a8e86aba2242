package nl.inktvlek.publishing;

import java.nio.file.Path;
import nl.inktvlek.releases.SigningKey;
import org.jspecify.annotations.Nullable;

/// The key under the releases of this installation: made for the first one, asked for when there is something to sign
/// or
/// to check.
final class Signing {

    private final Path file;
    private final Path folder;
    private @Nullable SigningKey key;

    /// @param folder with the releases that it signs
    Signing(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// @throws nl.inktvlek.releases.ReleaseDamaged if there are releases and their key is gone
    synchronized SigningKey get() {
        var known = key;
        if (known == null) {
            known = SigningKey.of(file, folder);
            key = known;
        }
        return known;
    }
}
