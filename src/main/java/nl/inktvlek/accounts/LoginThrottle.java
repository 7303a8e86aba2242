package nl.inktvlek.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/// Slows down guessing: from the third wrong password on, whoever tries waits 1, 2, 4 … seconds, at most five minutes,
/// during which even the right password is refused. Forgotten an hour after the last attempt, and at a restart.
///
/// Who tries is a name with where it comes from, so that a stranger keeps nobody out; all strangers together get some
/// more attempts at one name. A device on which somebody logged in before waits for its own mistakes only.
@Component
class LoginThrottle {

    private static final int FREE_ATTEMPTS = 3;
    private static final int FREE_FOR_STRANGERS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    /// Who wants to push a name out has to try so many others, each at the price of hashing a password: longer than the
    /// wait it would save. In memory some 15 MB.
    private static final int REMEMBERED_NAMES = 100_000;

    /// No login is called so: what is typed may be of any length.
    private static final int LONGEST_NAME = 200;

    private static final int TURNS = 256;

    /// Who tries to log in.
    ///
    /// @param from an address; the mark of a device that is known; empty for who is in already
    /// @param isKnown whether this name logged in there before
    record Guest(String name, String from, boolean isKnown) {

        Guest {
            var typed = name.strip().toLowerCase(Locale.ROOT);
            name = typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
        }

        static Guest inside(String name) {
            return new Guest(name, "", true);
        }

        private List<Key> keys() {
            return isKnown
                    ? List.of(new Key(Kind.KNOWN, name, from))
                    : List.of(new Key(Kind.STRANGER, name, from), new Key(Kind.STRANGERS, name, ""));
        }
    }

    private enum Kind {
        KNOWN(FREE_ATTEMPTS),
        STRANGER(FREE_ATTEMPTS),
        STRANGERS(FREE_FOR_STRANGERS);

        /// Attempts that cost nothing.
        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    private record Key(Kind kind, String name, String from) {}

    private record Failures(int count, Instant last) {

        Instant blockedUntil(int free) {
            if (count < free) {
                return last;
            }
            long seconds = 1L << Math.min(20, count - free);
            return last.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        }
    }

    private final Cache<Key, Failures> failures;
    private final Clock clock;

    /// Who tries the same name at once is heard one after the other: right ones are all let in, wrong ones all counted.
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    LoginThrottle(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(FORGET_AFTER)
                .maximumSize(REMEMBERED_NAMES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    boolean isBlocked(Guest guest) {
        return guest.keys().stream().anyMatch(this::isBlocked);
    }

    private boolean isBlocked(Key key) {
        var known = failures.getIfPresent(key);
        return known != null && clock.instant().isBefore(known.blockedUntil(key.kind().free));
    }

    /// Carries out a check, unless there were too many wrong ones; then it is not counted.
    ///
    /// @param check throws [BadCredentialsException] for a wrong password
    /// @throws LockedException if it has to wait
    <T> T attempt(Guest guest, Supplier<T> check) {
        var turn = turns.get(Math.floorMod(guest.name().hashCode(), TURNS));
        turn.lock();
        try {
            requireOpen(guest);
            return count(guest, check);
        } finally {
            turn.unlock();
        }
    }

    private void requireOpen(Guest guest) {
        if (isBlocked(guest)) {
            throw new LockedException("Too many wrong passwords");
        }
    }

    /// A shut account counts too: whoever knows of one could let passwords be hashed without end.
    private <T> T count(Guest guest, Supplier<T> check) {
        try {
            var answer = check.get();
            failures.invalidate(guest.keys().getFirst());
            return answer;
        } catch (BadCredentialsException | AccountStatusException wrong) {
            guest.keys()
                    .forEach(key -> failures.asMap()
                            .merge(
                                    key,
                                    new Failures(1, clock.instant()),
                                    (known, one) -> new Failures(known.count() + 1, one.last())));
            throw wrong;
        }
    }

    /// Of an address the part that somebody has to themselves: whole for IPv4, the network (64 bits) for IPv6.
    static String networkOf(String address) {
        var groups = address.split(":", -1);
        return groups.length < 3 ? address : String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
