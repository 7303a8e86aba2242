package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.inktvlek.accounts.AccessToken.Scope;
import org.junit.jupiter.api.Test;

/// A client that is made of the document alone, in TypeScript, goes through one whole story.
class GeneratedClientIT extends Service {

    private static final Path SOURCES = Path.of("src/test/client");
    private static final Path PLACE = Path.of("target/client");

    private record Run(int code, String out) {}

    @Test
    void advice_a_series_a_meeting_figures_and_a_file_by_a_generated_client() throws IOException, InterruptedException {
        assumeTrue(
                run(List.of("node", "--version"), Map.of()).out().matches("(?s)v2[4-9]\\..*"), "Node 24 is not there");
        Files.createDirectories(PLACE);
        for (var file : List.of("package.json", "package-lock.json", "tsconfig.json", "story.ts")) {
            Files.copy(SOURCES.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(PLACE.resolve("node_modules/.package-lock.json"))) {
            var fetched = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), Map.of());
            assumeTrue(fetched.code() == 0, "the generator cannot be fetched: " + fetched.out());
        }
        Files.writeString(
                PLACE.resolve("openapi.json"), read("/api/openapi.json").body());
        var made = run(
                List.of("node", "node_modules/@hey-api/openapi-ts/bin/run.js", "-i", "openapi.json", "-o", "generated"),
                Map.of());
        assertThat(made.code()).as(made.out()).isZero();
        var checked = run(List.of("node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json"), Map.of());
        assertThat(checked.code()).as(checked.out()).isZero();

        var told = run(
                List.of("node", "built/story.js"),
                Map.of(
                        "INKTVLEK",
                        address(),
                        "TOKEN",
                        token("coordinator", Scope.WRITE).secret()));
        assertThat(told.code()).as(told.out()).isZero();
        assertThat(told.out().lines())
                .containsExactly(
                        "advised 3",
                        "made 201 at version 1",
                        "written up with 2 people",
                        "reached 2 more",
                        "exported a gexf",
                        "refused because changed-meanwhile",
                        "taken away 204");
    }

    private static Run run(List<String> command, Map<String, String> environment) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.directory(Files.isDirectory(PLACE) ? PLACE.toFile() : new File("."));
            var process = builder.start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), out);
        } catch (IOException missing) {
            return new Run(-1, String.valueOf(missing.getMessage()));
        }
    }
}
