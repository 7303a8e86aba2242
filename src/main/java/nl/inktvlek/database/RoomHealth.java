package nl.inktvlek.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Not ready while nothing can be stored.
@Component("room")
final class RoomHealth implements HealthIndicator {

    private final DiskSpace disk;

    RoomHealth(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        return disk.isReadOnly() ? Health.down().build() : Health.up().build();
    }
}
