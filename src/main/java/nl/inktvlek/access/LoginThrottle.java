package nl.inktvlek.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down guessing: from the third wrong password on, an account waits 1, 2, 4 … seconds, at most five minutes,
/// during which even the right password is refused. In memory; a restart forgets.
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    private static final int REMEMBERED_ACCOUNTS = 10_000;

    private record Failures(int count, Instant last) {
        Instant blockedUntil() {
            if (count < FREE_ATTEMPTS) {
                return last;
            }
            long seconds = 1L << Math.min(20, count - FREE_ATTEMPTS);
            return last.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        }
    }

    private final ConcurrentHashMap<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean isBlocked(String username) {
        return isBlocked(failures.get(key(username)));
    }

    private boolean isBlocked(@Nullable Failures known) {
        return known != null && clock.instant().isBefore(known.blockedUntil());
    }

    /// Counts an attempt as failed until [#succeeded], so that attempts at the same time are all counted.
    ///
    /// @return whether it may be made; an attempt that may not is not counted
    boolean attempt(String username) {
        var now = clock.instant();
        if (failures.size() > REMEMBERED_ACCOUNTS) {
            failures.values().removeIf(old -> old.last().isBefore(now.minus(FORGET_AFTER)));
        }
        var may = new boolean[1];
        failures.compute(key(username), (key, known) -> {
            may[0] = !isBlocked(known);
            return may[0] || known == null ? new Failures(known == null ? 1 : known.count() + 1, now) : known;
        });
        return may[0];
    }

    void succeeded(String username) {
        failures.remove(key(username));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
