package nl.inktvlek.database;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;

/// Reads from the graph, and commands to it that happen exactly once.
///
/// A command is one transaction that stores its [OperationId] under a uniqueness constraint and raises the versions of
/// what it touches. When the driver repeats it after a commit whose answer got lost, the id is found and nothing
/// happens. Everything read after a command sees it, on a cluster too (shared bookmarks).
public final class Graph {

    /// A quarter of a million people take some ten seconds.
    static final TransactionConfig COPYING =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(10)).build();

    private static final String CONSTRAINT_VIOLATED = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// The version is the sum of so many parts: a single one would be locked by every command until it is on disk, and
    /// commands would wait for each other.
    private static final int VERSION_PARTS = 32;

    /// How long a version that was read is taken for the present one, where nothing was written here meanwhile.
    private static final Duration TRUSTED = Duration.ofMillis(200);

    /// Commands at once, and reads beside them; others wait for their turn, for as long as it takes. The driver would
    /// let a few wait only, and put off the others by a second or more.
    private static final int MOST_AT_ONCE = 40;

    /// Enough for all turns. Each holds one, and what its rules read goes through a second one: with fewer, all could
    /// hold one and wait for another.
    static final int MOST_CONNECTIONS = 4 * MOST_AT_ONCE;

    /// Who does what nobody asked for.
    public static final String PRODUCT = "Inktvlek";

    private final Driver driver;
    private final Clock clock;
    private final String database;
    private final Duration timeout;
    private final DiskSpace disk;
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    private final Turns commands = new Turns(MOST_AT_ONCE);
    private final Turns reads = new Turns(MOST_AT_ONCE);
    private final LongAdder statements = new LongAdder();
    private final AtomicLong written = new AtomicLong();
    private volatile @Nullable LastRead lastRead;
    private final BeforeFirstOfDay beforeFirstOfDay;
    private volatile LocalDate lastDay = LocalDate.MIN;

    Graph(
            Driver driver,
            String database,
            Duration timeout,
            DiskSpace disk,
            Clock clock,
            BeforeFirstOfDay beforeFirstOfDay) {
        this.driver = driver;
        this.database = database;
        this.timeout = timeout;
        this.disk = disk;
        this.clock = clock;
        this.beforeFirstOfDay = beforeFirstOfDay;
    }

    /// All rows, each turned into a value.
    public <T> List<T> list(
            @CompileTimeConstant final String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            Function<Record, T> row) {
        return list(Cypher.of(cypher), parameters, row);
    }

    public <T> List<T> list(
            Cypher cypher, Map<String, ? extends @Nullable Object> parameters, Function<Record, T> row) {
        return read(reading -> reading.run(cypher, parameters).list(row));
    }

    /// The only row, if there is one.
    public <T> Optional<T> find(
            @CompileTimeConstant final String cypher,
            Map<String, ? extends @Nullable Object> parameters,
            Function<Record, T> row) {
        return list(Cypher.of(cypher), parameters, row).stream().findFirst();
    }

    /// Several reads in one transaction; results can be streamed.
    public <T extends @Nullable Object> T read(Function<Statements, T> work) {
        return read(work, statements);
    }

    /// What a command reads is part of its turn: a command that waited for readers could keep them waiting for it.
    private <T extends @Nullable Object> T read(Function<Statements, T> work, LongAdder counted) {
        try (var _ = (commands.isMine() ? commands : reads).take();
                var session = driver.session(sessionConfig(AccessMode.READ))) {
            return session.executeRead(
                    transaction -> work.apply(new Statements(transaction, counted)), transactionConfig());
        }
    }

    /// A copy of everything, as it stands between two commands: who writes waits until it is there.
    ///
    /// @param files beside the database that belong to it, by the name under which they come back
    /// @throws IOException if it cannot be written
    public GraphCopy.Contents copyTo(OutputStream out, Supplier<Map<String, Path>> files) throws IOException {
        try (var _ = commands.takeAll();
                var session = driver.session(sessionConfig(AccessMode.READ));
                var transaction = session.beginTransaction(COPYING)) { // once: what is written cannot be taken back
            return GraphCopy.write(new Statements(transaction, statements), clock.instant(), files, out);
        }
    }

    /// Carries out one statement as a command of the product itself.
    ///
    /// @return false if this operation had been carried out before
    public boolean command(
            OperationId operation,
            Concern concern,
            @CompileTimeConstant final String cypher,
            Map<String, ? extends @Nullable Object> parameters) {
        var statement = Cypher.of(cypher);
        return command(operation, PRODUCT, work -> {
            work.touch(concern);
            work.run(statement, parameters).consume();
        });
    }

    /// Carries out a command; `work` may run more than once, but takes effect once.
    ///
    /// @param by login of who does it, or what of the product does it by itself
    /// @return false if this operation had been carried out before
    /// @throws OperationId.Reused if it had, with something else in it
    /// @throws DiskFull if there is too little room to store anything
    public boolean command(OperationId operation, String by, Consumer<Work> work) {
        if (disk.isReadOnly()) {
            if (wasCarriedOut(operation)) {
                return false;
            }
            disk.requireForCommand();
        }
        return commandFromReserve(operation, by, work);
    }

    /// The same for what takes away, or cannot wait until there is room: it may use half of the reserve.
    public boolean commandFromReserve(OperationId operation, String by, Consumer<Work> work) {
        disk.requireForBooks();
        keepBeforeFirstOfDay();
        var last = new AtomicReference<@Nullable Work>();
        try (var _ = commands.take();
                var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(
                    transaction -> {
                        var attempt = new Work(transaction, statements, operation, by);
                        last.set(attempt);
                        carryOut(attempt, work);
                    },
                    transactionConfig());
        } catch (ClientException refused) {
            if (CONSTRAINT_VIOLATED.equals(refused.code()) && wasCarriedOut(operation)) {
                return false;
            }
            throw refused;
        }
        written.incrementAndGet();
        Objects.requireNonNull(last.get()).afterwards().forEach(Runnable::run);
        return true;
    }

    private void keepBeforeFirstOfDay() {
        if (commands.isMine() || !LocalDate.now(clock).isAfter(lastDay)) {
            return;
        }
        try (var _ = commands.takeAll();
                var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            var today = LocalDate.now(clock);
            if (today.isAfter(lastDay)) {
                session.executeWriteWithoutResult(
                        transaction -> beforeFirstOfDay.keep(new Statements(transaction, statements), today), COPYING);
                lastDay = today;
            }
        }
    }

    private void carryOut(Work attempt, Consumer<Work> work) {
        var operation = attempt.operation();
        attempt.run(
                        "CREATE (:Operation {id: $id, content: $content, at: $at})",
                        Map.of(
                                "id", operation.value(),
                                "content", operation.content(),
                                "at", clock.instant().toEpochMilli()))
                .consume();
        work.accept(attempt);
        if (!attempt.touched().isEmpty()) {
            attempt.run("""
                            UNWIND $parts AS part
                            MERGE (v:DataVersion {name: part})
                            SET v.value = coalesce(v.value, 0) + 1""", Map.of("parts", versionParts(attempt))).consume();
        }
    }

    /// Keeps books about work in progress: no data, so no operation and no new version.
    public void note(@CompileTimeConstant final String cypher, Map<String, ? extends @Nullable Object> parameters) {
        var statement = Cypher.of(cypher);
        note(writing -> writing.run(statement, parameters).consume());
    }

    /// What has been written here, for readers beside this class: they see it too, on a cluster as well.
    Set<Bookmark> written() {
        return bookmarks.getBookmarks();
    }

    /// Keeps books in several statements that hold together; `work` may run more than once.
    ///
    /// @throws DiskFull if there is too little room even for that
    public void note(Consumer<Statements> work) {
        disk.requireForBooks();
        try (var _ = commands.take();
                var session = driver.session(sessionConfig(AccessMode.WRITE))) {
            session.executeWriteWithoutResult(
                    transaction -> work.accept(new Statements(transaction, statements)), transactionConfig());
        }
    }

    /// Whether a command has taken effect.
    ///
    /// @throws OperationId.Reused if it has, with something else in it
    public boolean wasCarriedOut(OperationId operation) {
        var content = find(
                "MATCH (o:Operation {id: $id}) RETURN coalesce(o.content, '') AS content",
                Map.of("id", operation.value()),
                row -> row.get("content").asString());
        if (content.filter(before ->
                        !before.isEmpty() && !operation.content().isEmpty() && !before.equals(operation.content()))
                .isPresent()) {
            throw new OperationId.Reused();
        }
        return content.isPresent();
    }

    /// How often each concern was changed.
    ///
    /// @param parts numbers that together are the versions, by the name of the concern and a number of the part
    public record Versions(Map<String, Long> parts) {

        public Versions {
            parts = Map.copyOf(parts);
        }

        /// The version of some concerns together: higher whenever one of them is.
        public long of(Collection<Concern> concerns) {
            return concerns.stream().mapToLong(this::of).sum();
        }

        public long of(Concern concern) {
            return parts.entrySet().stream()
                    .filter(part -> part.getKey().startsWith(concern.stored() + "/"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /// How often each concern was changed. Others' commands are seen within [#TRUSTED], own ones at once.
    public Versions versions() {
        var known = lastRead;
        long writes = written.get();
        if (known != null && known.writes() == writes && System.nanoTime() - known.nanos() < TRUSTED.toNanos()) {
            return known.versions();
        }
        long now = System.nanoTime();
        var versions = read(Graph::versions, new LongAdder());
        lastRead = new LastRead(versions, writes, now);
        return versions;
    }

    private record LastRead(Versions versions, long writes, long nanos) {}

    /// The versions as seen by a read in progress.
    public static Versions versions(Statements reading) {
        return new Versions(reading.run("MATCH (v:DataVersion) RETURN v.name AS part, v.value AS value").stream()
                .collect(Collectors.toMap(
                        row -> row.get("part").asString(),
                        row -> row.get("value").asLong(),
                        Long::sum)));
    }

    private static List<String> versionParts(Work work) {
        int part = Math.floorMod(work.operation().value().hashCode(), VERSION_PARTS);
        return work.touched().stream()
                .map(concern -> concern.stored() + "/" + part)
                .toList();
    }

    /// Statements sent since the start, but for those that only ask whether something changed.
    public long statements() {
        return statements.sum();
    }

    /// Commands carried out since the start.
    public long commands() {
        return written.get();
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
