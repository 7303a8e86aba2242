package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed in the middle of an import: afterwards it is gone, and can be run again.
class KilledImportIT {

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

        assertThat(finish(start()))
                .contains("%,9d new, 0 known".formatted(PEOPLE))
                .contains("Imported");
        assertThat(finish(start())).contains("Nothing new");
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

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var flags = List.of(
                java,
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.inktvlek.Inktvlek",
                "import",
                "--source",
                "killed",
                folder.resolve("people.csv").toString(),
                folder.resolve("ties.csv").toString());
        var builder = new ProcessBuilder(new ArrayList<>(flags));
        builder.environment()
                .putAll(Map.of(
                        "INKTVLEK_NEO4J_DIRECTORY", folder.resolve("data").toString()));
        return builder.start();
    }

    private static String finish(Process process) throws IOException, InterruptedException {
        try (Stream<String> errors = process.errorReader().lines()) {
            var drained = Thread.ofVirtual().start(() -> errors.forEach(line -> {}));
            var output = new String(process.getInputStream().readAllBytes());
            drained.join();
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        }
    }
}
