package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/// The same on a server in a container; skipped where there is no container engine.
@Testcontainers(disabledWithoutDocker = true)
class ServerIT {

    @Container
    static final Neo4jContainer SERVER = new Neo4jContainer("neo4j:2026.08-community");

    @Test
    void the_schema_is_made_and_commands_happen_once_on_a_server() {
        try (var driver =
                GraphDatabase.driver(SERVER.getBoltUrl(), AuthTokens.basic("neo4j", SERVER.getAdminPassword()))) {
            new Migrations(
                            MigrationsConfig.builder()
                                    .withLocationsToScan("classpath:graph-schema")
                                    .build(),
                            driver)
                    .apply();
            var graph = new Graph(
                    driver,
                    "neo4j",
                    Duration.ofSeconds(30),
                    new DiskSpace(Path.of("."), 0),
                    Clock.systemUTC(),
                    (_, _) -> {});
            var operation = OperationId.random();
            assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe)", Map.of()))
                    .isTrue();
            assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe)", Map.of()))
                    .isFalse();
        }
    }
}
