package nl.inktvlek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.DatabaseProperties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A new key for the names and contact details.
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description = {
            "Moves names and contact details to a new key. The product must not be running. When it is stopped half-way,",
            "give the same command again: it goes on where it was."
        },
        footer = {"", "Example:", "  bin/inktvlek rotate-key --from data.key --to data-2027.key"})
final class RotateKeyCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The key file used until now.")
    Path from = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The new one; made if it is not there.")
    Path to = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.exists(from)) {
            throw new IllegalArgumentException("There is no key file " + from);
        }
        if (!Files.exists(to)) {
            Vault.makeKeyFile(to);
        }
        try (var product = ProductContext.open(
                "inktvlek.vault.key=", "inktvlek.vault.key-file=" + to, "inktvlek.vault.previous-key-file=" + from)) {
            if (product.getBean(DatabaseProperties.class).isEmbedded()
                    && !product.getBean(DatabaseOwner.class).exclusive()) {
                throw new IllegalStateException(
                        "Inktvlek is running and would go on with the key of before. Stop it and give the command again."
                                + " Nothing was changed.");
            }
            int moved = product.getBean(Vault.class).rotate();
            if (spec != null) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%,d identities have the new key. Start with INKTVLEK_VAULT_KEYFILE=%s from now on.%n",
                                moved, to);
            }
        }
        return 0;
    }
}
