package nl.inktvlek.cli;

import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.releases.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The releases that were published.
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "What was published for funders, municipalities and others.")
final class ReleasesCommand {

    private static final int FAILED = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    /// Every byte, every signature, and that none is missing.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Looks whether every release is as it was published: each file, each signature, and none missing.",
                "Exit code 1 if not."
            })
    int check() {
        var line = Optional.ofNullable(spec).orElseThrow().commandLine();
        try (var product = ProductContext.open()) {
            var releases = product.getBean(Publishing.class).releases(Actor.commandLine());
            line.getErr()
                    .println("%d releases in %s"
                            .formatted(
                                    releases.size(),
                                    product.getBean(ReleaseFolder.class).where()));
            releases.forEach(release -> line.getOut()
                    .println("%d  %s  %s"
                            .formatted(
                                    release.number(),
                                    release.period(),
                                    release.withdrawn()
                                            .map(withdrawal -> "withdrawn: " + withdrawal.reason())
                                            .orElse("as it was published"))));
            return 0;
        } catch (ReleaseDamaged damaged) {
            line.getErr().println(damaged.getMessage());
            return FAILED;
        }
    }
}
