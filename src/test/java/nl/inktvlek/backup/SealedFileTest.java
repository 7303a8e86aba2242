package nl.inktvlek.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.inktvlek.backup.SealedFile.WrongPassphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed opens with its passphrase, whole or not at all.
class SealedFileTest {

    private static final Passphrase OURS = new Passphrase("a long enough passphrase");

    @TempDir
    Path folder;

    /// More than two chunks of 64 KiB, so that a cut between them is a cut too.
    private final byte[] content = new byte[150_000];

    private Path file = Path.of("");

    @BeforeEach
    void seal() throws IOException {
        new Random(1).nextBytes(content);
        file = folder.resolve("sealed.age");
        try (var out = SealedFile.create(file, OURS)) {
            out.write(content);
        }
    }

    private byte[] opened(Passphrase passphrase) throws IOException {
        try (var in = SealedFile.open(file, passphrase)) {
            return in.readAllBytes();
        }
    }

    @Test
    void it_opens_with_its_passphrase() throws IOException {
        assertThat(opened(OURS)).isEqualTo(content);
    }

    @Test
    void it_is_an_age_file_for_a_passphrase() throws IOException {
        var head = new String(Files.readAllBytes(file), 0, 80, StandardCharsets.ISO_8859_1).split("\n");
        assertThat(head[0]).isEqualTo("age-encryption.org/v1");
        assertThat(head[1]).matches("-> scrypt [A-Za-z0-9+/]{22} 16");
    }

    @Test
    void another_passphrase_is_told() {
        assertThatExceptionOfType(WrongPassphrase.class).isThrownBy(() -> opened(new Passphrase("another passphrase")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 200, 70_000, 149_999})
    void a_byte_that_was_changed_is_noticed(int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> opened(OURS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 150, 65_536 + 16 + 180, 150_000})
    void a_file_that_ends_too_early_is_noticed(int length) throws IOException {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> opened(OURS));
    }

    @Test
    void two_files_with_the_same_in_them_are_not_the_same() throws IOException {
        var other = folder.resolve("other.age");
        try (var out = SealedFile.create(other, OURS)) {
            out.write(content);
        }
        assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_passphrase_that_can_be_guessed_is_refused_and_a_new_one_cannot() throws IOException {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Passphrase("welkom"));
        var made = Passphrase.ofOrNew(folder.resolve("data.passphrase"));
        assertThat(made.text()).matches("([a-z2-9]{5}-){5}[a-z2-9]{5}");
        assertThat(Passphrase.ofOrNew(folder.resolve("data.passphrase"))).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(made.text());
    }
}
