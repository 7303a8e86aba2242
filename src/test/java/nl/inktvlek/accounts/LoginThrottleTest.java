package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.inktvlek.MovingClock;
import org.junit.jupiter.api.Test;

/// Guessing passwords takes longer and longer.
class LoginThrottleTest {

    final MovingClock clock = new MovingClock(Instant.parse("2026-11-01T10:00:00Z"));
    final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void two_mistakes_are_free_and_the_third_costs_a_second() {
        fail(2);
        assertThat(throttle.isBlocked("anna")).isFalse();
        fail(1);
        assertThat(throttle.isBlocked("ANNA ")).isTrue();
        clock.forward(Duration.ofSeconds(2));
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void the_wait_doubles_and_ends_at_five_minutes() {
        fail(8); // 2^(8-3) = 32 s
        clock.forward(Duration.ofSeconds(31));
        assertThat(throttle.isBlocked("anna")).isTrue();
        fail(40);
        clock.forward(Duration.ofMinutes(5));
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void another_account_is_not_blocked_and_the_right_password_clears_it() {
        fail(5);
        assertThat(throttle.isBlocked("bert")).isFalse();
        throttle.succeeded("anna");
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void an_hour_without_an_attempt_forgets_the_mistakes() {
        fail(8);
        clock.forward(Duration.ofMinutes(59));
        fail(1); // the ninth: 64 s
        assertThat(throttle.isBlocked("anna")).isTrue();
        clock.forward(Duration.ofMinutes(61));
        fail(2); // the first two are free again
        assertThat(throttle.isBlocked("anna")).isFalse();
    }

    @Test
    void a_flood_of_other_names_does_not_open_the_account_that_is_guessed_at() {
        fail(8);
        for (int i = 0; i < 30_000; i++) {
            throttle.attempt("nobody-" + i);
        }
        assertThat(throttle.isBlocked("anna")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            while (!throttle.attempt("anna")) {
                clock.forward(Duration.ofSeconds(1));
            }
        }
    }
}
