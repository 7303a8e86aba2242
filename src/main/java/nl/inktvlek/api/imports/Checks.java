package nl.inktvlek.api.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.exchange.incoming.CheckedImport;
import org.springframework.stereotype.Component;

/// Imports that were checked and wait for a word: the last one of each token, for a quarter of an hour, on this
/// machine.
@Component
class Checks {

    private static final Duration HELD = Duration.ofMinutes(15);

    /// Each may hold the rows of large files.
    private static final int MOST = 10;

    record Held(String id, CheckedImport checked, Instant until) {}

    private final Clock clock;
    private final Cache<String, Held> byToken;

    Checks(Clock clock) {
        this.clock = clock;
        this.byToken = Caffeine.newBuilder()
                .expireAfterWrite(HELD)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    Held hold(String token, CheckedImport checked) {
        var held = new Held(NodeCode.random(), checked, clock.instant().plus(HELD));
        byToken.put(token, held);
        return held;
    }

    /// Empty for one of another token too.
    Optional<CheckedImport> find(String token, String id) {
        return Optional.ofNullable(byToken.getIfPresent(token))
                .filter(held -> held.id().equals(id))
                .map(Held::checked);
    }

    void forget(String token) {
        byToken.invalidate(token);
    }
}
