package nl.inktvlek.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
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
        var known = failures.get(key(username));
        return known != null && clock.instant().isBefore(known.blockedUntil());
    }

    void failed(String username) {
        var now = clock.instant();
        if (failures.size() > REMEMBERED_ACCOUNTS) {
            failures.values().removeIf(old -> old.last().isBefore(now.minus(FORGET_AFTER)));
        }
        failures.merge(key(username), new Failures(1, now), (old, fresh) -> new Failures(old.count() + 1, now));
    }

    void succeeded(String username) {
        failures.remove(key(username));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
