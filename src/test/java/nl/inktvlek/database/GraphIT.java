package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.inktvlek.GraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Commands happen exactly once, and the database is closed to what it need not do.
@GraphTest
@ExtendWith(OutputCaptureExtension.class)
class GraphIT {

    @Autowired
    Graph graph;

    @Test
    void a_command_repeated_changes_nothing_the_second_time() {
        var operation = OperationId.random();
        assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'repeat'})", Map.of()))
                .isTrue();
        assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'repeat'})", Map.of()))
                .isFalse();
        assertThat(count("repeat")).isEqualTo(1);
        assertThat(graph.wasCarriedOut(operation)).isTrue();
    }

    @Test
    void twenty_who_submit_the_same_command_at_once_change_the_data_once() throws InterruptedException {
        var operation = OperationId.random();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> submit =
                    () -> graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'at once'})", Map.of());
            var results = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> submit).toList());
            assertThat(results.stream().filter(done -> done.resultNow())).hasSize(1);
        }
        assertThat(count("at once")).isEqualTo(1);
    }

    /// More than the driver lets in and keeps waiting together.
    @Test
    void five_hundred_who_read_at_once_are_answered_in_turn_and_none_is_put_off(CapturedOutput said)
            throws InterruptedException {
        var ready = new CountDownLatch(500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> read = () -> {
                ready.countDown();
                ready.await();
                return graph.read(reading -> reading.run("UNWIND range(1, 10000) AS i RETURN count(i) AS n")
                                .single()
                                .get("n")
                                .asLong()
                        + count("nothing"));
            };
            var answers = threads.invokeAll(Collections.nCopies(500, read));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(10_000));
        }
        assertThat(said.getAll()).doesNotContain("will be retried");
    }

    @Test
    void a_command_that_fails_leaves_nothing_behind_and_can_be_tried_again() {
        var operation = OperationId.random();
        assertThatExceptionOfType(Neo4jException.class)
                .isThrownBy(() -> graph.command(operation, "anna", work -> {
                    work.run("CREATE (:Probe {of: 'failure'})").consume();
                    work.run("RETURN 1 / 0").consume();
                }));
        assertThat(count("failure")).isZero();
        assertThat(graph.wasCarriedOut(operation)).isFalse();
        assertThat(graph.command(operation, Concern.PROGRAMME, "CREATE (:Probe {of: 'failure'})", Map.of()))
                .isTrue();
    }

    @Test
    void a_command_raises_the_version_of_what_it_touches_and_no_other() {
        var before = graph.versions();
        graph.command(OperationId.random(), Concern.PIPELINE, "CREATE (:Probe {of: 'version'})", Map.of());
        assertThat(graph.versions().of(Concern.PIPELINE)).isEqualTo(before.of(Concern.PIPELINE) + 1);
        assertThat(graph.versions().of(Concern.NETWORK)).isEqualTo(before.of(Concern.NETWORK));
        assertThat(graph.versions().of(Concern.PROGRAMME)).isEqualTo(before.of(Concern.PROGRAMME));
    }

    @Test
    void an_operation_sent_again_with_something_else_in_it_is_refused_and_changes_nothing() {
        var first = OperationId.random().of("three people");
        var second = new OperationId(first.value(), "").of("four people");
        graph.command(first, Concern.PROGRAMME, "CREATE (:Probe {of: 'reused'})", Map.of());
        assertThatExceptionOfType(OperationId.Reused.class)
                .isThrownBy(() -> graph.command(second, Concern.PROGRAMME, "CREATE (:Probe {of: 'reused'})", Map.of()));
        assertThat(count("reused")).isEqualTo(1);
    }

    @Test
    void what_is_given_as_a_value_is_never_carried_out() {
        graph.command(OperationId.random(), Concern.PROGRAMME, "CREATE (:Probe {of: 'kept'})", Map.of());
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "CREATE (:Probe {of: $of})",
                Map.of("of", "'}) MATCH (n) DETACH DELETE n //"));
        assertThat(count("kept")).isEqualTo(1);
    }

    @Test
    void the_embedded_database_reads_no_files() {
        assertThatExceptionOfType(Neo4jException.class)
                .isThrownBy(() ->
                        graph.list("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", Map.of(), row -> row));
    }

    private long count(String of) {
        return graph.find(
                        "MATCH (p:Probe {of: $of}) RETURN count(p) AS n",
                        Map.of("of", of),
                        row -> row.get("n").asLong())
                .orElseThrow();
    }
}
