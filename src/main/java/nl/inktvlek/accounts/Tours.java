package nl.inktvlek.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import org.springframework.stereotype.Service;

/// Which logins have seen the guided tour: it is offered to each of them once.
@Service
public class Tours {

    private final Graph graph;
    private final Clock clock;

    Tours(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    public boolean isSeen(Actor actor) {
        return graph.find(
                        "MATCH (t:TourSeen {username: $username}) RETURN t.on",
                        Map.of("username", actor.username()),
                        row -> true)
                .isPresent();
    }

    /// Begun, or declined: either way it is not offered again.
    public void note(Actor actor) {
        graph.note(
                "MERGE (t:TourSeen {username: $username}) ON CREATE SET t.on = $today",
                Map.of("username", actor.username(), "today", LocalDate.now(clock)));
    }

    /// Of a login that is removed: one that is called the same later is somebody else's.
    void forget(String username) {
        graph.note("MATCH (t:TourSeen {username: $username}) DELETE t", Map.of("username", username));
    }
}
