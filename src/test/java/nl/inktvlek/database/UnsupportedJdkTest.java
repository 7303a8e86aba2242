package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedJdkTest {

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "25.0.2", "24.0.9", "26"})
    void a_jdk_that_can_damage_data_is_refused(String version) {
        assertThatExceptionOfType(UnsupportedJdk.class)
                .isThrownBy(() -> UnsupportedJdk.refuse(Runtime.Version.parse(version), List.of()))
                .withMessageContaining("25.0.3");
    }

    @Test
    void a_good_jdk_is_taken_but_not_with_compact_headers() {
        var good = Runtime.Version.parse("25.0.3");
        assertThatCode(() -> UnsupportedJdk.refuse(good, List.of("-Xmx1g"))).doesNotThrowAnyException();
        assertThatExceptionOfType(UnsupportedJdk.class)
                .isThrownBy(() -> UnsupportedJdk.refuse(good, List.of("-XX:+UseCompactObjectHeaders")));
    }
}
