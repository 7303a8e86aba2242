package nl.inktvlek.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.json.JsonMapper;

/// A whole database as version 0.1.0 (commit 020f64e) left it, from `database-0.1.0.jsonl`.
///
/// **How it was made.** A test of that version, on an empty database, told one story through the services of then:
/// seven people A to G of source "buurt", three organisations H1 to H3 and two series T1 and T2 from files; E
/// approached, with a profile, and erased; *BUURTHUIS* made by hand and changed, H3 put together with H1, *WEG*
/// deleted; *PROJECT* with two actions; *REEKS-1* planned, its meetings, host and languages changed, its first
/// meeting written up twice, talked about by participants and by the group, cared for; *REEKS-2* with a theme with
/// a line in it, and with two hosts, since two people chose at once; *REEKS-3* with onward talk of both kinds,
/// deleted; a profile with two duos for the same reason, somebody who wants to lead, two trainings, a method, four
/// forces, three approaches, a round, consents, numbers of a population, three logins, one with a second step.
/// Then every constraint, index, node and relationship was written down, with running numbers for ids. Its clock
/// began at 2026-11-27T08:00Z and went on a minute a command.
public final class DatabaseBefore {

    /// The key of its vault: the bytes 0 to 31.
    public static final String VAULT_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DatabaseBefore() {}

    static Driver driverOf(EmbeddedDatabase database) {
        var connection = database.connection();
        return GraphDatabase.driver(connection.uri(), AuthTokens.basic(connection.user(), connection.password()));
    }

    /// Makes it in an empty folder, and stops it.
    public static void in(Path directory) {
        in(directory, driver -> {});
    }

    /// As above, with what `more` puts in it.
    public static void in(Path directory, Consumer<Driver> more) {
        try (var database = EmbeddedDatabase.start(directory, Duration.ofMinutes(1), 64, Duration.ofSeconds(10));
                var driver = driverOf(database)) {
            driver.verifyConnectivity();
            lines().stream()
                    .filter(line -> line.containsKey("schema"))
                    .forEach(line -> driver.executableQuery(String.valueOf(line.get("schema")))
                            .execute());
            load(driver);
            more.accept(driver);
        }
    }

    /// Makes its nodes and relationships in a database that has none.
    public static void load(Driver driver) {
        var lines = lines();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(writing -> {
                var ids = new HashMap<Object, String>();
                writing.run("""
                                UNWIND $rows AS row
                                CREATE (n:$(row.labels)) SET n = row.properties
                                RETURN row.node AS number, elementId(n) AS id""", Map.of("rows", rows(lines, "node")))
                        .forEachRemaining(row ->
                                ids.put(row.get("number").asInt(), row.get("id").asString()));
                var relationships = rows(lines, "relationship").stream()
                        .map(row -> with(row, Map.of("a", ids.get(row.get("from")), "b", ids.get(row.get("to")))))
                        .toList();
                writing.run("""
                                UNWIND $rows AS row
                                MATCH (a) WHERE elementId(a) = row.a
                                MATCH (b) WHERE elementId(b) = row.b
                                CREATE (a)-[r:$(row.relationship)]->(b) SET r = row.properties""", Map.of("rows", relationships)).consume();
            });
        }
    }

    /// How many nodes of each label and relationships of each type it has.
    public static Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var line : lines()) {
            if (line.get("labels") instanceof List<?> labels) {
                labels.forEach(label -> counts.merge(String.valueOf(label), 1L, Long::sum));
            } else if (line.get("relationship") instanceof String type) {
                counts.merge(type, 1L, Long::sum);
            }
        }
        return counts;
    }

    private static List<Map<String, Object>> rows(List<Map<String, Object>> lines, String kind) {
        return lines.stream()
                .filter(line -> line.containsKey(kind))
                .map(line -> with(line, Map.of("properties", typed(line.getOrDefault("properties", Map.of())))))
                .toList();
    }

    private static Map<String, Object> with(Map<String, Object> row, Map<String, Object> more) {
        var all = new HashMap<>(row);
        all.putAll(more);
        return all;
    }

    private static Object typed(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.size() == 1 && map.get("date") instanceof String day -> LocalDate.parse(day);
            case Map<?, ?> map
            when map.size() == 1 && map.get("time") instanceof String time -> ZonedDateTime.parse(time);
            case Map<?, ?> map
            when map.size() == 1 && map.get("duration") instanceof String duration ->
                Duration.parse(duration.replace("P0M0D", "P"));
            case Map<?, ?> map
            when map.size() == 1 && map.get("bytes") instanceof String bytes ->
                Base64.getDecoder().decode(bytes);
            case Map<?, ?> map -> {
                var properties = new HashMap<String, Object>();
                map.forEach((name, each) -> properties.put(String.valueOf(name), typed(each)));
                yield properties;
            }
            case List<?> list -> list.stream().map(DatabaseBefore::typed).toList();
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines() {
        var file = Objects.requireNonNull(DatabaseBefore.class.getResourceAsStream("database-0.1.0.jsonl"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> (Map<String, Object>) JSON.readValue(line, Map.class))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The database of the version before cannot be read", failure);
        }
    }
}
