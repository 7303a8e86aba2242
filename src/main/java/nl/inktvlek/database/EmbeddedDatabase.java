package nl.inktvlek.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// Neo4j in this process, reached over Bolt on the loopback address like any server.
///
/// Hardened: a password that is new at every start, no files read through Cypher, no usage report, no query log,
/// timeouts on transactions and locks.
final class EmbeddedDatabase implements AutoCloseable {

    /// The user Neo4j creates itself.
    static final String USER = "neo4j";

    private final DatabaseManagementService service;
    private final ConnectionFile connectionFile;
    private final Connection connection;
    private final RecentChanges changes = new RecentChanges();

    private EmbeddedDatabase(DatabaseManagementService service, ConnectionFile connectionFile, Connection connection) {
        service.registerTransactionEventListener(connection.database(), new TouchListener(changes));
        this.service = service;
        this.connectionFile = connectionFile;
        this.connection = connection;
    }

    /// Starts the database in `directory`, creating it if need be.
    ///
    /// @throws DatabaseInUse if another process has it open
    public static EmbeddedDatabase start(
            Path directory, Duration transactionTimeout, int pageCacheMegabytes, Duration replanAfter) {
        createPrivately(directory);
        var connectionFile = new ConnectionFile(directory);
        var service = startService(directory, transactionTimeout, pageCacheMegabytes, replanAfter);
        try {
            var connection = new Connection(boltUri(service), USER, newPassword(service), "neo4j");
            connectionFile.write(connection);
            return new EmbeddedDatabase(service, connectionFile, connection);
        } catch (RuntimeException failure) {
            service.shutdown();
            throw failure;
        }
    }

    private static DatabaseManagementService startService(
            Path directory, Duration transactionTimeout, int pageCacheMegabytes, Duration replanAfter) {
        try {
            return new DatabaseManagementServiceBuilder(directory)
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(GraphDatabaseSettings.transaction_timeout, transactionTimeout)
                    .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10))
                    .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(512))
                    .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, replanAfter)
                    .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                    .setConfig(GraphDatabaseSettings.log_queries_parameter_logging_enabled, false)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMegabytes))
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                    .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
                    .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
                    .setConfig(HttpConnector.enabled, false)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                    .build();
        } catch (RuntimeException failure) {
            if (DatabaseInUse.isCauseOf(failure)) {
                throw new DatabaseInUse(directory, failure);
            }
            throw failure;
        }
    }

    private static void createPrivately(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable", null));
        } catch (IOException failure) {
            throw CannotStart.notWritable(directory, failure);
        }
    }

    private static String boltUri(DatabaseManagementService service) {
        var system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        var port = system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return "bolt://127.0.0.1:" + port;
    }

    private static String newPassword(DatabaseManagementService service) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("user", USER, "password", password));
        return password;
    }

    /// What the last changes touched.
    RecentChanges changes() {
        return changes;
    }

    /// How to reach it.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        connectionFile.delete();
        service.shutdown();
    }
}
