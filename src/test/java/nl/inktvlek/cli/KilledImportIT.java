package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.inktvlek.ProductProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed in the middle of an import: afterwards it is gone, and can be run again.
class KilledImportIT {

    private static final String DIRECTORY = "inktvlek.neo4j.directory";
    private static final int PEOPLE = 15_000;

    @TempDir
    Path folder;

    @Test
    void an_import_killed_half_way_is_gone_after_the_restart_and_can_be_run_again() throws Exception {
        writeNetwork();
        var killed = start();
        try (var progress = killed.errorReader()) {
            awaitProgress(progress);
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor()).isNotZero();

        assertThat(again()).contains("%,9d new, 0 known".formatted(PEOPLE)).contains("Imported");
        assertThat(again()).contains("Nothing new");
    }

    private static void awaitProgress(BufferedReader progress) throws IOException {
        String line;
        do {
            line = progress.readLine();
        } while (line != null && !line.matches(" *[3-9]\\d %"));
        assertThat(line).as("progress before the kill").isNotNull();
    }

    private void writeNetwork() throws IOException {
        var people = new StringBuilder("id,name\n");
        var ties = new StringBuilder("source,target\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append(i).append(",Naam ").append(i).append('\n');
            ties.append(i).append(',').append((i + 1) % PEOPLE).append('\n');
            ties.append(i).append(',').append((i + 7) % PEOPLE).append('\n');
        }
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("ties.csv"), ties);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String[] command() {
        return Stream.of("import", "--source", "killed", folder.resolve("people.csv"), folder.resolve("ties.csv"))
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private Process start() throws IOException {
        return ProductProcess.of(data(), "nl.inktvlek.Inktvlek", List.of(), List.of(command()))
                .start();
    }

    /// The same command, in this process: the next start need not be cold.
    private String again() {
        var out = new StringWriter();
        System.setProperty(DIRECTORY, data().toString());
        try {
            assertThat(CommandLineInterface.run(
                            new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()), command()))
                    .as(out.toString())
                    .isZero();
        } finally {
            System.clearProperty(DIRECTORY);
        }
        return out.toString();
    }
}
