package nl.inktvlek.files.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import nl.inktvlek.files.FileNotUsable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The plain format of benchmark networks, and what is said when a line of it is wrong.
class ArcFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_gives_its_ties_zipped_or_not_with_or_without_chances() throws IOException {
        var plain = ArcFile.read(write("3 2\n0 1\n1 2\n"));
        assertThat(plain.nodes()).isEqualTo(3);
        assertThat(plain.to().toIntArray()).containsExactly(1, 2);
        assertThat(plain.chance().size()).isZero();
        assertThat(ArcFile.read(write("3 2\r\n\r\n0\t1 0.5\r\n1 2 1\r\n\r\n"))
                        .chance()
                        .toFloatArray())
                .containsExactly(0.5f, 1f);
        var zipped = folder.resolve("arcs.txt.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("2 1\n1 0".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ArcFile.read(zipped).from().toIntArray()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 2;0 1;0 x|3|arc-no-number",
                "3 2;0 1;0 3|3|arc-outside",
                "3 2;0 -1;0 2|2|arc-no-number",
                "3 2;0 1|2|arc-no-number",
                "3 1;0 1;1 2|3|arc-too-many",
                "3 2;0 1 0.5;1 2 NaN|3|arc-chance-wrong",
                "3 2;0 1 1.5;1 2 1|2|arc-chance-wrong",
                "3 2;0 1 -0.1;1 2 1|2|arc-chance-wrong",
                "3 2;0 1 0.5;1 2|3|arc-chance-missing",
                "99999999999 2;0 1|1|arc-too-large",
                "people ties|1|arc-no-number"
            })
    void what_is_wrong_is_told_with_its_line(String lines, long line, String key) throws IOException {
        var file = write(lines.replace(";", "\n"));
        assertThatExceptionOfType(FileNotUsable.class)
                .isThrownBy(() -> ArcFile.read(file))
                .satisfies(failure -> {
                    assertThat(failure.problem().key()).isEqualTo(key);
                    assertThat(failure.problem().line()).isEqualTo(line);
                });
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("arcs.txt"), text);
    }
}
