package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.inktvlek.MovingClock;
import nl.inktvlek.accounts.LoginThrottle.Guest;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;

/// Guessing passwords takes longer and longer, for who guesses.
class LoginThrottleTest {

    static final Guest ANNA = new Guest("anna", "192.0.2.1", false);

    final MovingClock clock = new MovingClock(Instant.parse("2026-11-01T10:00:00Z"));
    final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void two_mistakes_are_free_and_the_third_costs_a_second() {
        fail(ANNA, 2);
        assertThat(throttle.isBlocked(ANNA)).isFalse();
        fail(ANNA, 1);
        assertThat(throttle.isBlocked(new Guest("ANNA ", "192.0.2.1", false))).isTrue();
        clock.forward(Duration.ofSeconds(2));
        assertThat(throttle.isBlocked(ANNA)).isFalse();
    }

    @Test
    void the_wait_doubles_and_ends_at_five_minutes() {
        fail(ANNA, 8); // 2^(8-3) = 32 s
        clock.forward(Duration.ofSeconds(31));
        assertThat(throttle.isBlocked(ANNA)).isTrue();
        fail(ANNA, 40);
        clock.forward(Duration.ofMinutes(5));
        assertThat(throttle.isBlocked(ANNA)).isFalse();
    }

    @Test
    void another_account_is_not_blocked_and_the_right_password_clears_it() {
        fail(ANNA, 5);
        assertThat(throttle.isBlocked(new Guest("bert", "192.0.2.1", false))).isFalse();
        clock.forward(Duration.ofMinutes(1));
        assertThat(throttle.attempt(ANNA, () -> "in")).isEqualTo("in");
        fail(ANNA, 2);
        assertThat(throttle.isBlocked(ANNA)).isFalse();
    }

    @Test
    void who_guesses_from_elsewhere_does_not_keep_anna_out() {
        fail(new Guest("anna", "198.51.100.7", false), 12);
        assertThat(throttle.attempt(ANNA, () -> "in")).isEqualTo("in");
    }

    @Test
    void guessers_at_many_addresses_are_slowed_down_together_but_not_a_device_that_is_known() {
        for (int i = 0; i < 40; i++) {
            fail(new Guest("anna", "198.51.100." + i, false), 1);
        }
        assertThat(throttle.isBlocked(new Guest("anna", "203.0.113.5", false))).isTrue();
        var known = new Guest("anna", "203.0.113.5", true);
        assertThat(throttle.isBlocked(known)).isFalse();
        fail(known, 3);
        assertThat(throttle.isBlocked(known)).isTrue();
    }

    @Test
    void no_name_that_somebody_thinks_of_is_taken_for_where_anna_comes_from() {
        fail(new Guest("anna known mark", "198.51.100.7", false), 40);
        fail(new Guest("anna from 192.0.2.1", "198.51.100.7", false), 40);
        assertThat(throttle.isBlocked(ANNA)).isFalse();
        assertThat(throttle.isBlocked(new Guest("anna", "mark", true))).isFalse();
    }

    @Test
    void guessing_at_a_shut_account_is_slowed_down_as_well() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(DisabledException.class)
                    .isThrownBy(() -> throttle.attempt(ANNA, () -> {
                        throw new DisabledException("shut");
                    }));
        }
        assertThat(throttle.isBlocked(ANNA)).isTrue();
    }

    @Test
    void many_right_ones_at_once_are_all_let_in() throws InterruptedException {
        fail(ANNA, 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> right = () -> throttle.attempt(ANNA, () -> "in");
            assertThat(threads.invokeAll(Collections.nCopies(8, right)))
                    .allSatisfy(each -> assertThat(each.resultNow()).isEqualTo("in"));
        }
    }

    @Test
    void of_many_wrong_ones_at_once_only_three_are_looked_at() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> wrong = () -> {
                try {
                    throttle.attempt(ANNA, LoginThrottleTest::wrong);
                    return true;
                } catch (LockedException refused) {
                    return false;
                } catch (BadCredentialsException looked) {
                    return true;
                }
            };
            assertThat(threads.invokeAll(Collections.nCopies(50, wrong)).stream()
                            .filter(each -> each.resultNow()))
                    .hasSize(3);
        }
    }

    @Test
    void what_breaks_meanwhile_is_nobodys_mistake() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> throttle.attempt(ANNA, () -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }
        assertThat(throttle.isBlocked(ANNA)).isFalse();
    }

    @Test
    void an_hour_without_an_attempt_forgets_the_mistakes() {
        fail(ANNA, 8);
        clock.forward(Duration.ofMinutes(59));
        fail(ANNA, 1); // the ninth: 64 s
        assertThat(throttle.isBlocked(ANNA)).isTrue();
        clock.forward(Duration.ofMinutes(61));
        fail(ANNA, 2); // the first two are free again
        assertThat(throttle.isBlocked(ANNA)).isFalse();
    }

    @Test
    void a_flood_of_other_names_does_not_open_the_account_that_is_guessed_at() {
        fail(ANNA, 8);
        for (int i = 0; i < 30_000; i++) {
            fail(new Guest("nobody-" + i, "192.0.2.1", false), 1);
        }
        assertThat(throttle.isBlocked(ANNA)).isTrue();
    }

    @Test
    void of_an_address_the_network_counts_that_one_has_to_oneself() {
        assertThat(LoginThrottle.networkOf("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(LoginThrottle.networkOf("2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isEqualTo("2001:db8:1:2");
        assertThat(LoginThrottle.networkOf("0:0:0:0:0:0:0:1")).isEqualTo("0:0:0:0");
    }

    private static String wrong() {
        throw new BadCredentialsException("wrong");
    }

    private void fail(Guest guest, int times) {
        for (int i = 0; i < times; i++) {
            while (throttle.isBlocked(guest)) {
                clock.forward(Duration.ofSeconds(1));
            }
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> throttle.attempt(guest, LoginThrottleTest::wrong));
        }
    }
}
