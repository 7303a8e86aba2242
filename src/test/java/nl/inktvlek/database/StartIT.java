package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// What keeps the product from starting is said in words, with what to do about it.
class StartIT {

    @TempDir
    Path folder;

    @Test
    void a_second_product_on_the_same_folder_is_refused_but_a_command_beside_it_is_not() {
        var properties = on(folder, null);
        try (var first = open(properties, true)) {
            assertThatExceptionOfType(DatabaseInUse.class)
                    .isThrownBy(() -> open(properties, true))
                    .satisfies(why -> assertThat(
                                    new StartFailures().analyze(why, why).getAction())
                            .contains("INKTVLEK_NEO4J_DIRECTORY"));
            try (var beside = open(properties, false)) {
                assertThat(beside.connection()).isEqualTo(first.connection());
                assertThat(beside.embedded()).isEmpty();
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> open(on(file.resolve("data"), null), true))
                .withMessageContaining(file.toString());
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password() {
        var properties = on(folder, "bolt://127.0.0.1:1");
        try (var database = open(properties, true)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> driver(database, NO_BACKUPS))
                    .withMessageContaining("bolt://127.0.0.1:1")
                    .satisfies(why -> assertThat(why.getMessage() + why.mend()).doesNotContain("geheim"));
        }
    }

    /// The disk is full, say.
    private static final BeforeUpgrade NO_ROOM = copying -> {
        throw new IOException("no room");
    };

    @Test
    void where_no_backup_can_be_made_the_data_of_an_earlier_version_stays_as_it_is() throws IOException {
        DatabaseBefore.in(folder.resolve("data"));
        try (var database = open(on(folder.resolve("data"), null), true)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> driver(database, NO_ROOM))
                    .withMessageContaining("no room")
                    .satisfies(why -> assertThat(why.mend()).contains("INKTVLEK_BACKUP_BEFOREUPGRADE"));
            try (var driver = driverOf(database)) {
                assertThat(Schema.applied(driver, "neo4j")).contains("0015");
            }
            var kept = new ByteArrayOutputStream();
            driver(database, copying -> copying.to(kept)).close();
            assertThat(GraphCopy.check(new ByteArrayInputStream(kept.toByteArray()))
                            .schema())
                    .isEqualTo("0015");
        }
        try (var database = open(on(folder.resolve("data"), null), true)) {
            driver(database, NO_ROOM).close(); // of this version already
        }
    }

    @Test
    void a_new_database_has_nothing_to_be_backed_up() {
        try (var database = open(on(folder.resolve("new"), null), true)) {
            driver(database, NO_ROOM).close();
        }
    }

    private static Driver driverOf(DatabaseConfiguration.OpenDatabase database) {
        var connection = database.connection();
        return GraphDatabase.driver(connection.uri(), AuthTokens.basic(connection.user(), connection.password()));
    }

    static final BeforeUpgrade NO_BACKUPS = copying -> {};

    static Driver driver(DatabaseConfiguration.OpenDatabase database, BeforeUpgrade before) {
        var beans = new StaticListableBeanFactory(Map.of("before", before));
        return new DatabaseConfiguration()
                .driver(database, beans.getBeanProvider(BeforeUpgrade.class), Clock.systemUTC());
    }

    private static DatabaseConfiguration.OpenDatabase open(DatabaseProperties properties, boolean serves) {
        return new DatabaseConfiguration().openDatabase(properties, new DiskSpace(properties), serves);
    }

    private static DatabaseProperties on(Path folder, @Nullable String uri) {
        return new DatabaseProperties(
                uri, "neo4j", "geheim", "neo4j", folder, Duration.ofSeconds(30), 64, 0, Duration.ofSeconds(10));
    }
}
