package nl.inktvlek.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values of properties as JSON, every kind that a database holds: what JSON has no word for is an object with one
/// name, `{"date": "2026-11-29"}`. Back again it is the same.
final class PropertyText {

    private static final JsonNodeFactory JSON = JsonMapper.builder().build().getNodeFactory();

    private PropertyText() {}

    /// @throws IllegalArgumentException for a kind of value that is no property
    static JsonNode of(Value value) {
        return switch (value.type().name()) {
            case "BOOLEAN" -> JSON.booleanNode(value.asBoolean());
            case "STRING" -> JSON.stringNode(value.asString());
            case "INTEGER" -> JSON.numberNode(value.asLong());
            case "FLOAT" -> named("float", Double.toString(value.asDouble()));
            case "BYTES" -> named("bytes", Base64.getEncoder().encodeToString(value.asByteArray()));
            case "DATE" -> named("date", value.asLocalDate().toString());
            case "DATE_TIME" -> named("datetime", value.asZonedDateTime().toString());
            case "LOCAL_DATE_TIME" ->
                named("localdatetime", value.asLocalDateTime().toString());
            case "TIME" -> named("time", value.asOffsetTime().toString());
            case "LOCAL_TIME" -> named("localtime", value.asLocalTime().toString());
            case "DURATION" -> duration(value.asIsoDuration());
            case "POINT" -> point(value.asPoint());
            case "LIST OF ANY?" -> {
                var list = JSON.arrayNode();
                value.values().forEach(each -> list.add(of(each)));
                yield list;
            }
            default ->
                throw new IllegalArgumentException(
                        "No property: " + value.type().name());
        };
    }

    private static JsonNode named(String name, String text) {
        return JSON.objectNode().put(name, text);
    }

    private static JsonNode duration(IsoDuration duration) {
        var parts = JSON.arrayNode()
                .add(duration.months())
                .add(duration.days())
                .add(duration.seconds())
                .add(duration.nanoseconds());
        return JSON.objectNode().set("duration", parts);
    }

    private static JsonNode point(Point point) {
        var parts = JSON.arrayNode().add(point.srid()).add(point.x()).add(point.y());
        if (!Double.isNaN(point.z())) {
            parts.add(point.z());
        }
        return JSON.objectNode().set("point", parts);
    }

    /// As the driver takes it.
    ///
    /// @throws IllegalArgumentException for what [#of] did not write
    static Object read(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node instanceof ArrayNode list) {
            var values = new ArrayList<Object>();
            list.forEach(each -> values.add(read(each)));
            return values;
        }
        var name = node.propertyNames().iterator().next();
        var held = node.get(name);
        return switch (name) {
            case "float" -> Double.valueOf(held.stringValue());
            case "bytes" -> Base64.getDecoder().decode(held.stringValue());
            case "date" -> LocalDate.parse(held.stringValue());
            case "datetime" -> ZonedDateTime.parse(held.stringValue());
            case "localdatetime" -> LocalDateTime.parse(held.stringValue());
            case "time" -> OffsetTime.parse(held.stringValue());
            case "localtime" -> LocalTime.parse(held.stringValue());
            case "duration" ->
                Values.isoDuration(
                        held.get(0).longValue(),
                        held.get(1).longValue(),
                        held.get(2).longValue(),
                        held.get(3).intValue());
            case "point" ->
                held.size() == 4
                        ? Values.point(
                                held.get(0).intValue(),
                                held.get(1).doubleValue(),
                                held.get(2).doubleValue(),
                                held.get(3).doubleValue())
                        : Values.point(
                                held.get(0).intValue(),
                                held.get(1).doubleValue(),
                                held.get(2).doubleValue());
            default -> throw new IllegalArgumentException("Unknown kind of value: " + name);
        };
    }

    static Map<String, Object> readAll(JsonNode properties) {
        var values = new LinkedHashMap<String, Object>();
        properties.properties().forEach(each -> values.put(each.getKey(), read(each.getValue())));
        return values;
    }
}
