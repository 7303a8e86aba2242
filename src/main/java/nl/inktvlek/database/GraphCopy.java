package nl.inktvlek.database;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole database as lines of JSON, and back: first what it is, then its constraints and indexes, each node, each
/// relationship, files that belong to it, and at the end how many there were and a SHA-256 of all lines before.
public final class GraphCopy {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GraphCopy() {}

    /// What a copy holds.
    ///
    /// @param schema number of the last migration, as "0041"
    /// @param files how many files beside the database
    public record Contents(Instant made, String schema, long nodes, long relationships, long files) {}

    /// The lines are no copy, or not a whole one.
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String why) {
            super(why);
        }
    }

    /// Writes all that a transaction sees. **Cost.** One pass; an id of each node and one file in memory.
    ///
    /// @param files by the name under which they come back; one that is gone meanwhile is left out
    static Contents write(Statements reading, Instant made, Supplier<Map<String, Path>> files, OutputStream out)
            throws IOException {
        var sha = sha256();
        var lines = new DigestOutputStream(out, sha);
        var schema = reading.run("""
                        MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
                        RETURN coalesce(max(m.version), '0000') AS version""").single().get("version").asString();
        line(
                lines,
                JSON.createObjectNode()
                        .put("inktvlek", FORMAT)
                        .put("made", made.toString())
                        .put("version", schema));
        for (var statement : schema(reading)) {
            line(lines, JSON.createObjectNode().put("schema", statement));
        }
        var numbers = new Object2IntOpenHashMap<String>();
        var nodes =
                reading.run("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties");
        while (nodes.hasNext()) {
            var row = nodes.next();
            numbers.put(row.get("id").asString(), numbers.size());
            var node = JSON.createObjectNode();
            var labels = node.putArray("node");
            row.get("labels").asList(Value::asString).stream().sorted().forEach(labels::add);
            node.set("properties", properties(row.get("properties")));
            line(lines, node);
        }
        long relationships = 0;
        var ties = reading.run("""
                MATCH (a)-[r]->(b)
                RETURN elementId(a) AS from, type(r) AS type, elementId(b) AS to, properties(r) AS properties""");
        while (ties.hasNext()) {
            var row = ties.next();
            line(lines, relationship(row, numbers));
            relationships++;
        }
        long copied = 0;
        for (var file : new TreeMap<>(files.get()).entrySet()) {
            if (Files.exists(file.getValue())) {
                line(
                        lines,
                        JSON.createObjectNode()
                                .put("file", file.getKey())
                                .put("bytes", Files.readAllBytes(file.getValue())));
                copied++;
            }
        }
        var end = JSON.createObjectNode()
                .put("nodes", numbers.size())
                .put("relationships", relationships)
                .put("files", copied)
                .put("sha256", HexFormat.of().formatHex(sha.digest()));
        line(out, JSON.createObjectNode().set("end", end));
        return new Contents(made, schema, numbers.size(), relationships, copied);
    }

    private static List<String> schema(Statements reading) {
        var statements = new ArrayList<String>();
        reading.run("SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name")
                .forEachRemaining(
                        row -> statements.add(row.get("createStatement").asString()));
        reading.run("""
                        SHOW INDEXES YIELD name, type, owningConstraint, createStatement
                        WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
                        RETURN createStatement ORDER BY name""")
                .forEachRemaining(
                        row -> statements.add(row.get("createStatement").asString()));
        return statements;
    }

    private static JsonNode relationship(Record row, Object2IntOpenHashMap<String> numbers) {
        return JSON.createObjectNode()
                .put("relationship", row.get("type").asString())
                .put("from", numbers.getInt(row.get("from").asString()))
                .put("to", numbers.getInt(row.get("to").asString()))
                .set("properties", properties(row.get("properties")));
    }

    private static JsonNode properties(Value map) {
        var properties = JSON.createObjectNode();
        new TreeMap<>(map.asMap(PropertyText::of)).forEach(properties::set);
        return properties;
    }

    private static void line(OutputStream out, JsonNode line) throws IOException {
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }

    /// Reads a whole copy and says what is in it; nothing is changed.
    ///
    /// @throws Damaged if it is none, or ends too early, or a byte is another
    public static Contents check(InputStream in) throws IOException {
        return read(in, line -> {});
    }

    private static Contents read(InputStream in, Consumer<JsonNode> taken) throws IOException {
        var sha = sha256();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var head = parse(lines.readLine(), sha);
        if (head.path("inktvlek").asInt(0) != FORMAT) {
            throw new Damaged("this is no copy of Inktvlek, or one of a later version");
        }
        long nodes = 0;
        long relationships = 0;
        long files = 0;
        while (true) {
            var before = copy(sha);
            var line = parse(lines.readLine(), sha);
            if (line.has("end")) {
                var end = line.get("end");
                var digest = HexFormat.of().formatHex(before.digest());
                if (end.path("nodes").asLong(-1) != nodes
                        || end.path("relationships").asLong(-1) != relationships
                        || end.path("files").asLong(0) != files
                        || !end.path("sha256").asString("").equals(digest)) {
                    throw new Damaged("what is in it is not what was written");
                }
                return new Contents(
                        Instant.parse(head.get("made").asString()),
                        head.get("version").asString(),
                        nodes,
                        relationships,
                        files);
            }
            nodes += line.has("node") ? 1 : 0;
            relationships += line.has("relationship") ? 1 : 0;
            files += line.has("file") ? 1 : 0;
            taken.accept(line);
        }
    }

    private static JsonNode parse(@Nullable String line, MessageDigest sha) throws Damaged {
        if (line == null) {
            throw new Damaged("it ends too early");
        }
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        try {
            return JSON.readTree(line);
        } catch (JacksonException unreadable) {
            throw new Damaged("a line of it cannot be read");
        }
    }

    private static MessageDigest copy(MessageDigest sha) {
        try {
            return (MessageDigest) sha.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Makes the database of a copy in an empty folder; the embedded database is started for it and stopped again.
    ///
    /// @param files takes each file beside the database: its name and what is in it
    /// @throws Damaged as [#check]; the folder then holds part of it
    public static Contents restore(InputStream in, Path directory, BiConsumer<String, byte[]> files)
            throws IOException {
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(10), 256, Duration.ofMinutes(10));
                var driver = GraphDatabase.driver(
                        database.connection().uri(),
                        AuthTokens.basic(
                                database.connection().user(),
                                database.connection().password()))) {
            var rows = new CopiedRows(driver);
            var contents = read(in, line -> {
                if (line.has("file")) {
                    files.accept(line.get("file").asString(), line.path("bytes").binaryValue());
                } else {
                    rows.take(line);
                }
            });
            rows.finish();
            return contents;
        }
    }
}
