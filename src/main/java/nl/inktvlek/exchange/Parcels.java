package nl.inktvlek.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the graph put away together, as they stood: maps of texts, numbers, days, bytes and lists of these, in
/// compressed JSON. What was sealed or hashed stays so.
@Component
class Parcels {

    private static final String DAY = "day";
    private static final String TIME = "time";
    private static final String BYTES = "bytes";
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final Graph graph;
    private final JsonMapper json = JsonMapper.builder().build();

    Parcels(Graph graph) {
        this.graph = graph;
    }

    /// @param of what its rows are: a label or a kind of relationship
    record Parcel(long number, String of, List<Map<String, Object>> rows) {}

    void put(Statements writing, String id, String of, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            writing.run("""
                            OPTIONAL MATCH (t:TakenBack {import: $id}) WITH coalesce(max(t.number), 0) + 1 AS number
                            CREATE (:TakenBack {import: $id, number: number, of: $of, rows: $rows})""", Map.of("id", id, "of", of, "rows", packed(rows))).consume();
        }
    }

    /// One of an import with such rows; empty when there is none left.
    Optional<Parcel> next(String id, String of) {
        return graph.find(
                """
                MATCH (t:TakenBack {import: $id, of: $of})
                RETURN t.number AS number, t.rows AS rows ORDER BY number LIMIT 1""",
                Map.of("id", id, "of", of),
                row -> new Parcel(
                        row.get("number").asLong(), of, unpacked(row.get("rows").asByteArray())));
    }

    /// All of an import with such rows, read one after the other.
    Stream<Parcel> stream(String id, String of) {
        return graph
                .list(
                        "MATCH (t:TakenBack {import: $id, of: $of}) RETURN t.number AS number ORDER BY number",
                        Map.of("id", id, "of", of),
                        row -> row.get("number").asLong())
                .stream()
                .flatMap(number -> graph
                        .find(
                                "MATCH (t:TakenBack {import: $id, number: $number}) RETURN t.rows AS rows",
                                Map.of("id", id, "number", number),
                                row -> new Parcel(
                                        number, of, unpacked(row.get("rows").asByteArray())))
                        .stream());
    }

    /// Takes one out.
    ///
    /// @return false when somebody else did
    boolean take(Statements writing, String id, Parcel parcel) {
        return writing.run(
                                "MATCH (t:TakenBack {import: $id, number: $number}) DELETE t",
                                Map.of("id", id, "number", parcel.number()))
                        .consume()
                        .counters()
                        .nodesDeleted()
                > 0;
    }

    void forget(Statements writing, String id) {
        writing.run("MATCH (t:TakenBack {import: $id}) DELETE t", Map.of("id", id))
                .consume();
    }

    private byte[] packed(List<Map<String, Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            json.writeValue(compressed, rows.stream().map(Parcels::toJson).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<Map<String, Object>> unpacked(byte[] bytes) {
        try (var compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(compressed, ROWS).stream()
                    .map(Parcels::fromJson)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> toJson(Map<String, ?> row) {
        var plain = new HashMap<String, Object>();
        row.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> Map.of(DAY, day.toString());
            case LocalTime time -> Map.of(TIME, time.toString());
            case byte[] bytes -> Map.of(BYTES, Base64.getEncoder().encodeToString(bytes));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
            case List<?> list -> list.stream().map(Parcels::plain).toList();
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            default -> throw new IllegalArgumentException("Cannot be put away: " + value.getClass());
        };
    }

    private static Map<String, Object> fromJson(Map<String, ?> row) {
        var values = new HashMap<String, Object>();
        row.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static @Nullable Object value(@Nullable Object plain) {
        return switch (plain) {
            case Map<?, ?> map when map.size() == 1 && map.get(TIME) instanceof String time -> LocalTime.parse(time);
            case Map<?, ?> map when map.size() == 1 && map.get(DAY) instanceof String day -> LocalDate.parse(day);
            case Map<?, ?> map
            when map.size() == 1 && map.get(BYTES) instanceof String text ->
                Base64.getDecoder().decode(text);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> value(entry.getValue())));
            case List<?> list -> list.stream().map(Parcels::value).toList();
            case null, default -> plain;
        };
    }
}
