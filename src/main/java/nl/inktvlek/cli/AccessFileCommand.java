package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.exchange.AccessFilePage;
import nl.inktvlek.rights.PersonRights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a person may read of themselves, without a browser.
@Command(
        name = "access-file",
        mixinStandardHelpOptions = true,
        description = {
            "Everything that is kept of one person, for that person (AVG art. 15).",
            "The product must not be running."
        })
final class AccessFileCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "Code of the person.")
    String code = "";

    @Option(names = "--json", description = "As JSON instead of a page that can be printed.")
    boolean json;

    @Option(names = "--language", paramLabel = "nl|en", description = "Language of the page (default: nl).")
    String language = "nl";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    @Nullable
    Path out;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var product = ProductContext.open()) {
            var file = product.getBean(PersonRights.class).accessFile(Actor.commandLineOfRights(), code);
            var text = json ? JsonAnswer.compact("access-file", file) : AccessFilePage.html(file, Locale.of(language));
            if (out == null) {
                Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(text);
            } else {
                Files.writeString(out, text);
            }
        }
        return 0;
    }
}
