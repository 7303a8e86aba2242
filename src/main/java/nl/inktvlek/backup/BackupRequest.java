package nl.inktvlek.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// A command beside a running product cannot make its writers wait: it asks for a backup with a file in the folder for
/// them, and gets the answer in another one.
@Component
public class BackupRequest {

    private static final Logger log = LoggerFactory.getLogger(BackupRequest.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Backups backups;
    private final DatabaseOwner owner;
    private final Clock clock;
    private final Path wanted;
    private final Path answer;

    BackupRequest(Backups backups, BackupFolder folder, DatabaseOwner owner, Clock clock) {
        this.backups = backups;
        this.owner = owner;
        this.clock = clock;
        wanted = folder.path().resolve("wanted");
        answer = folder.path().resolve("answer");
    }

    /// Asks the product that is running.
    ///
    /// @param to folder for the backup, absolute
    /// @return what it made
    /// @throws IOException if it could not, or did not answer in time
    public String ask(Path to, Duration atMost) throws IOException, InterruptedException {
        Files.createDirectories(wanted.getParent());
        Files.deleteIfExists(answer);
        write(wanted, to.toString());
        var until = clock.instant().plus(atMost);
        while (!Files.exists(answer)) {
            if (clock.instant().isAfter(until)) {
                Files.deleteIfExists(wanted);
                throw new IOException("The Inktvlek that is running did not make a backup in time");
            }
            Thread.sleep(LOOKS_EVERY);
        }
        var told = Files.readString(answer);
        Files.delete(answer);
        if (!told.startsWith("made ")) {
            throw new IOException(told);
        }
        return told.substring("made ".length());
    }

    @Scheduled(fixedDelay = 2000)
    void answer() throws IOException {
        if (!owner.exclusive() || !Files.exists(wanted)) {
            return;
        }
        var to = Path.of(Files.readString(wanted));
        Files.delete(wanted);
        try {
            var made = backups.makeFor(Graph.PRODUCT, to);
            write(answer, "made " + made.backup().file());
        } catch (IOException failure) {
            log.error("The backup that was asked for could not be made", failure);
            write(answer, "No backup: " + failure.getMessage());
        }
    }

    private static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
