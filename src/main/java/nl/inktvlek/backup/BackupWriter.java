package nl.inktvlek.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import nl.inktvlek.backup.BackupFolder.Backup;
import nl.inktvlek.backup.Backups.Made;
import nl.inktvlek.database.BeforeUpgrade.Copying;
import nl.inktvlek.database.DiskSpace;
import org.springframework.stereotype.Component;

/// Writes a backup: packed, sealed, on the disk and read back before it has its name.
@Component
class BackupWriter {

    private final BackupFolder folder;
    private final DiskSpace disk;
    private final Clock clock;

    BackupWriter(BackupFolder folder, DiskSpace disk, Clock clock) {
        this.folder = folder;
        this.disk = disk;
        this.clock = clock;
    }

    /// @throws IOException if it cannot be written or read back; nothing is left of it
    Made write(Path to, Copying copying) throws IOException {
        var made = write(to, BackupFolder::nameOf, copying);
        folder.tidy(clock.getZone(), clock.instant());
        return made;
    }

    /// The same under another name; none of the others goes for it.
    ///
    /// @param name of the file by when it was made
    Made write(Path to, Function<Instant, String> name, Copying copying) throws IOException {
        var passphrase = Passphrase.ofOrNew(folder.passphraseFile());
        Files.createDirectories(to);
        long expected = folder.list().stream().findFirst().map(Backup::bytes).orElse(0L);
        if (!disk.hasRoomFor(expected, to)) {
            throw new IOException(
                    "The disk of %s has too little room for a backup: one takes some %,d bytes and a reserve stays free"
                            .formatted(to, expected));
        }
        var half = Files.createTempFile(to, "backup", ".half");
        Files.delete(half);
        try {
            try (var out = packed(SealedFile.create(half, passphrase))) {
                copying.to(out);
            }
            try (var onDisk = FileChannel.open(half, StandardOpenOption.WRITE)) {
                onDisk.force(true);
            }
            var contents = Backups.check(half, passphrase);
            var file = to.resolve(name.apply(contents.made()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(new Backup(file, contents.made(), Files.size(file)), contents);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static OutputStream packed(OutputStream sealed) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(sealed), 1 << 16);
    }
}
