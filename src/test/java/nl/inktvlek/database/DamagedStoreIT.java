package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// A database that lost part of itself is not served as if it were whole.
class DamagedStoreIT {

    @TempDir
    Path folder;

    @Test
    void a_database_without_one_of_its_constraints_is_refused_by_name() {
        var properties = new DatabaseProperties(
                null, "neo4j", null, "neo4j", folder, Duration.ofSeconds(30), 64, 0, Duration.ofSeconds(10));
        var configuration = new DatabaseConfiguration();
        try (var database = configuration.openDatabase(properties, new DiskSpace(properties), true)) {
            StartIT.driver(database, StartIT.NO_BACKUPS).close();
            var connection = database.connection();
            String lost;
            try (var driver = GraphDatabase.driver(
                    connection.uri(), AuthTokens.basic(connection.user(), connection.password()))) {
                assertThat(Schema.missing(driver, "neo4j")).isEmpty();
                assertThat(Schema.names()).hasSizeGreaterThan(50);
                lost = oneConstraint(driver);
                driver.executableQuery("DROP CONSTRAINT " + lost).execute();
            }
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> StartIT.driver(database, StartIT.NO_BACKUPS))
                    .withMessageContaining(lost)
                    .satisfies(why -> assertThat(why.mend()).contains("backup"));
        }
        assertThat(StoreCheck.broken(folder, folder)).isEmpty();
    }

    @Test
    void files_that_were_cut_in_half_are_found() throws IOException {
        try (var database = EmbeddedDatabase.start(folder, Duration.ofSeconds(30), 64, Duration.ofSeconds(10));
                var driver = GraphDatabase.driver(
                        database.connection().uri(),
                        AuthTokens.basic(
                                database.connection().user(),
                                database.connection().password()))) {
            driver.executableQuery(
                            "UNWIND range(1, 20000) AS i CREATE (a:Probe {of: 'a long text ' + i})-[:NEXT]->(:Probe {of: i})")
                    .execute();
        }
        assertThat(StoreCheck.broken(folder, folder)).isEmpty();
        try (var files = Files.list(folder.resolve("data/databases/neo4j"));
                var largest = FileChannel.open(
                        files.filter(Files::isRegularFile)
                                .max(Comparator.comparingLong(
                                        file -> file.toFile().length()))
                                .orElseThrow(),
                        StandardOpenOption.WRITE)) {
            largest.truncate(largest.size() / 2);
        }
        assertThat(isFound()).isTrue();
    }

    /// Told as a report, or as files that end too early.
    private boolean isFound() {
        try {
            return !StoreCheck.broken(folder, folder).isEmpty();
        } catch (IllegalStateException cut) {
            return String.valueOf(cut.getMessage()).contains("cannot be read");
        }
    }

    private static String oneConstraint(Driver driver) {
        return driver.executableQuery("SHOW CONSTRAINTS YIELD name WHERE name IN $ours RETURN name LIMIT 1")
                .withParameters(Map.of("ours", List.copyOf(Schema.names())))
                .execute()
                .records()
                .getFirst()
                .get("name")
                .asString();
    }
}
