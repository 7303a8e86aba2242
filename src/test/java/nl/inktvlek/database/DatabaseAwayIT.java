package nl.inktvlek.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/// A server that is silent or gone keeps nobody waiting, and what was asked of it happens once when it is back.
@Timeout(120)
class DatabaseAwayIT {

    private static final String MADE = "CREATE (:Probe {of: $of})";

    @TempDir
    static Path folder;

    private static Link link;
    private static Driver driver;
    private static Graph graph;

    @BeforeAll
    static void start() throws IOException {
        link = new Link(folder);
        var reached = link.connection();
        driver = DatabaseConfiguration.watched(DatabaseConfiguration.driver(reached), reached);
        graph = new Graph(
                driver,
                reached.database(),
                Duration.ofSeconds(60),
                new DiskSpace(folder, 0),
                Clock.systemUTC(),
                (_, _) -> {});
        graph.note("CREATE CONSTRAINT IF NOT EXISTS FOR (o:Operation) REQUIRE o.id IS UNIQUE", Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        driver.close();
        link.close();
    }

    @AfterEach
    void isWellAgain() {
        await().atMost(60, SECONDS).until(DatabaseAwayIT::answers);
    }

    @Test
    void while_the_line_stands_still_who_waits_is_let_go_and_who_comes_is_refused() throws Exception {
        link.freeze();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waiting = new ArrayList<>();
            for (int reader = 0; reader < 100; reader++) { // more than have a turn at once
                waiting.add(readers.submit(DatabaseAwayIT::isRefused));
            }
            for (var each : waiting) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(isRefused()).isTrue();
        link.thaw();
    }

    @Test
    void a_command_of_which_the_answer_never_came_can_be_asked_again_and_happens_once() throws Exception {
        var operation = OperationId.random();
        var frozen = new CompletableFuture<Void>();
        Callable<Boolean> command = () -> graph.command(operation, "test", work -> {
            work.run(MADE, Map.of("of", "once")).consume();
            if (!frozen.isDone()) {
                link.freeze(); // nobody hears of the end of it
                frozen.complete(null);
            }
        });
        assertThatExceptionOfType(DatabaseAway.class).isThrownBy(command::call);
        assertThat(Thread.currentThread().isInterrupted())
                .as("who was let go knows nothing of it")
                .isFalse();
        link.thaw();
        await().atMost(30, SECONDS).until(DatabaseAwayIT::answers);
        command.call();
        assertThat(count("once")).isEqualTo(1);
    }

    @Test
    void who_leaves_a_session_open_in_which_nothing_could_begin_is_left_alone_afterwards() {
        link.freeze();
        var session = driver.session(); // as Spring does
        assertThatExceptionOfType(DatabaseAway.class).isThrownBy(session::beginTransaction);
        var thread = Thread.currentThread();
        await().during(3, SECONDS).atMost(30, SECONDS).until(() -> !thread.isInterrupted());
        link.thaw();
    }

    @Test
    void what_the_work_itself_refuses_stays_what_it_is_while_the_database_is_away() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> graph.command(OperationId.random(), "test", work -> {
                    link.freeze();
                    try {
                        count("anything");
                    } catch (DatabaseAway away) {
                        throw new IllegalArgumentException("a day that does not exist", away);
                    }
                }));
        link.thaw();
    }

    @Test
    void long_work_goes_on_when_the_database_was_away_for_a_moment() {
        link.freeze();
        var times = new AtomicInteger();
        assertThat(Patience.with(() -> {
                    if (times.incrementAndGet() == 2) {
                        link.thaw();
                    }
                    return graph.command(
                            OperationId.random(), Concern.PROGRAMME, "CREATE (:Probe {of: 'patient'})", Map.of());
                }))
                .isTrue();
        assertThat(times.get()).isGreaterThan(1);
        assertThat(count("patient")).isEqualTo(1);
    }

    @Test
    void a_rule_that_reads_within_a_command_is_let_go_with_it() {
        assertThatExceptionOfType(DatabaseAway.class)
                .isThrownBy(() -> graph.command(OperationId.random(), "test", work -> {
                    link.freeze();
                    count("anything");
                }));
        link.thaw();
    }

    @Test
    void a_server_that_is_gone_is_found_again_when_it_is_back() throws IOException {
        link.cut();
        assertThat(isRefused()).isTrue();
        link.mend();
        await().atMost(10, SECONDS).until(DatabaseAwayIT::answers);
        assertThat(graph.command(OperationId.random(), Concern.PROGRAMME, "CREATE (:Probe {of: 'back'})", Map.of()))
                .isTrue();
        assertThat(count("back")).isEqualTo(1);
    }

    @Test
    void a_start_beside_a_server_that_stands_still_says_so() {
        link.freeze();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> StartIT.driver(
                        new DatabaseConfiguration.OpenDatabase(link.connection(), Optional.empty()), copying -> {}))
                .withMessageContaining(link.uri());
        link.thaw();
    }

    @Test
    void a_slow_answer_is_waited_for() {
        assertThat(graph.find("""
                        UNWIND range(1, 12000000) AS n WITH n WHERE n % 7 = 3 RETURN count(n) AS n""", Map.of(), row -> row.get("n").asLong())).contains(1_714_286L);
    }

    private static boolean answers() {
        try {
            count("anything");
            return true;
        } catch (DatabaseAway away) {
            return false;
        }
    }

    private static boolean isRefused() {
        return !answers();
    }

    private static long count(String of) {
        return graph.find(
                        "MATCH (p:Probe {of: $of}) RETURN count(p) AS n",
                        Map.of("of", of),
                        row -> row.get("n").asLong())
                .orElseThrow();
    }
}
