package nl.inktvlek.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where backups go.
///
/// @param folder where they are kept, on another disk if there is one; without it, a folder beside the database
/// @param passphraseFile file with the passphrase that seals them; without it, a file beside the database
/// @param nightly whether one is made every night
/// @param beforeUpgrade whether one is made before a new version changes the data of an earlier one
@ConfigurationProperties("inktvlek.backup")
public record BackupProperties(
        @Nullable Path folder,
        @Nullable Path passphraseFile,
        @DefaultValue("true") boolean nightly,
        @DefaultValue("true") boolean beforeUpgrade) {}
