package nl.inktvlek.backup;

import static nl.inktvlek.reports.ReleasesOfATown.FIRST;
import static nl.inktvlek.reports.ReleasesOfATown.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.publishing.ReleaseFiles;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.releases.Withdrawal;
import nl.inktvlek.reports.ReleasesOfATown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine is lost, and what came after the last backup was seen by everybody.
class ReleasesSinceTest {

    private static final Withdrawal WITHDRAWAL = new Withdrawal("Dubbel", Instant.parse("2026-11-20T10:00:00Z"));

    @TempDir
    Path home;

    private SigningKey key;
    private ReleaseFolder folder;
    private ReleasesSince since;
    private final Map<String, byte[]> backup = new TreeMap<>();

    @BeforeEach
    void one_release_and_a_backup() throws IOException {
        var files = new ReleaseFiles(home.resolve("data.releases"), home.resolve("data.signing"), "");
        key = SigningKey.of(files.key(), files.folder());
        folder = new ReleaseFolder(files.folder(), key::shown);
        var database = new DatabaseProperties(
                null, "neo4j", null, "neo4j", home.resolve("data"), Duration.ZERO, 1, 1, Duration.ZERO);
        since = new ReleasesSince(new BackupFolder(new BackupProperties(null, null, true, true), database), files);
        ReleasesOfATown.publish(folder, key, FIRST);
        since.remember(new Publishing.Changed(1));
        for (var file : files.files().entrySet()) {
            backup.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
    }

    /// In another folder, with the backups at hand.
    private ReleaseFolder restored() throws IOException {
        var beside = new FilesBeside(home.resolve("new/data"));
        backup.forEach(beside::take);
        ReleasesSince.putOver(home.resolve("data.backups/inktvlek-20261101T000000.age"), beside);
        return new ReleaseFolder(home.resolve("new/data.releases"), key::shown);
    }

    @Test
    void where_nothing_came_since_all_is_as_it_was() throws IOException {
        assertThat(restored().all()).hasSize(1);
    }

    /// Else another release got its number, and somebody who has both could subtract.
    @Test
    void a_release_that_came_after_the_backup_is_missed_and_none_takes_its_place() throws IOException {
        ReleasesOfATown.publish(folder, key, FIRST, SECOND);
        since.remember(new Publishing.Changed(2));
        var restored = restored();
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(restored::all)
                .withMessageContaining("release 2 was the last one and is not there");
        assertThatExceptionOfType(ReleaseDamaged.class)
                .isThrownBy(() -> ReleasesOfATown.publish(restored, key, FIRST, SECOND));
    }

    @Test
    void what_was_withdrawn_since_is_not_shown_again() throws IOException {
        folder.withdraw(1, WITHDRAWAL, key);
        since.remember(new Publishing.Changed(1));
        assertThat(restored().all().getFirst().withdrawn()).contains(WITHDRAWAL);
    }
}
