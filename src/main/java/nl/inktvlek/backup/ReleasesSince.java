package nl.inktvlek.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.publishing.ReleaseFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Which release is the last, and which were withdrawn, beside the backups. What is begun anew from an older one knows
/// of a release that came after it, so that no other one gets its number, and shows none that was withdrawn since.
@Component
class ReleasesSince {

    private static final Logger log = LoggerFactory.getLogger(ReleasesSince.class);

    /// The signed words about the last one and about one that was withdrawn; not the releases themselves.
    private static final String NAME = "[a-z-]+/(head|\\d{4}/withdrawn\\.[a-z]+)";

    private final BackupFolder folder;
    private final ReleaseFiles releases;

    ReleasesSince(BackupFolder folder, ReleaseFiles releases) {
        this.folder = folder;
        this.releases = releases;
    }

    @EventListener
    void remember(Publishing.Changed changed) {
        for (var file : releases.files().entrySet()) {
            if (file.getKey().matches(NAME)) {
                var copy = folder.path().resolve(file.getKey());
                try {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failure) {
                    log.error("What was published cannot be written beside the backups: {}", copy, failure);
                }
            }
        }
    }

    /// Over what came back from a backup.
    static void putOver(Path backup, FilesBeside beside) throws IOException {
        var here = Objects.requireNonNull(backup.toAbsolutePath().getParent());
        try (var all = Files.walk(here, 3)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = here.relativize(file).toString().replace('\\', '/');
                if (name.matches(NAME)) {
                    beside.take(name, Files.readAllBytes(file));
                }
            }
        }
    }
}
