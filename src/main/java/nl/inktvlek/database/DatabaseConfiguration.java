package nl.inktvlek.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/// Opens the graph: the embedded database, the one of a product that is running beside us, or a server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);
    /// Rows the database sends before it is asked for more: a whole network comes 1.5 times as fast as by 1,000.
    private static final long ROWS_AT_ONCE = 20_000;

    private static final Duration OPERATIONS_KEPT = Duration.ofDays(30);

    /// A page tells within five seconds that the database is away; a pause of its memory takes less.
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /// The database process, where it is ours to start and stop.
    ///
    /// @param isServer whether it runs for itself, perhaps elsewhere: not in a product, this one or one beside it
    record OpenDatabase(Connection connection, Optional<EmbeddedDatabase> embedded, boolean isServer)
            implements AutoCloseable {

        OpenDatabase(Connection connection, Optional<EmbeddedDatabase> embedded) {
            this(connection, embedded, false);
        }

        @Override
        public void close() {
            embedded.ifPresent(EmbeddedDatabase::close);
        }
    }

    @Bean(destroyMethod = "close")
    OpenDatabase openDatabase(
            DatabaseProperties properties, DiskSpace disk, @Value("${inktvlek.serve:true}") boolean serves) {
        UnsupportedJdk.refuse(
                Runtime.version(), ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (!properties.isEmbedded()) {
            return new OpenDatabase(
                    new Connection(
                            Optional.ofNullable(properties.uri()).orElseThrow(),
                            properties.user(),
                            Optional.ofNullable(properties.password())
                                    .orElseThrow(() -> new IllegalStateException(
                                            "INKTVLEK_NEO4J_URI is set, but INKTVLEK_NEO4J_PASSWORD is not")),
                            properties.database()),
                    Optional.empty(),
                    true);
        }
        disk.requireForStart();
        try {
            var embedded = EmbeddedDatabase.start(
                    properties.directory(),
                    properties.transactionTimeout(),
                    properties.pageCacheMegabytes(),
                    properties.replanAfter());
            return new OpenDatabase(embedded.connection(), Optional.of(embedded));
        } catch (DatabaseInUse inUse) {
            if (serves) {
                throw inUse; // two products on one graph would each keep what the other changes
            }
            var beside = new ConnectionFile(properties.directory()).read().orElseThrow(() -> inUse);
            log.info("Using the database of the Inktvlek that is running beside this one");
            return new OpenDatabase(beside, Optional.empty());
        }
    }

    @Bean
    Driver driver(OpenDatabase database, ObjectProvider<BeforeUpgrade> beforeUpgrade, Clock clock) {
        var connection = database.connection();
        var driver = driver(connection);
        try {
            var applied = Schema.applied(driver, connection.database());
            if (database.embedded().isPresent()
                    && applied.filter(last -> last.compareTo(Schema.latest()) < 0)
                            .isPresent()) {
                beforeUpgrade.ifAvailable(before -> keep(before, driver, connection.database(), clock));
            }
            migrate(driver, database);
        } catch (Neo4jException failure) {
            throw CannotStart.notReached(connection.uri(), failure);
        } catch (MigrationsException failure) {
            throw CannotStart.notMigrated(failure);
        }
        var missing = Schema.missing(driver, connection.database());
        if (!missing.isEmpty()) {
            throw CannotStart.damaged(missing);
        }
        return database.isServer() ? watched(driver, connection) : driver;
    }

    static Driver driver(Connection connection) {
        return GraphDatabase.driver(
                connection.uri(),
                AuthTokens.basic(connection.user(), connection.password()),
                Config.builder()
                        .withConnectionTimeout(4, TimeUnit.SECONDS)
                        .withMaxConnectionPoolSize(Graph.MOST_CONNECTIONS)
                        .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(10, TimeUnit.SECONDS)
                        .withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS) // a firewall may have dropped it
                        .withFetchSize(ROWS_AT_ONCE)
                        .withUserAgent("inktvlek")
                        .withLogging(logging())
                        .build());
    }

    /// One in a product stands still only when that does, and is as slow as it is busy.
    static Driver watched(Driver driver, Connection connection) {
        return Heartbeat.watch(driver, connection.database(), SILENCE);
    }

    /// The default of driver 6.2.1 puts every message and every row into words, whether they are logged or not.
    @SuppressWarnings("deprecation") // nothing takes its place yet
    private static Logging logging() {
        return Logging.slf4j();
    }

    private static void keep(BeforeUpgrade before, Driver driver, String database, Clock clock) {
        try {
            before.keep(out -> {
                try (var session = driver.session(SessionConfig.forDatabase(database));
                        var reading = session.beginTransaction(Graph.COPYING)) {
                    return GraphCopy.write(new Statements(reading, new LongAdder()), clock.instant(), Map::of, out);
                }
            });
        } catch (IOException failure) {
            throw CannotStart.notKept(failure);
        }
    }

    /// Brings the schema up to date. A lock left by a killed start is cleared where nobody else can hold it.
    static void migrate(Driver driver, OpenDatabase database) {
        if (database.embedded().isPresent()) {
            try (var session = driver.session(
                    SessionConfig.forDatabase(database.connection().database()))) {
                session.executeWriteWithoutResult(writing ->
                        writing.run("MATCH (l:__Neo4jMigrationsLock) DELETE l").consume());
            }
        }
        new Migrations(
                        MigrationsConfig.builder()
                                .withLocationsToScan("classpath:graph-schema")
                                .withDatabase(database.connection().database())
                                .withTransactionMode(MigrationsConfig.TransactionMode.PER_MIGRATION)
                                .build(),
                        driver)
                .apply();
    }

    @Bean
    DatabaseSelectionProvider databaseSelectionProvider(OpenDatabase database) {
        return () -> DatabaseSelection.byName(database.connection().database());
    }

    /// A repository sees what a command has just written.
    @Bean
    Neo4jBookmarkManager neo4jBookmarkManager(Graph graph) {
        return Neo4jBookmarkManager.create(graph::written);
    }

    @Bean
    DatabaseOwner databaseOwner(OpenDatabase database) {
        return new DatabaseOwner(database.embedded().isPresent());
    }

    /// A database that runs elsewhere does not tell.
    @Bean
    RecentChanges recentChanges(OpenDatabase database) {
        return database.embedded().map(EmbeddedDatabase::changes).orElseGet(RecentChanges::new);
    }

    @Bean
    Graph graph(
            Driver driver,
            OpenDatabase database,
            DatabaseProperties properties,
            DiskSpace disk,
            Clock clock,
            ObjectProvider<BeforeFirstOfDay> beforeFirstOfDay) {
        var graph = new Graph(
                driver,
                database.connection().database(),
                properties.transactionTimeout(),
                disk,
                clock,
                beforeFirstOfDay.getIfAvailable(() -> (_, _) -> {}));
        graph.forgetOperationsBefore(OPERATIONS_KEPT);
        return graph;
    }
}
