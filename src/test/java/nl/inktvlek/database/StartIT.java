package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the product from starting is said in words, with what to do about it.
class StartIT {

    @TempDir
    Path folder;

    @Test
    void a_second_product_on_the_same_folder_is_refused_but_a_command_beside_it_is_not() {
        var properties = on(folder, null);
        try (var first = open(properties, true)) {
            assertThatExceptionOfType(DatabaseInUse.class)
                    .isThrownBy(() -> open(properties, true))
                    .satisfies(why -> assertThat(
                                    new StartFailures().analyze(why, why).getAction())
                            .contains("INKTVLEK_NEO4J_DIRECTORY"));
            try (var beside = open(properties, false)) {
                assertThat(beside.connection()).isEqualTo(first.connection());
                assertThat(beside.embedded()).isEmpty();
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> open(on(file.resolve("data"), null), true))
                .withMessageContaining(file.toString());
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        var properties = on(folder, "bolt://127.0.0.1:1");
        try (var database = open(properties, true)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> new DatabaseConfiguration().driver(database))
                    .withMessageContaining("bolt://127.0.0.1:1")
                    .satisfies(why -> assertThat(why.getMessage() + why.mend()).doesNotContain("geheim"));
        }
    }

    private static DatabaseConfiguration.OpenDatabase open(DatabaseProperties properties, boolean serves) {
        return new DatabaseConfiguration().openDatabase(properties, new DiskSpace(properties), serves);
    }

    private static DatabaseProperties on(Path folder, @Nullable String uri) {
        return new DatabaseProperties(
                uri, "neo4j", "geheim", "neo4j", folder, Duration.ofSeconds(30), 64, 0, Duration.ofSeconds(10));
    }
}
