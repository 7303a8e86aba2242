package nl.inktvlek.releases;

import java.nio.file.Path;

/// A folder of releases is not what was published.
public final class ReleaseDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReleaseDamaged(Path where, String what) {
        super("%s: %s. Restore the folder of releases from a backup; nothing is shown from it meanwhile."
                .formatted(where, what));
    }
}
