package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.CypherResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.inktvlek.database.DatabaseConfiguration.OpenDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/// A start that is killed while it migrates the [database of the version before][DatabaseBefore]: what a migration
/// did is stored before it is written down that it was done, so the next start does it again.
class KilledMigrationIT {

    /// Of the version before.
    private static final int LAST_BEFORE = 15;

    @TempDir
    Path folder;

    @Test
    void wherever_a_start_is_killed_the_next_one_ends_with_the_same_data() {
        var directory = folder.resolve("data");
        DatabaseBefore.in(directory);
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(1), 64, Duration.ofSeconds(10));
                var driver = DatabaseBefore.driverOf(database)) {
            var open = new OpenDatabase(database.connection(), Optional.of(database));
            DatabaseConfiguration.migrate(driver, open);
            var whole = content(driver);
            var statements = newStatements();
            assertThat(statements).hasSizeGreaterThan(20);
            for (int done = 1; done <= statements.size(); done++) {
                if (makesAnIndex(statements.get(done - 1))
                        && done < statements.size()
                        && makesAnIndex(statements.get(done))) {
                    continue; // leaves no data behind, and what is there already is not made again
                }
                run(driver, "MATCH (n) DETACH DELETE n");
                DatabaseBefore.load(driver);
                statements.subList(0, done).forEach(statement -> run(driver, statement));
                DatabaseConfiguration.migrate(driver, open);
                assertThat(content(driver))
                        .as("killed after %d: %s", done, statements.get(done - 1))
                        .isEqualTo(whole);
            }
        }
    }

    private static boolean makesAnIndex(String statement) {
        return statement.startsWith("CREATE INDEX") && statement.contains("IF NOT EXISTS");
    }

    /// All statements of the migrations since, in order.
    private static List<String> newStatements() {
        try (var files = Files.list(Path.of("graph-schema"))) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d{4}__.*"))
                    .filter(file ->
                            Integer.parseInt(file.getFileName().toString().substring(1, 5)) > LAST_BEFORE)
                    .sorted()
                    .flatMap(file -> CypherResource.of(url(file)).getExecutableStatements().stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static java.net.URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// As a migration does: what stores in parts cannot be part of a transaction.
    private static List<Record> run(Driver driver, String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).list();
        }
    }

    /// Every node and relationship as a text, but for the books of the migrations themselves.
    private static List<String> content(Driver driver) {
        var content = new ArrayList<String>();
        run(driver, "MATCH (n) WHERE NOT n:__Neo4jMigration RETURN labels(n) AS labels, n")
                .forEach(row -> content.add(row.get("labels") + text(row.get("n"))));
        run(driver, "MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration RETURN a, type(r) AS type, r, b")
                .forEach(row -> content.add(
                        text(row.get("a")) + row.get("type").asString() + text(row.get("r")) + text(row.get("b"))));
        content.sort(String::compareTo);
        return content;
    }

    private static String text(MapAccessor of) {
        return new TreeMap<String, Value>(of.asMap(Values.ofValue())).toString();
    }
}
