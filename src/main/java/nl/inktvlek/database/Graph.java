package nl.inktvlek.database;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/// Reads from the graph, and commands to it that happen exactly once.
///
/// A command is one transaction that stores its [OperationId] under a uniqueness constraint and raises the version of
/// the data. When the driver repeats it after a commit whose answer got lost, the id is found and nothing happens.
/// Everything read after a command sees it, on a cluster too (shared bookmarks).
public final class Graph {

    private static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// The version is the sum of so many parts: a single one would be locked by every command until it is on disk, and
    /// commands would wait for each other.
    private static final int VERSION_PARTS = 32;

    private final Driver driver;
    private final Clock clock;
    private final String database;
    private final Duration timeout;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    public Graph(Driver driver, String database, Duration timeout, Clock clock) {
        this.driver = driver;
        this.database = database;
        this.timeout = timeout;
        this.clock = clock;
    }

    /// All rows, each turned into a value.
    public <T> List<T> list(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
        return read(reading -> reading.run(new Query(cypher, parameters)).list(row));
    }

    /// The only row, if there is one.
    public <T> Optional<T> find(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
        return list(cypher, parameters, row).stream().findFirst();
    }

    /// Several reads in one transaction; results can be streamed.
    public <T> T read(Function<TransactionContext, T> work) {
        try (var session = driver.session(sessionConfig(AccessMode.READ))) {
            return session.executeRead(work::apply, transactionConfig());
        }
    }

    /// Runs one statement as a command.
    ///
    /// @return false if this operation had been carried out before
    public boolean command(OperationId operation, String cypher, Map<String, Object> parameters) {
        return command(
                operation, writing -> writing.run(new Query(cypher, parameters)).consume());
    }

    /// Carries out a command; `work` may run more than once, but takes effect once.
    ///
    /// @return false if this operation had been carried out before
    public boolean command(OperationId operation, Consumer<TransactionContext> work) {
        try (var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(
                    writing -> {
                        writing.run(
                                        "CREATE (:Operation {id: $id, at: $at})",
                                        Map.of(
                                                "id",
                                                operation.value(),
                                                "at",
                                                clock.instant().toEpochMilli()))
                                .consume();
                        work.accept(writing);
                        writing.run("""
                                        MERGE (v:DataVersion {name: $part})
                                        SET v.value = coalesce(v.value, 0) + 1""", Map.of("part", versionPart(operation))).consume();
                    },
                    transactionConfig());
            return true;
        } catch (ClientException refused) {
            if (CONSTRAINT_VIOLATED.equals(refused.code()) && wasCarriedOut(operation)) {
                return false;
            }
            throw refused;
        }
    }

    /// Keeps books about work in progress: no data, so no operation and no new version.
    public void note(String cypher, Map<String, Object> parameters) {
        try (var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(
                    writing -> writing.run(new Query(cypher, parameters)).consume(), transactionConfig());
        }
    }

    /// Keeps books in several statements that hold together; `work` may run more than once.
    public void note(Consumer<TransactionContext> work) {
        try (var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(work::accept, transactionConfig());
        }
    }

    /// Whether a command has taken effect.
    public boolean wasCarriedOut(OperationId operation) {
        return find("MATCH (o:Operation {id: $id}) RETURN o.id AS id", Map.of("id", operation.value()), row -> true)
                .isPresent();
    }

    /// The version of the data; every command raises it.
    public long version() {
        return read(Graph::version);
    }

    /// The version of the data as seen by a read in progress.
    public static long version(TransactionContext reading) {
        return reading.run("OPTIONAL MATCH (v:DataVersion) RETURN coalesce(sum(v.value), 0) AS version")
                .single()
                .get("version")
                .asLong();
    }

    private static String versionPart(OperationId operation) {
        return "network/" + Math.floorMod(operation.value().hashCode(), VERSION_PARTS);
    }

    /// Forgets operations that nobody can repeat any more.
    void forgetOperationsBefore(Duration age) {
        note(
                "MATCH (o:Operation) WHERE o.at < $before WITH o LIMIT 100000 DELETE o",
                Map.of("before", clock.instant().minus(age).toEpochMilli()));
    }

    private SessionConfig sessionConfig(AccessMode mode) {
        return SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build();
    }

    private TransactionConfig transactionConfig() {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }
}
