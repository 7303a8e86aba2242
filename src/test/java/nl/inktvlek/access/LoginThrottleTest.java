package nl.inktvlek.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Guessing passwords takes longer and longer.
class LoginThrottleTest {

    final Moving clock = new Moving();
    final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void two_mistakes_are_free_and_the_third_costs_a_second() {
        fail(2);
        assertThat(throttle.isBlocked("anna")).isFalse();
        fail(1);
        assertThat(throttle.isBlocked("ANNA ")).isTrue();
        clock.now = clock.now.plusSeconds(2);
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void the_wait_doubles_and_ends_at_five_minutes() {
        fail(8); // 2^(8-3) = 32 s
        clock.now = clock.now.plusSeconds(31);
        assertThat(throttle.isBlocked("anna")).isTrue();
        fail(40);
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void another_account_is_not_blocked_and_the_right_password_clears_it() {
        fail(5);
        assertThat(throttle.isBlocked("bert")).isFalse();
        throttle.succeeded("anna");
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            while (!throttle.attempt("anna")) {
                clock.now = clock.now.plusSeconds(1);
            }
        }
    }

    static final class Moving extends Clock {
        Instant now = Instant.parse("2026-11-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
