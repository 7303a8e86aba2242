package nl.inktvlek.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.rights.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Taking away what was kept long enough, without a browser.
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = {
            "Takes away what was kept long enough, and says how much of what.",
            "The product must not be running; when it runs it does this every night."
        })
final class RetentionCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Only say what would be taken away.")
    boolean dryRun;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        try (var product = ProductContext.open()) {
            var retention = product.getBean(Retention.class);
            var actor = Actor.commandLineOfRights();
            var lines = dryRun ? retention.due(actor) : retention.apply(actor);
            lines.forEach(line -> out.printf(
                    "%-17s kept %-5s %,6d %s%n",
                    line.rule().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    line.period(),
                    line.due(),
                    dryRun ? "due" : "taken away"));
        }
        return 0;
    }
}
