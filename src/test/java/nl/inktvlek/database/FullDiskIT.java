package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.inktvlek.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/// Writing ends while there is a reserve left, by kind; reading goes on.
@GraphTest
class FullDiskIT {

    @Autowired
    Driver driver;

    @TempDir
    Path folder;

    @Test
    void below_the_reserve_commands_are_refused_whole_and_books_are_still_kept() {
        var disk = withReserveOf(1.5);
        var graph = graphOn(disk);
        assertThat(disk.isReadOnly()).isTrue();
        var operation = OperationId.random();
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'full'})", Map.of()))
                .withMessageContaining("Make room");
        graph.note("CREATE (:Probe {of: 'books'})", Map.of());
        assertThat(count(graph, "full")).isZero();
        assertThat(count(graph, "books")).isEqualTo(1);
        assertThat(graph.commandFromReserve(
                        OperationId.random(),
                        "test",
                        work -> work.run("CREATE (:Probe {of: 'urgent'})").consume()))
                .isTrue();
        assertThat(graphOn(withReserveOf(0))
                        .command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'room'})", Map.of()))
                .as("what was refused can be sent again once there is room")
                .isTrue();
        assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'room'})", Map.of()))
                .as("what was stored before is not refused")
                .isFalse();
    }

    @Test
    void at_the_bottom_of_the_reserve_nothing_is_written_at_all() {
        var graph = graphOn(withReserveOf(4));
        assertThatExceptionOfType(DiskFull.class)
                .isThrownBy(() -> graph.note("CREATE (:Probe {of: 'bottom'})", Map.of()));
        assertThat(count(graph, "bottom")).isZero();
    }

    @Test
    void a_database_is_not_opened_on_a_disk_that_is_nearly_full() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> withReserveOf(4).requireForStart())
                .withMessageContaining(folder.toString())
                .satisfies(why -> assertThat(why.mend()).contains("Make room"));
        assertThatExceptionOfType(CannotStart.class)
                .as("a database that is still to be made")
                .isThrownBy(() -> withReserveOf(1.5).requireForStart());
        assertThat(folder.resolve("data").toFile().mkdir()).isTrue();
        withReserveOf(1.5).requireForStart();
    }

    @Test
    void a_folder_that_is_still_to_be_made_has_the_room_of_the_disk_it_will_be_on() {
        assertThat(new DiskSpace(folder.resolve("a/b/c"), 0).room()).isEqualTo(new DiskSpace(folder, 0).room());
    }

    /// @param times how often the room that is free fits in the reserve
    private DiskSpace withReserveOf(double times) {
        return new DiskSpace(folder, (long) (times * folder.toFile().getUsableSpace()));
    }

    private Graph graphOn(DiskSpace disk) {
        return new Graph(driver, "neo4j", Duration.ofSeconds(30), disk, Clock.systemUTC(), (_, _) -> {});
    }

    private static long count(Graph graph, String of) {
        return graph.find(
                        "MATCH (p:Probe {of: $of}) RETURN count(p) AS n",
                        Map.of("of", of),
                        row -> row.get("n").asLong())
                .orElseThrow();
    }
}
