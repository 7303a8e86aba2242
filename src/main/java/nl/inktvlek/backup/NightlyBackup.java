package nl.inktvlek.backup;

import java.io.IOException;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Makes a backup every night, where the database is the product's own.
@Component
class NightlyBackup {

    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);

    private final Backups backups;
    private final BackupFolder folder;
    private final BackupProperties properties;
    private final DemonstrationMode demonstration;
    private final DatabaseOwner owner;

    NightlyBackup(
            Backups backups,
            BackupFolder folder,
            BackupProperties properties,
            DemonstrationMode demonstration,
            DatabaseOwner owner) {
        this.backups = backups;
        this.folder = folder;
        this.properties = properties;
        this.demonstration = demonstration;
        this.owner = owner;
    }

    @Scheduled(cron = "${inktvlek.backup.cron:0 41 2 * * *}", zone = "${inktvlek.zone}")
    void nightly() {
        if (!properties.nightly() || demonstration.isOn() || !owner.exclusive()) {
            return;
        }
        try {
            var made = backups.makeFor(Graph.PRODUCT, folder.path());
            log.info(
                    "Backup made: {} ({} bytes)",
                    made.backup().file(),
                    made.backup().bytes());
        } catch (IOException failure) {
            log.error("No backup could be made tonight", failure);
        }
    }
}
