package nl.inktvlek.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A query that decides by itself which organisations are hidden decides for a reader it does not know.
class HiddenOrganisationsTest {

    @Test
    void no_other_query_asks_which_organisations_are_hidden() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> text(file).contains("'HIDDEN'"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("HiddenOrganisations.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
