package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.snapshot.Networks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// An import that dies, however and wherever, is taken back; one that lives is left alone.
@GraphTest
class ImportRecoveryIT {

    private static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Imports imports;

    @Autowired
    ImportRecovery recovery;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    Networks networks;

    @Autowired
    List<ScheduledTaskHolder> schedules;

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    @AfterEach
    void nothing_under_way() {
        graph.note("MATCH (i:Import {by: 'recovery test'}) DELETE i", Map.of());
        graph.note("MATCH (p:Person {source: 'elsewhere'}) DELETE p", Map.of());
    }

    @Test
    void an_import_that_an_error_of_the_machine_stops_is_taken_back_and_the_error_goes_on() {
        var broken = new StackOverflowError("in the middle");
        assertThatThrownBy(() -> imports.run(COORDINATOR, check("broken"), (done, total) -> {
                    throw broken;
                }))
                .isSameAs(broken);
        assertThat(people("broken")).isZero();
        assertThat(status("broken")).containsExactly(ImportSummary.Status.UNDONE);
    }

    @Test
    void an_interrupted_import_is_taken_back_and_stays_interrupted() {
        assertThatThrownBy(() -> imports.run(COORDINATOR, check("interrupted"), (done, total) -> {
                    Thread.currentThread().interrupt();
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(people("interrupted")).isZero();
        assertThat(status("interrupted")).containsExactly(ImportSummary.Status.UNDONE);
    }

    @Test
    void what_was_silent_for_more_than_two_minutes_is_taken_back_while_the_product_runs() {
        elsewhere("SILENT", Duration.ofMinutes(2).plusSeconds(1));
        recovery.takeBackDead();
        assertThat(people("elsewhere")).isZero();
        assertThat(status("SILENT")).containsExactly(ImportSummary.Status.UNDONE);
    }

    @Test
    void what_was_heard_of_in_the_last_two_minutes_is_left_alone() {
        elsewhere("ALIVE", Duration.ofSeconds(90));
        recovery.takeBackDead();
        assertThat(people("elsewhere")).isEqualTo(1);
        assertThat(status("ALIVE")).containsExactly(ImportSummary.Status.RUNNING);
    }

    @Test
    void recovery_and_heartbeat_run_by_themselves() {
        assertThat(schedules.stream()
                        .flatMap(each -> each.getScheduledTasks().stream())
                        .map(String::valueOf))
                .anyMatch(task -> task.contains("ImportRecovery.takeBackDead"))
                .anyMatch(task -> task.contains("Heartbeats.beat"));
    }

    @Test
    void a_long_batch_beats_by_itself_and_is_not_taken_for_dead() {
        var done = imports.run(COORDINATOR, check("long"), (rows, total) -> {
            graph.note("MATCH (i:Import {source: 'long'}) SET i.heartbeat = 0", Map.of());
            heartbeats.beat();
            assertThat(heartbeat("long")).isPositive();
            graph.note("MATCH (i:Import {source: 'long'}) SET i.heartbeat = 0", Map.of());
            recovery.takeBackDead();
            return true;
        });
        assertThat(done.status()).isEqualTo(ImportSummary.Status.DONE);
        assertThat(people("long")).isEqualTo(3);
        imports.remove(COORDINATOR, done.id());
    }

    @Test
    void an_import_whose_thread_ended_does_not_beat() throws InterruptedException {
        var thread = Thread.ofPlatform().start(() -> heartbeats.of("ENDED"));
        thread.join();
        assertThat(heartbeats.living()).doesNotContain("ENDED");
    }

    @Test
    void an_import_that_another_process_took_back_stops_and_leaves_nothing() {
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.run(COORDINATOR, check("slept"), (done, total) -> {
                    graph.note("MATCH (i:Import {source: 'slept'}) SET i.status = 'UNDONE'", Map.of());
                    return true;
                }))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("taken-back"));
        assertThat(people("slept")).isZero();
        assertThat(status("slept")).containsExactly(ImportSummary.Status.UNDONE);
    }

    @Test
    void a_living_import_freezes_the_network_and_a_dead_one_does_not() {
        var before = networks.current().version();
        elsewhere("FREEZES", Duration.ofSeconds(90));
        change();
        assertThat(networks.current().version()).isEqualTo(before);
        graph.note(
                "MATCH (i:Import {id: 'FREEZES'}) SET i.heartbeat = $at",
                Map.of("at", clock.millis() - Duration.ofMinutes(3).toMillis()));
        assertThat(networks.current().version()).isGreaterThan(before);
    }

    @Test
    void who_waits_no_longer_for_an_undo_leaves_the_rest_to_recovery() {
        var done = imports.run(COORDINATOR, check("left"), Progress.UNWATCHED);
        var left = imports.remove(
                COORDINATOR, done.id(), imports.workSince(COORDINATOR, done.id()), (rows, total) -> false);
        assertThat(left.status()).isEqualTo(ImportSummary.Status.UNDOING);
        assertThat(people("left")).isEqualTo(3);
        recovery.takeBackDead();
        assertThat(people("left")).isZero();
        assertThat(status("left")).containsExactly(ImportSummary.Status.UNDONE);
    }

    private void change() {
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "MERGE (c:Counter {name: 'recovery test'}) SET c.next = 1",
                Map.of());
    }

    /// An import of another process that wrote one person and was heard of so long ago.
    private void elsewhere(String id, Duration ago) {
        graph.note("""
                CREATE (:Import {id: $id, source: $id, files: [], status: 'RUNNING', by: 'recovery test', at: $at,
                    heartbeat: $at, people: 1, ties: 0, rows: 1})
                CREATE (:Person {nr: -7, code: 'ELSEWHERE', sourceKey: 'elsewhere', source: 'elsewhere', batch: $id})""", Map.of("id", id, "at", clock.millis() - ago.toMillis()));
    }

    private CheckedImport check(String source) {
        var file = new SourceFile("people.csv", "code;name\n1;Aa\n2;Bee\n3;Cee\n".getBytes(StandardCharsets.UTF_8));
        var files = List.of(new MappedFile(file, FileRecognition.recognise(file)));
        return imports.check(COORDINATOR, new ImportRequest(source, files, true, false));
    }

    private List<ImportSummary.Status> status(String source) {
        return imports.list(COORDINATOR).stream()
                .filter(summary -> summary.source().equals(source))
                .map(ImportSummary::status)
                .toList();
    }

    private long people(String source) {
        return graph.find(
                        "MATCH (p:Person {source: $source}) RETURN count(p) AS n",
                        Map.of("source", source),
                        row -> row.get("n").asLong())
                .orElseThrow();
    }

    private long heartbeat(String source) {
        return graph.find(
                        "MATCH (i:Import {source: $source}) RETURN i.heartbeat AS at",
                        Map.of("source", source),
                        row -> row.get("at").asLong())
                .orElseThrow();
    }
}
