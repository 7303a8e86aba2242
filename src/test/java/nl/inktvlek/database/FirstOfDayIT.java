package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.inktvlek.GraphTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/// What is kept before the first command of a day: once, and how things stood before that command.
@GraphTest
class FirstOfDayIT {

    private static final int AT_ONCE = 20;

    @Autowired
    Driver driver;

    private Instant now = Instant.parse("2026-11-27T23:59:00Z");
    private final InstantSource clock = () -> now;
    private final List<String> kept = new ArrayList<>();
    private boolean fails;

    @AfterEach
    void none_is_left() {
        graph().note("MATCH (p:Probe {of: 'day'}) DELETE p", Map.of());
    }

    private Graph graph() {
        return new Graph(
                driver,
                "neo4j",
                Duration.ofSeconds(30),
                new DiskSpace(Path.of("."), 0),
                clock.withZone(ZoneOffset.UTC),
                this::keep);
    }

    private void keep(Statements writing, LocalDate today) {
        if (fails) {
            throw new IllegalStateException("Nothing can be kept");
        }
        kept.add(today + " "
                + writing.run("MATCH (p:Probe {of: 'day'}) RETURN count(p) AS n")
                        .single()
                        .get("n")
                        .asInt());
    }

    private static void write(Graph graph) {
        graph.command(OperationId.random(), Concern.PROGRAMME, "CREATE (:Probe {of: 'day'})", Map.of());
    }

    @Test
    void every_day_once_as_it_stood_before_the_first_command() {
        var graph = graph();
        write(graph);
        write(graph);
        now = now.plus(Duration.ofMinutes(2));
        write(graph);
        write(graph);
        assertThat(kept).containsExactly("2026-11-27 0", "2026-11-28 2");
    }

    @Test
    void of_many_commands_at_once_none_is_in_what_is_kept() {
        var graph = graph();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                people.submit(() -> write(graph));
            }
        }
        assertThat(kept).containsExactly("2026-11-27 0");
    }

    @Test
    void what_could_not_be_kept_is_tried_again_and_nothing_is_written_meanwhile() {
        var graph = graph();
        fails = true;
        assertThatIllegalStateException().isThrownBy(() -> write(graph));
        fails = false;
        write(graph);
        assertThat(kept).containsExactly("2026-11-27 0");
    }
}
