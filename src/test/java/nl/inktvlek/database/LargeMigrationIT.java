package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.database.DatabaseConfiguration.OpenDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/// The [database of the version before][DatabaseBefore] with as many people as the product is made for.
class LargeMigrationIT {

    private static final int PEOPLE = 250_000;

    /// Of the database before, who came from a file or by a code, but for the one who was erased.
    private static final int PEOPLE_BEFORE = 7;

    @TempDir
    Path folder;

    @Test
    void a_quarter_of_a_million_people_are_migrated_in_the_memory_that_a_transaction_may_use() {
        var directory = folder.resolve("data");
        DatabaseBefore.in(directory);
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(1), 64);
                var driver = DatabaseBefore.driverOf(database)) {
            addPeople(driver);
            DatabaseConfiguration.migrate(driver, new OpenDatabase(database.connection(), Optional.of(database)));
            assertThat(count(driver, "MATCH (p:Person) WHERE p.idInFile IS NOT NULL RETURN count(p) AS n"))
                    .isEqualTo(PEOPLE + PEOPLE_BEFORE);
            assertThat(count(driver, "MATCH (p:Person {idInFile: 'id-250000'}) RETURN count(p) AS n"))
                    .isOne();
        }
    }

    private static void addPeople(Driver driver) {
        try (var session = driver.session()) {
            session.run("""
                            UNWIND range(1, $people) AS i
                            CALL (i) {
                                CREATE (:Person {nr: 1000 + i, code: 'LARGE-' + i, source: 'large',
                                    sourceKey: 'large\u001fID-' + i, municipality: 'GM0855', version: 1})
                            } IN TRANSACTIONS OF 10000 ROWS""", Map.of("people", PEOPLE)).consume();
        }
    }

    private static int count(Driver driver, String question) {
        return driver.executableQuery(question)
                .execute()
                .records()
                .getFirst()
                .get("n")
                .asInt();
    }
}
