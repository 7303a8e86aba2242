package nl.inktvlek.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Releases and their key come back from a backup.
class FilesBesideTest {

    @TempDir
    Path folder;

    private final byte[] bytes = "één".getBytes(StandardCharsets.UTF_8);

    private FilesBeside beside() {
        return new FilesBeside(folder.resolve("data"));
    }

    @Test
    void files_come_back_beside_the_database_and_a_key_is_for_its_owner_only() throws IOException {
        var beside = beside();
        beside.take("releases/0001/reach.csv", bytes);
        beside.take("releases/head", bytes);
        beside.take("signing", bytes);
        assertThat(folder.resolve("data.releases/0001/reach.csv")).hasBinaryContent(bytes);
        assertThat(folder.resolve("data.releases/head")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data.signing"))))
                .isEqualTo("rw-------");
        assertThat(beside.left()).isEmpty();
    }

    @Test
    void what_stands_there_already_is_left_and_told() throws IOException {
        Files.createDirectories(folder.resolve("data.releases/0002"));
        var beside = beside();
        beside.take("releases/0001/reach.csv", bytes);
        beside.take("signing", bytes);
        assertThat(folder.resolve("data.releases/0001")).doesNotExist();
        assertThat(beside.left()).containsExactly(folder.resolve("data.releases"));
        beside.takeBack();
        assertThat(folder.resolve("data.releases/0002")).exists();
        assertThat(folder.resolve("data.signing")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "releases/../../x", "/x", "releases/.x", "releases//x", "", "releases/", "a\\b"})
    void nothing_is_written_elsewhere(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> beside().take(name, bytes));
        assertThat(folder).isEmptyDirectory();
    }
}
