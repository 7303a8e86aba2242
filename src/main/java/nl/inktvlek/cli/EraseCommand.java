package nl.inktvlek.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.rights.PersonRights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Erasing a person without a browser.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person (AVG art. 17): who they are and whom they know. Totals stay as they were.",
            "It cannot be undone. The product must not be running."
        })
final class EraseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "Code of the person.")
    String code = "";

    @Option(names = "--yes", required = true, description = "That you are sure.")
    boolean sure;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        try (var product = ProductContext.open()) {
            product.getBean(PersonRights.class).erase(OperationId.random(), Actor.commandLineOfRights(), code);
            Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println("Erased.");
        }
        return 0;
    }
}
