package nl.inktvlek.database;

import java.util.Collection;
import java.util.Map;

/// How often each concern was changed.
public record Versions(Map<Concern, Long> changes) {

    public Versions {
        changes = Map.copyOf(changes);
    }

    /// The version of some concerns together: higher whenever one of them is.
    public long of(Collection<Concern> concerns) {
        return concerns.stream().mapToLong(this::of).sum();
    }

    public long of(Concern concern) {
        return changes.getOrDefault(concern, 0L);
    }
}
