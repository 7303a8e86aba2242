package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.BadFiles.Bad;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.incoming.LeftOut;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// 216 files that are not right, by the door that the page and the command line use, into a real database: each is read
/// or refused with words, whole or not at all, and nothing of who stands in it is repeated.
@GraphTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFilesIT {

    private static final long SEED = Long.getLong("inktvlek.seed", 20261128L);
    private static final Actor COORDINATOR = Actor.commandLine();
    private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);
    private static final String SECRET = "what-nobody-may-read";

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    private ServerSocket web;
    private Path secret;
    private Map<String, List<Bad>> files = Map.of();
    private Set<Path> temporary = Set.of();

    @BeforeAll
    void made() throws IOException {
        System.out.println("Bad files of seed " + SEED);
        web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        secret = Files.createTempFile("read", ".txt");
        Files.writeString(secret, SECRET);
        var all = new BadFiles(SEED)
                .all(
                        "http://127.0.0.1:" + web.getLocalPort() + "/",
                        secret.toUri().toString());
        files = all.stream().collect(Collectors.groupingBy(Bad::kind, TreeMap::new, Collectors.toList()));
        temporary = leftBehind();
    }

    @AfterAll
    void closed() throws IOException {
        web.close();
        Files.delete(secret);
    }

    Set<String> kinds() {
        return files.keySet();
    }

    @Test
    void there_are_nine_different_files_of_each_of_24_kinds() {
        assertThat(files).hasSize(24);
        assertThat(files.values()).allSatisfy(each -> assertThat(each).hasSize(BadFiles.OF_EACH));
    }

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void none() {
        faults.clear();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void files_of_this_kind_are_read_or_refused_with_words_and_leave_nothing_behind(String kind, CapturedOutput log)
            throws IOException {
        var before = counted();
        for (var bad : files.getOrDefault(kind, List.of())) {
            try {
                bring(bad);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError uncaught) {
                faults.add(bad + " → " + uncaught);
            }
            if (!counted().equals(before)) {
                faults.add(bad + " left something in the database: " + before + " became " + counted());
                before = counted();
            }
        }
        telling("the log", log.getAll());
        assertThat(faults).isEmpty();
        assertThat(leftBehind()).isEqualTo(temporary);
        assertThat(wasAsked()).as("something was fetched").isFalse();
    }

    private void bring(Bad bad) throws IOException {
        var tables = new ArrayList<MappedFile>();
        try {
            tables.addAll(IncomingTables.of(bad.file()));
        } catch (FileNotUsable refused) {
            told(bad, refused.problem());
            return;
        }
        bad.beside().forEach(file -> tables.addAll(IncomingTables.of(file)));
        var checked = imports.check(COORDINATOR, new ImportRequest("bad", tables, true, true));
        checked.problems().forEach(problem -> told(bad, problem));
        if (checked.errors() > 0) {
            new LeftOut(checked).write(new ByteArrayOutputStream(), Locale.ENGLISH);
        }
        run(bad, checked);
    }

    private void run(Bad bad, CheckedImport checked) {
        if (!checked.isReady()) {
            assertThatExceptionOfType(ImportNotPossible.class)
                    .isThrownBy(() -> imports.run(COORDINATOR, checked, Progress.UNWATCHED));
            return;
        }
        try {
            var done = imports.run(COORDINATOR, checked, Progress.UNWATCHED);
            if (stored().contains(SECRET)) {
                faults.add(bad + " read another file");
            }
            imports.remove(COORDINATOR, done.id());
        } catch (ImportNotPossible refused) {
            faults.add(bad + " was ready and then refused: " + refused.key());
        }
    }

    /// A problem has words in both languages, says where, and repeats nothing personal.
    private void told(Bad bad, Problem problem) {
        if (problem.line() == 0 && !problem.column().isEmpty()) {
            faults.add(bad + " → " + problem.key() + " is of a column and of no line");
        }
        for (var language : LANGUAGES) {
            telling(bad + " → " + problem.key(), Messages.text(problem, language));
        }
        telling(bad + " → where " + problem.key(), Messages.place(problem));
    }

    private void telling(String what, String text) {
        Stream.concat(BadFiles.PERSONAL.stream(), Stream.of(SECRET))
                .filter(text::contains)
                .forEach(personal -> faults.add(what + " tells " + personal));
    }

    /// How many there are of each kind of thing and tie, but for books about the work itself.
    private Map<String, Long> counted() {
        var all = new TreeMap<String, Long>();
        graph.list(
                """
                        MATCH (n) WHERE NOT n:Import AND NOT n:FileShape AND NOT n:Operation AND NOT n:Audit AND NOT n:AuditHead
                            AND NOT n:Counter AND NOT n:DataVersion
                        RETURN labels(n)[0] AS what, count(*) AS number""",
                Map.of(),
                row -> all.put(row.get("what").asString(), row.get("number").asLong()));
        graph.list(
                "MATCH ()-[r]->() RETURN type(r) AS what, count(*) AS number",
                Map.of(),
                row -> all.put(row.get("what").asString(), row.get("number").asLong()));
        return all;
    }

    private String stored() {
        return graph.list(
                        "MATCH (n) WHERE NOT n:Audit RETURN n {.*} AS all",
                        Map.of(),
                        row -> row.get("all").toString())
                .toString();
    }

    private boolean wasAsked() throws IOException {
        web.setSoTimeout(1);
        try (var asked = web.accept()) {
            return asked.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    /// Temporary files in which something of the bad files stands.
    private static Set<Path> leftBehind() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(BadFilesIT::isOurs).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < 1 << 20
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("Verborgenstein");
        } catch (IOException gone) {
            return false;
        }
    }
}
