package nl.inktvlek.database;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// Not ready while the database does not answer; asked as pages ask it, so that a server that is silent keeps nobody
/// waiting here either.
@Component("database")
final class DatabaseHealth extends AbstractHealthIndicator {

    private final Graph graph;

    DatabaseHealth(Graph graph) {
        super("The database does not answer");
        this.graph = graph;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        graph.find("RETURN 1 AS one", Map.of(), row -> row.get("one").asInt());
        health.up();
    }
}
