package nl.inktvlek.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.BeforeUpgrade;
import nl.inktvlek.database.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes a backup before a new version changes the data of an earlier one: of the database only, as releases are files
/// that no version changes. Not of a trial.
@Component
class BackupBeforeUpgrade implements BeforeUpgrade {

    private static final Logger log = LoggerFactory.getLogger(BackupBeforeUpgrade.class);

    /// A start that failed half-way and is tried again has no more to keep.
    private static final Duration ONE_TRY = Duration.ofDays(1);

    private final BackupFolder folder;
    private final BackupWriter writer;
    private final BackupProperties properties;
    private final DemonstrationMode demonstration;
    private final Clock clock;

    BackupBeforeUpgrade(
            BackupFolder folder,
            BackupWriter writer,
            BackupProperties properties,
            DemonstrationMode demonstration,
            Clock clock) {
        this.folder = folder;
        this.writer = writer;
        this.properties = properties;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    public void keep(Copying copying) throws IOException {
        var version = Schema.latest();
        boolean isThere = folder.hasBefore(version, clock.instant().minus(ONE_TRY));
        if (!properties.beforeUpgrade() || demonstration.isOn() || isThere) {
            return;
        }
        var made = writer.write(folder.path(), at -> BackupFolder.nameBefore(version, at), copying);
        log.info(
                "Backup made before the data is brought up to this version: {}",
                made.backup().file());
    }
}
