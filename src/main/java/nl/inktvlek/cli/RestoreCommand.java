package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.backup.BackupFolder;
import nl.inktvlek.backup.Passphrase;
import nl.inktvlek.backup.Restoring;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.rights.PersonRights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Begins anew from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Begins anew from a backup, in a folder that is empty. The product must not be running.",
            "The whole file is read first: if the passphrase is another one, if the file is not whole or of a later",
            "version, that is told and nothing is changed. Who was erased since the backup is erased again."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File with the passphrase; otherwise the file .passphrase beside the folder of the data.")
    @Nullable
    Path passphraseFile;

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            defaultValue = "${INKTVLEK_NEO4J_DIRECTORY:-data}",
            description = "Where the data go; otherwise INKTVLEK_NEO4J_DIRECTORY, or data.")
    Path into = Path.of("data");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        var directory = into.toAbsolutePath();
        var passphrase = Passphrase.of(
                Optional.ofNullable(passphraseFile).orElseGet(() -> BackupFolder.passphraseBeside(directory)));
        var restored = Restoring.restore(file, passphrase, directory);
        line.getOut()
                .printf(
                        "Back as of %s: %,d things and %,d ties.%n",
                        restored.contents().made(),
                        restored.contents().nodes(),
                        restored.contents().relationships());
        if (restored.contents().files() > 0 && restored.left().isEmpty()) {
            line.getOut()
                    .printf(
                            "Releases and their key are back too: %d files beside %s.%n",
                            restored.contents().files(), directory);
        }
        restored.left().forEach(left -> line.getOut().printf("Left as it was: %s.%n", left));
        try (var product = ProductContext.open("inktvlek.neo4j.directory=" + directory)) {
            int erased = (int) restored.erasedSince().stream()
                    .filter(code -> eraseAgain(product, code))
                    .count();
            line.getOut().printf("Erased again: %d.%n", erased);
            var check = product.getBean(AuditTrail.class).check(Actor.commandLineOfRights());
            line.getOut()
                    .println(check.broken()
                            .map("The audit trail is broken at entry %d."::formatted)
                            .orElse("The audit trail is whole."));
            if (product.getBean(Vault.class).status() != Vault.Status.OPEN) {
                line.getOut().printf("Names are sealed: put the key of then at %s.key and start again.%n", directory);
            }
            return check.broken().isPresent() ? 1 : 0;
        }
    }

    private static boolean eraseAgain(ConfigurableApplicationContext product, String code) {
        boolean isThere = product.getBean(Graph.class)
                .find("MATCH (p:Person {code: $code}) RETURN p.code AS code", Map.of("code", code), row -> code)
                .isPresent();
        if (isThere) {
            product.getBean(PersonRights.class).erase(OperationId.random(), Actor.commandLineOfRights(), code);
        }
        return isThere;
    }
}
