package nl.inktvlek.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.database.DatabaseProperties;
import org.springframework.stereotype.Component;

/// The folder with backups, each named after when it was made: `inktvlek-20261129T024100.age`.
@Component
public class BackupFolder {

    private static final String BEFORE = "inktvlek-";
    private static final String BEFORE_UPGRADE = "inktvlek-before-";
    private static final String AFTER = ".age";
    /// Who was erased is in no backup after that.
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final Path path;
    private final Path passphrase;

    BackupFolder(BackupProperties properties, DatabaseProperties database) {
        var data = database.directory().toAbsolutePath();
        path = Optional.ofNullable(properties.folder())
                .orElseGet(() -> data.resolveSibling(data.getFileName() + ".backups"))
                .toAbsolutePath();
        passphrase = Optional.ofNullable(properties.passphraseFile()).orElseGet(() -> passphraseBeside(data));
    }

    /// Where it stands unless somebody says otherwise.
    ///
    /// @param data folder of the database
    public static Path passphraseBeside(Path data) {
        return data.resolveSibling(data.getFileName() + ".passphrase");
    }

    /// A backup that is there.
    public record Backup(Path file, Instant made, long bytes) {}

    public Path path() {
        return path;
    }

    /// Where what seals them stands; made with the first one.
    public Path passphraseFile() {
        return passphrase;
    }

    /// The newest first.
    public List<Backup> list() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.flatMap(file -> madeAt(file).stream().map(at -> new Backup(file, at, size(file))))
                    .sorted(Comparator.comparing(Backup::made).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Of one made before the data was brought up to a version: not one of the days, so none of those goes for it.
    static String nameBefore(String version, Instant made) {
        return BEFORE_UPGRADE + version + "-" + TIME.format(made.atZone(ZoneOffset.UTC)) + AFTER;
    }

    /// Whether there is one from before this version that is not older than this moment.
    boolean hasBefore(String version, Instant since) throws IOException {
        for (var file : beforeUpgrades()) {
            if (file.getFileName().toString().startsWith(BEFORE_UPGRADE + version + "-")
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> beforeUpgrades() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(BEFORE_UPGRADE))
                    .toList();
        }
    }

    static String nameOf(Instant made) {
        return BEFORE + TIME.format(made.atZone(ZoneOffset.UTC)) + AFTER;
    }

    private static Optional<Instant> madeAt(Path file) {
        var name = file.getFileName().toString();
        if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
            return Optional.empty();
        }
        try {
            var time = LocalDateTime.parse(name.substring(BEFORE.length(), name.length() - AFTER.length()), TIME);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Takes away what is older than the rule keeps.
    void tidy(ZoneId zone, Instant now) throws IOException {
        for (var file : beforeUpgrades()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST))) {
                Files.delete(file);
            }
        }
        var all = list();
        var kept = Keeping.of(all.stream().map(Backup::made).toList(), zone);
        for (var backup : all) {
            if (!kept.contains(backup.made())) {
                Files.delete(backup.file());
            }
        }
    }
}
