package nl.inktvlek.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Twenty people go on working while a backup is made: what each of them did is in it whole, or not at all.
@GraphTest
class BackupWhileWritingIT {

    private static final int WRITERS = 20;
    private static final Pattern PROBE = Pattern.compile("\"node\":\\[\"BackupProbe\"].*\"of\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    @Autowired
    Backups backups;

    @Autowired
    BackupFolder where;

    @Autowired
    Graph graph;

    @AfterEach
    void forget() {
        graph.note("MATCH (p:BackupProbe) DELETE p", Map.of());
    }

    @Test
    void each_command_is_in_it_whole_or_not_at_all() throws IOException, InterruptedException, ExecutionException {
        var goesOn = new AtomicBoolean(true);
        var done = new AtomicInteger();
        var made = new ArrayList<Backups.Made>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writing.add(writers.submit(() -> {
                    while (goesOn.get()) {
                        var operation = OperationId.random();
                        graph.command(operation, "somebody", work -> {
                            work.run("CREATE (:BackupProbe {of: $id})", Map.of("id", operation.value()))
                                    .consume();
                            work.run("CREATE (:BackupProbe {of: $id})", Map.of("id", operation.value()))
                                    .consume();
                        });
                        done.incrementAndGet();
                    }
                }));
            }
            for (int backup = 0; backup < 3; backup++) {
                int before = done.get();
                made.add(backups.make(Actor.commandLineOfProduct(), folder.resolve("backup" + backup)));
                while (done.get() < before + WRITERS) { // they went on
                    Thread.onSpinWait();
                }
            }
            goesOn.set(false);
            for (var each : writing) {
                each.get();
            }
        }
        for (var each : made) {
            assertThat(probes(each).values()).as("both halves of each").containsOnly(2L);
        }
        assertThat(probes(made.getLast())).hasSizeGreaterThan(WRITERS);
    }

    private Map<String, Long> probes(Backups.Made made) throws IOException {
        var passphrase = Passphrase.of(where.passphraseFile());
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(SealedFile.open(made.backup().file(), passphrase)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(PROBE::matcher)
                    .filter(Matcher::find)
                    .collect(Collectors.groupingBy(probe -> probe.group(1), Collectors.counting()));
        }
    }

    @Test
    void the_administrator_knows_when_the_last_one_was_made() throws IOException {
        backups.make(Actor.commandLineOfProduct());
        assertThat(backups.state(Actor.commandLineOfProduct()).isFresh()).isTrue();
        assertThat(List.of(Actor.commandLine(), Actor.commandLineOfRights()))
                .allSatisfy(actor ->
                        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> backups.state(actor)));
    }
}
