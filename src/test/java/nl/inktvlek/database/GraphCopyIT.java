package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;
import tools.jackson.databind.json.JsonMapper;

/// A copy of a whole database, of the version before and with every kind of value, makes the same database again.
class GraphCopyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant MADE = Instant.parse("2026-11-29T02:41:00Z");

    @TempDir
    static Path folder;

    private static byte[] copy = new byte[0];

    @BeforeAll
    static void a_database() {
        var directory = folder.resolve("first");
        DatabaseBefore.in(directory, GraphCopyIT::addEveryKindOfValue);
        copy = copyOf(directory);
    }

    private static void addEveryKindOfValue(Driver driver) {
        driver.executableQuery("CREATE (:Kinds:Probe $all)-[:LIKES {much: 0.1}]->(:Kinds {none: []})")
                .withParameters(Map.of(
                        "all",
                        Map.ofEntries(
                                Map.entry("whole", Long.MAX_VALUE),
                                Map.entry("real", 1.0),
                                Map.entry("infinite", Double.NEGATIVE_INFINITY),
                                Map.entry("yes", true),
                                Map.entry("text", "Şırnak \"\n\u001f€"),
                                Map.entry("bytes", new byte[] {0, -1, 127}),
                                Map.entry("day", LocalDate.of(2026, 2, 28)),
                                Map.entry("moment", ZonedDateTime.parse("2026-03-29T03:00+02:00[Europe/Amsterdam]")),
                                Map.entry("local", LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1)),
                                Map.entry("time", OffsetTime.parse("23:59:59.999+01:00")),
                                Map.entry("clock", LocalTime.NOON),
                                Map.entry("long", Values.isoDuration(14, 3, 5, 7)),
                                Map.entry("place", Values.point(7203, 155000.5, 463000)),
                                Map.entry("high", Values.point(4979, 5.1, 52.1, 3)),
                                Map.entry("words", List.of("a", "b")),
                                Map.entry("numbers", List.of(1L, 2L)),
                                Map.entry("reals", List.of(1.0, 2.5)),
                                Map.entry("days", List.of(LocalDate.EPOCH)))))
                .execute();
    }

    private static byte[] copyOf(Path directory) {
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(1), 64, Duration.ofMinutes(1));
                var driver = DatabaseBefore.driverOf(database);
                var session = driver.session();
                var transaction = session.beginTransaction()) {
            var out = new ByteArrayOutputStream();
            var one = Files.writeString(directory.resolveSibling("one.txt"), "één");
            GraphCopy.write(
                    new Statements(transaction, new LongAdder()),
                    MADE,
                    () -> Map.of("beside/one.txt", one, "gone", Path.of("gone")),
                    out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Its lines, in one order, with the ends of relationships as what they are rather than a number.
    private static List<String> normal(byte[] copy) {
        var nodes = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var text : new String(copy, StandardCharsets.UTF_8).split("\n")) {
            var line = JSON.readTree(text);
            if (line.has("node")) {
                nodes.add(text);
                lines.add(text);
            } else if (line.has("relationship")) {
                lines.add(nodes.get(line.get("from").asInt())
                        + line.get("relationship")
                        + line.get("properties")
                        + nodes.get(line.get("to").asInt()));
            } else if (line.has("schema")) {
                lines.add(text);
            }
        }
        return lines.stream().sorted().toList();
    }

    @Test
    void what_is_made_from_a_copy_is_the_same_to_the_last_value() throws IOException {
        var second = folder.resolve("second");
        var files = new HashMap<String, String>();
        var contents = GraphCopy.restore(
                new ByteArrayInputStream(copy),
                second,
                (name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        assertThat(files).containsExactly(Map.entry("beside/one.txt", "één"));
        assertThat(contents.files()).isOne();
        assertThat(contents.made()).isEqualTo(MADE);
        assertThat(contents.nodes()).isGreaterThan(100);
        assertThat(normal(copyOf(second))).isEqualTo(normal(copy));
    }

    @Test
    void a_copy_is_whole_or_it_is_told() throws IOException {
        assertThat(GraphCopy.check(new ByteArrayInputStream(copy)).schema()).matches("\\d{4}");
        var text = new String(copy, StandardCharsets.UTF_8);
        for (var damaged : List.of(
                "",
                "code;name\n1;Anna\n",
                text.replaceFirst("\"inktvlek\":1", "\"inktvlek\":2"),
                text.substring(0, text.length() / 2),
                text.substring(0, text.lastIndexOf("{\"end\"")),
                text.replaceFirst("BUURTHUIS", "BUURTHUJS"),
                text.replaceFirst("\\{\"file\".*\n", ""),
                text.replaceFirst("\\{\"relationship\".*\n", ""))) {
            assertThatExceptionOfType(GraphCopy.Damaged.class)
                    .isThrownBy(
                            () -> GraphCopy.check(new ByteArrayInputStream(damaged.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
