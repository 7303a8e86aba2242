package nl.inktvlek.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down guessing: from the third wrong password on, an account waits 1, 2, 4 … seconds, at most five minutes,
/// during which even the right password is refused. Forgotten an hour after the last attempt, and at a restart.
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    /// Who wants to push a name out has to try so many others, each at the price of hashing a password: longer than the
    /// wait it would save. In memory some 15 MB.
    private static final int REMEMBERED_NAMES = 100_000;

    private record Failures(int count, Instant last) {
        Instant blockedUntil() {
            if (count < FREE_ATTEMPTS) {
                return last;
            }
            long seconds = 1L << Math.min(20, count - FREE_ATTEMPTS);
            return last.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        }
    }

    private final Cache<String, Failures> failures;
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(FORGET_AFTER)
                .maximumSize(REMEMBERED_NAMES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    boolean isBlocked(String username) {
        return isBlocked(failures.getIfPresent(key(username)));
    }

    private boolean isBlocked(@Nullable Failures known) {
        return known != null && clock.instant().isBefore(known.blockedUntil());
    }

    /// Counts an attempt as failed until [#succeeded], so that attempts at the same time are all counted.
    ///
    /// @return whether it may be made; an attempt that may not is not counted
    boolean attempt(String username) {
        var now = clock.instant();
        var may = new boolean[1];
        failures.asMap().compute(key(username), (key, known) -> {
            may[0] = !isBlocked(known);
            return may[0] || known == null ? new Failures(known == null ? 1 : known.count() + 1, now) : known;
        });
        return may[0];
    }

    void succeeded(String username) {
        failures.invalidate(key(username));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
