package nl.inktvlek.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Whether the audit trail is whole.
@Command(
        name = "audit-check",
        mixinStandardHelpOptions = true,
        description = {
            "Computes every hash of the audit trail again. Exit code 1 if an entry was changed or is missing.",
            "The product must not be running."
        })
final class AuditCheckCommand implements Callable<Integer> {

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "Hash of the last entry as you kept it elsewhere: it must be in the trail still.")
    @Nullable
    String head;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        try (var product = ProductContext.open()) {
            var trail = product.getBean(AuditTrail.class);
            var check = trail.check(Actor.commandLineOfRights());
            if (check.broken().isPresent()) {
                line.getErr().printf("Broken at entry %d.%n", check.broken().get());
                return 1;
            }
            if (head != null && !trail.holds(Actor.commandLineOfRights(), head)) {
                line.getErr().println("Whole in itself, but the hash you kept is not in it: it was made anew.");
                return 1;
            }
            line.getOut().printf("Whole: %,d entries. Hash of the last: %s%n", check.entries(), check.head());
        }
        return 0;
    }
}
