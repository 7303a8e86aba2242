package nl.inktvlek.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Rounds of approaching: whom the advice named at the time, so that the next one can be compared with it.
@Service
public class Rounds {

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    Rounds(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    /// An advice that was kept.
    ///
    /// @param number from 1
    /// @param people codes of the people it named, in order
    /// @param reach expected reach at the time, in people
    public record Round(int number, LocalDate on, List<String> people, double reach) {}

    /// Keeps an advice as the next round.
    public void keep(OperationId operation, Actor actor, List<String> people, double reach) {
        access.require(actor, DataKind.APPROACH);
        graph.command(operation, actor.username(), work -> {
            work.touch(Concern.PIPELINE);
            work.run("""
                            OPTIONAL MATCH (before:Round)
                            WITH count(before) AS before
                            CREATE (:Round {number: before + 1, on: $on, by: $by, people: $people, reach: $reach})""", Map.of("on", LocalDate.now(clock), "by", actor.username(), "people", people, "reach", reach))
                    .consume();
        });
    }

    public Optional<Round> last(Actor actor) {
        access.require(actor, DataKind.APPROACH);
        return graph.find(
                "MATCH (r:Round) RETURN r ORDER BY r.number DESC LIMIT 1",
                Map.of(),
                row -> new Round(
                        row.get("r").get("number").asInt(),
                        row.get("r").get("on").asLocalDate(),
                        row.get("r").get("people").asList(Value::asString),
                        row.get("r").get("reach").asDouble()));
    }
}
