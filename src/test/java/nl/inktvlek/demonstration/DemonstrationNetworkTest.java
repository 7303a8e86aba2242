package nl.inktvlek.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;

class DemonstrationNetworkTest {

    @Test
    void the_same_seed_always_gives_the_same_network() {
        assertThat(texts(generate())).isEqualTo(texts(generate()));
    }

    @Test
    void it_is_about_as_large_as_the_consortium() {
        var rows = generate().stream().collect(Collectors.toMap(SourceFile::name, DemonstrationNetworkTest::rows));
        assertThat(rows.get("organisations.csv")).isEqualTo(150);
        assertThat(rows.get("series.csv")).isBetween(650L, 720L);
        assertThat(rows.get("people.csv")).isBetween(7_500L, 9_000L);
        assertThat(rows.get("attendance.csv")).isBetween(7_500L, 11_000L);
        assertThat(rows.get("positions.csv")).isEqualTo(400);
    }

    private static List<SourceFile> generate() {
        return new DemonstrationNetwork(DemonstrationSettings.read()).files();
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        return files.stream()
                .collect(Collectors.toMap(SourceFile::name, file -> new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    private static long rows(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).lines().count() - 1;
    }
}
