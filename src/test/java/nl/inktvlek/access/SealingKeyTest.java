package nl.inktvlek.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealingKeyTest {

    @Test
    void every_sealed_text_differs_and_belongs_to_its_person() {
        var key = SealingKey.of(SealingKey.randomSecret());
        var text = "Çiğdem".getBytes(StandardCharsets.UTF_8);
        var sealed = IntStream.range(0, 100)
                .mapToObj(i -> HexFormat.of().formatHex(key.seal(text, "V1")))
                .distinct();
        assertThat(sealed).hasSize(100);
        assertThat(key.open(key.seal(text, "V1"), "V1")).isEqualTo(text);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> key.open(key.seal(text, "V1"), "V2"));
    }

    @Test
    void one_changed_bit_anywhere_is_noticed() {
        var key = SealingKey.of(SealingKey.randomSecret());
        var sealed = key.seal("Çiğdem".getBytes(StandardCharsets.UTF_8), "V1");
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> key.open(changed, "V1"));
        }
    }
}
