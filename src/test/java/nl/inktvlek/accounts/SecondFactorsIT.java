package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.MovingClock;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.accounts.SecondFactors.Answer;
import nl.inktvlek.accounts.SecondFactors.Secret;
import nl.inktvlek.database.Graph;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The second step of logging in, with the secret and the times of RFC 6238, appendix B.
@GraphTest
class SecondFactorsIT {

    static final Secret OF_THE_RFC =
            new Secret(Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII)), "");

    @Autowired
    Graph graph;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail trail;

    final MovingClock time = new MovingClock(Instant.EPOCH);
    SecondFactors factors;

    @BeforeEach
    void on_at_59_seconds() {
        factors = new SecondFactors(graph, vault, new LoginThrottle(time), trail, time);
        time.set(Instant.ofEpochSecond(59));
        assertThat(factors.turnOn("ada", OF_THE_RFC, "287081")).isFalse();
        assertThat(factors.isOn("ada")).isFalse();
        assertThat(factors.turnOn("ada", OF_THE_RFC, "287 082")).isTrue();
        assertThat(factors.isOn("ada")).isTrue();
    }

    @AfterEach
    void off() {
        factors.turnOff("ada", "ada");
        assertThat(factors.isOn("ada")).isFalse();
    }

    @Test
    void the_code_of_now_is_right_once() {
        assertThat(factors.verify("ada", "287082")).isEqualTo(Answer.WRONG); // it turned the step on
        time.set(Instant.ofEpochSecond(1111111109));
        assertThat(factors.verify("ada", "081804")).isEqualTo(Answer.RIGHT);
        assertThat(factors.verify("ada", "081804")).isEqualTo(Answer.WRONG);
    }

    @Test
    void a_code_holds_one_step_before_and_after_its_own() {
        time.set(Instant.ofEpochSecond(1111111109 + 30));
        assertThat(factors.verify("ada", "081804")).isEqualTo(Answer.RIGHT);
        time.set(Instant.ofEpochSecond(1234567890 - 30));
        assertThat(factors.verify("ada", "005924")).isEqualTo(Answer.RIGHT);
        time.set(Instant.ofEpochSecond(2000000000 + 61));
        assertThat(factors.verify("ada", "279037")).isEqualTo(Answer.WRONG);
    }

    @Test
    void guessing_is_slowed_down_and_then_even_the_right_code_waits() {
        time.set(Instant.ofEpochSecond(1111111109));
        for (var guess : new String[] {"000000", "", "half a code"}) {
            assertThat(factors.verify("ada", guess)).isEqualTo(Answer.WRONG);
        }
        assertThat(factors.verify("ada", "081804")).isEqualTo(Answer.WAIT);
        time.forward(Duration.ofSeconds(2));
        assertThat(factors.verify("ada", "081804")).isEqualTo(Answer.RIGHT);
    }

    @Test
    void the_secret_is_stored_sealed() {
        var fields = graph.find(
                        "MATCH (s:SecondFactor {code: 'ada'}) RETURN s{.*} AS fields",
                        Map.of(),
                        row -> row.get("fields").asMap())
                .orElseThrow();
        assertThat(fields.keySet()).contains("code", "keyId", "wrappedKey", "sealed", "step");
        assertThat(fields.values())
                .noneMatch(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1).contains("1234567890")
                        : String.valueOf(value).contains(OF_THE_RFC.text()));
    }
}
