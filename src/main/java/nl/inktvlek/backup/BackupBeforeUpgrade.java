package nl.inktvlek.backup;

import java.io.IOException;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.BeforeUpgrade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes a backup before a new version changes the data of an earlier one: of the database only, as releases are files
/// that no version changes. Not of a trial.
@Component
class BackupBeforeUpgrade implements BeforeUpgrade {

    private static final Logger log = LoggerFactory.getLogger(BackupBeforeUpgrade.class);

    private final BackupFolder folder;
    private final BackupWriter writer;
    private final BackupProperties properties;
    private final DemonstrationMode demonstration;

    BackupBeforeUpgrade(
            BackupFolder folder, BackupWriter writer, BackupProperties properties, DemonstrationMode demonstration) {
        this.folder = folder;
        this.writer = writer;
        this.properties = properties;
        this.demonstration = demonstration;
    }

    @Override
    public void keep(Copying copying) throws IOException {
        if (!properties.beforeUpgrade() || demonstration.isOn()) {
            return;
        }
        var made = writer.write(folder.path(), copying);
        log.info(
                "Backup made before the data is brought up to this version: {}",
                made.backup().file());
    }
}
