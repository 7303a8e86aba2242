package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.backup.BackupFolder;
import nl.inktvlek.backup.BackupRequest;
import nl.inktvlek.backup.Backups;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.DatabaseProperties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A copy of everything, to begin anew from.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a backup: everything that is stored, packed, sealed with a passphrase and read back.",
            "While the product runs, it makes the backup itself; nobody has to stop working.",
            "Keep the passphrase and the key of the names (the files .passphrase and .key beside the data) elsewhere:",
            "a backup without the passphrase opens for nobody, and without the key it holds no names."
        })
final class BackupCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where to; otherwise INKTVLEK_BACKUP_FOLDER, or the folder .backups beside the data.")
    @Nullable
    Path to;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        try (var product = ProductContext.open()) {
            var folder = product.getBean(BackupFolder.class);
            if (product.getBean(DatabaseOwner.class).exclusive()
                    || !product.getBean(DatabaseProperties.class).isEmbedded()) {
                var made = product.getBean(Backups.class)
                        .make(
                                Actor.commandLineOfProduct(),
                                Optional.ofNullable(to).orElse(folder.path()));
                line.getOut()
                        .printf(
                                "%s%n%,d things and %,d ties, %,d bytes; read back and whole.%n",
                                made.backup().file(),
                                made.contents().nodes(),
                                made.contents().relationships(),
                                made.backup().bytes());
            } else {
                line.getOut()
                        .println(product.getBean(BackupRequest.class)
                                .ask(
                                        Optional.ofNullable(to)
                                                .orElse(folder.path())
                                                .toAbsolutePath(),
                                        PATIENCE));
            }
            line.getOut().printf("Sealed with the passphrase in %s; keep it elsewhere too.%n", folder.passphraseFile());
        }
        return 0;
    }
}
