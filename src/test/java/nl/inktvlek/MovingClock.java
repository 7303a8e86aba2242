package nl.inktvlek;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until somebody moves it.
public final class MovingClock extends Clock {

    private Instant now;
    private final ZoneId zone;

    public MovingClock(Instant now) {
        this(now, ZoneOffset.UTC);
    }

    public MovingClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovingClock(now, other);
    }
}
