package nl.inktvlek.api.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How often a token asks, and how often an address is refused, on this machine.
@Component
class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Who wants to push one out has to ask from so many others. In memory some 10 MB.
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final int requests;
    private final int refusals;
    private final Cache<String, Bucket> ofTokens;
    private final Cache<String, Bucket> ofAddresses;

    RateLimits(Clock clock, ApiProperties properties) {
        this.clock = clock;
        this.requests = properties.requestsPerMinute();
        this.refusals = properties.refusalsPerMinute();
        this.ofTokens = remembered();
        this.ofAddresses = remembered();
    }

    /// Full again after a minute, so nothing is lost by forgetting it then.
    private Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .expireAfterAccess(MINUTE)
                .maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /// Counts a request.
    ///
    /// @return how long to wait first, where there were too many
    Optional<Duration> ask(String token) {
        return take(ofTokens.get(token, any -> bucket(requests)));
    }

    /// Counts a refusal.
    ///
    /// @return how long the address has to wait before it may be refused again, where there were too many
    Optional<Duration> refuse(String address) {
        return take(ofAddresses.get(address, any -> bucket(refusals)));
    }

    private static Optional<Duration> take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(new OurTime(clock))
                .build();
    }

    private record OurTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
