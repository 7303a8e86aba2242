package nl.inktvlek.exchange;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.inktvlek.database.Graph;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the other processes which imports are alive here: those whose thread is, however long one batch of it takes.
@Component
class Heartbeats {

    private final Graph graph;
    private final Clock clock;
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    Heartbeats(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// An import that is being carried out or taken back, until it is closed or its thread ends.
    interface Living extends AutoCloseable {
        @Override
        void close();
    }

    /// The calling thread works on this import from now on.
    Living of(String id) {
        threads.put(id, Thread.currentThread());
        return () -> threads.remove(id);
    }

    /// Imports that a thread of this process is working on.
    Set<String> living() {
        threads.values().removeIf(thread -> !thread.isAlive());
        return Set.copyOf(threads.keySet());
    }

    /// Nobody waits for the rest of this import: recovery in this process does it soon, and until then it lives.
    void leave(String id) {
        left.add(id);
    }

    Set<String> left() {
        return Set.copyOf(left);
    }

    void done(String id) {
        left.remove(id);
    }

    @Scheduled(fixedRateString = "${inktvlek.import.heartbeat:20s}")
    void beat() {
        var living = new HashSet<>(living());
        living.addAll(left);
        if (!living.isEmpty()) {
            graph.note(
                    "MATCH (i:Import) WHERE i.id IN $ids SET i.heartbeat = $now",
                    Map.of("ids", List.copyOf(living), "now", clock.instant().toEpochMilli()));
        }
    }
}
