package nl.inktvlek.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.backup.BackupFolder.Backup;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.GraphCopy;
import nl.inktvlek.database.GraphCopy.Contents;
import nl.inktvlek.publishing.ReleaseFiles;
import org.springframework.stereotype.Service;

/// Makes backups: a copy of everything, the releases and the key under them too, packed, sealed and read back before it
/// counts. Names stay sealed in it under the key of the vault, which is not in it.
@Service
public class Backups {

    /// Older than this, somebody has to look at it.
    private static final Duration FRESH = Duration.ofDays(2);

    private final Graph graph;
    private final BackupFolder folder;
    private final ReleaseFiles releases;
    private final DatabaseOwner owner;
    private final BackupWriter writer;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Backups(
            Graph graph,
            BackupFolder folder,
            ReleaseFiles releases,
            DatabaseOwner owner,
            BackupWriter writer,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.folder = folder;
        this.releases = releases;
        this.owner = owner;
        this.writer = writer;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// A backup that was made.
    public record Made(Backup backup, Contents contents) {}

    /// Makes one now, in the folder for it; who writes waits while everything is copied.
    ///
    /// @throws IOException if it cannot be written or read back; nothing is left of it
    public Made make(Actor actor) throws IOException {
        return make(actor, folder.path());
    }

    /// The same in another folder.
    public Made make(Actor actor, Path to) throws IOException {
        access.requireChange(actor, DataKind.BACKUP, Set.of());
        return makeFor(actor.username(), to);
    }

    Made makeFor(String by, Path to) throws IOException {
        if (!owner.exclusive()) {
            throw new IOException("The database is a server's: others may write to it. Make backups with that server");
        }
        var made = writer.write(to, out -> graph.copyTo(out, releases::files));
        trail.record(
                by,
                AuditTrail.Action.BACKED_UP,
                List.of(),
                made.backup().file().getFileName().toString());
        return made;
    }

    /// Reads a whole backup and says what is in it.
    ///
    /// @throws IOException if the passphrase is another one, or the file is not whole
    public static Contents check(Path file, Passphrase passphrase) throws IOException {
        try (var in = new GZIPInputStream(SealedFile.open(file, passphrase))) {
            return GraphCopy.check(in);
        }
    }

    /// How it stands with backups.
    ///
    /// @param isOurs whether they are made here; a database on a server has its own
    /// @param last when the last one was made; never, without it
    public record State(boolean isOurs, Optional<Instant> last, boolean isFresh, Path folder) {}

    /// When the last one was made; never, without it.
    public Optional<Instant> last() {
        return folder.list().stream().findFirst().map(Backup::made);
    }

    public State state(Actor actor) {
        access.require(actor, DataKind.BACKUP);
        var last = last();
        return new State(
                owner.exclusive(),
                last,
                last.filter(at -> at.isAfter(clock.instant().minus(FRESH))).isPresent(),
                folder.path());
    }
}
