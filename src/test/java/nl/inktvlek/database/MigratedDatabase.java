package nl.inktvlek.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/// Gives a product under test an empty database of its own on which all migrations were carried out: a copy of one that
/// is made once for all processes of a run, as planning their statements takes half a minute. What migrations do is
/// tested on the database of the version before.
public final class MigratedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DIRECTORY = "inktvlek.neo4j.directory";
    private static final Path ALL = Path.of("target/databases");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var own = Path.of(Objects.requireNonNull(context.getEnvironment().getProperty(DIRECTORY)));
        try {
            FileSystemUtils.copyRecursively(made(), own);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        TestPropertyValues.of(DIRECTORY + "=" + own).applyTo(context);
    }

    private static synchronized Path made() throws IOException {
        Files.createDirectories(ALL);
        var made = ALL.resolve("migrated-" + version());
        try (var turn = FileChannel.open(ALL.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            if (!Files.exists(made)) {
                var making = Files.createTempDirectory(ALL, "migrating");
                migrate(making);
                Files.move(making, made);
            }
        }
        return made;
    }

    private static void migrate(Path directory) {
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(1), 64, Duration.ofSeconds(10));
                var driver = GraphDatabase.driver(
                        database.connection().uri(),
                        AuthTokens.basic(
                                database.connection().user(),
                                database.connection().password()))) {
            DatabaseConfiguration.migrate(
                    driver, new DatabaseConfiguration.OpenDatabase(database.connection(), Optional.of(database)));
        }
    }

    /// Another one for other migrations.
    private static String version() throws IOException {
        var sum = new CRC32();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:graph-schema/*");
        Arrays.sort(
                files,
                (one, other) -> Objects.requireNonNull(one.getFilename())
                        .compareTo(Objects.requireNonNull(other.getFilename())));
        for (var file : files) {
            sum.update(file.getContentAsByteArray());
        }
        return Long.toHexString(sum.getValue());
    }
}
