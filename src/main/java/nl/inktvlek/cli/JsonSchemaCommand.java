package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the JSON of a command looks like.
@Command(
        name = "json-schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema (2020-12) of what a command prints with --json.",
        footer = {"", "Example:", "  bin/inktvlek json-schema approach-first"})
final class JsonSchemaCommand implements Callable<Integer> {

    /// Commands that answer in JSON.
    static final List<String> DESCRIBED = List.of("approach-first", "measures", "spread", "import", "access-file");

    @Parameters(paramLabel = "COMMAND", description = "approach-first, measures, spread, import or access-file.")
    String command = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().print(schema(command));
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().flush();
        return 0;
    }

    static String schema(String command) throws IOException {
        ChoiceOptions.require(
                DESCRIBED.contains(command),
                "'%s' prints no JSON; %s do".formatted(command, String.join(", ", DESCRIBED)));
        try (var file = JsonSchemaCommand.class.getResourceAsStream(command + ".schema.json")) {
            return new String(Optional.ofNullable(file).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
