package nl.inktvlek.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.rights.PersonRights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who was erased and when, by code, beside the backups: what is begun anew from an older one erases them again.
@Component
class Erasures {

    private static final String FILE = "erased.txt";

    private final BackupFolder folder;
    private final Clock clock;

    Erasures(BackupFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @param code random, and of nobody any more
    record Erasure(Instant at, String code) {}

    @EventListener
    void remember(PersonRights.Erased erased) {
        var lines = erased.codes().stream()
                .map(code -> clock.instant() + " " + code)
                .toList();
        try {
            Files.createDirectories(folder.path());
            Files.write(
                    folder.path().resolve(FILE),
                    lines,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of who was erased cannot be written", failure);
        }
    }

    /// Those after a moment, as they stand beside a backup.
    static List<Erasure> since(Path backup, Instant moment) throws IOException {
        var file = backup.resolveSibling(FILE);
        var erasures = new ArrayList<Erasure>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                int space = line.indexOf(' ');
                if (space > 0) { // the last line of a machine that failed may be half there
                    var at = Instant.parse(line.substring(0, space));
                    if (!at.isBefore(moment)) {
                        erasures.add(new Erasure(at, line.substring(space + 1)));
                    }
                }
            }
        }
        return erasures;
    }
}
