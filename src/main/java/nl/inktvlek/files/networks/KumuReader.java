package nl.inktvlek.files.networks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Maps of Kumu as JSON: elements and connections, as imported and as exported (a blueprint).
final class KumuReader {

    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Draft.LONGEST)
                            .maxNumberLength(1000)
                            .maxNameLength(1000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Draft draft;

    /// Ids by what connections may call an element: its id or its label; "" when several are called so.
    private final Map<String, String> ids = new HashMap<>();

    KumuReader(Draft draft) {
        this.draft = draft;
    }

    /// Whether JSON holds elements and connections; one that is cut off does as far as it goes.
    static boolean isMap(SourceFile file) {
        try (var parser = MAPPER.createParser(file.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (list && (name.equals("elements") || name.equals("connections"))) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException broken) {
            return true;
        }
    }

    NetworkFile read(String text) {
        try (var parser = MAPPER.createParser(text)) {
            parser.nextToken();
            JsonNode connections = MAPPER.missingNode();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "elements" -> elements(parser);
                    case "connections" -> connections = parser.readValueAsTree();
                    case "name", "title" -> draft.title(text(parser.readValueAsTree()));
                    default -> other(parser, name);
                }
            }
            connections.forEach(this::connection);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw draft.refusal(where == null ? 0 : Math.max(0, where.getLineNr()), "network-json-broken");
        }
        return draft.finish();
    }

    private void other(JsonParser parser, String name) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode value = parser.readValueAsTree();
        if (!value.isEmpty()) {
            draft.notes().count("network-left-out", name, line, value.size());
        }
    }

    private void elements(JsonParser parser) {
        if (!parser.isExpectedStartArrayToken()) {
            throw draft.expected(parser.currentTokenLocation().getLineNr(), "elements", "elements: [ ... ]");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            element(line, parser.readValueAsTree());
        }
    }

    private void element(long line, JsonNode element) {
        var values = values(element);
        var label = take(values, "label");
        var id =
                Optional.of(take(values, "_id")).filter(text -> !text.isEmpty()).orElseGet(() -> take(values, "id"));
        if (id.isEmpty()) {
            id = label.isEmpty() ? "#" + (draft.size() + 1) : label;
            draft.notes().count("network-id-made", line);
        }
        var periods = periods(values);
        draft.node(line, new Node(id, label, Modes.taken(values), periods, values));
        ids.put("id " + id, id);
        if (!label.isEmpty()) {
            ids.merge("label " + label, id, (one, other) -> "");
        }
    }

    private void connection(JsonNode connection) {
        var values = values(connection);
        var direction = take(values, "direction");
        var from = resolved(take(values, "from"));
        var to = resolved(take(values, "to"));
        if (direction.equals("mutual")) {
            draft.notes().count("network-mutual", 0);
            values.put("direction", direction);
        } else if (!direction.isEmpty() && !direction.equals("directed") && !direction.equals("undirected")) {
            draft.notes().count("network-left-out", "direction", 0);
        }
        var id = take(values, "_id");
        if (!id.isEmpty()) {
            values.put("id", id);
        }
        var kind = take(values, "type");
        if (kind.isEmpty()) {
            kind = take(values, "connection type");
        }
        draft.edge(0, new Edge(from, to, direction.equals("directed"), weight(values), kind, periods(values), values));
    }

    private OptionalDouble weight(Map<String, String> values) {
        var weight = take(values, "weight");
        if (weight.isEmpty()
                && Draft.number(values.getOrDefault("strength", "")).isPresent()) {
            weight = take(values, "strength");
        }
        return draft.weight(0, weight);
    }

    private String resolved(String name) {
        var id = ids.getOrDefault("id " + name, ids.getOrDefault("label " + name, name));
        if (id.isEmpty()) {
            draft.notes().count("network-label-twice", 0);
        }
        return id;
    }

    private static List<Period> periods(Map<String, String> values) {
        var period = new Period(take(values, "start date"), take(values, "end date"));
        return period.start().isEmpty() && period.end().isEmpty() ? List.of() : List.of(period);
    }

    /// What is said of an element or connection; in a blueprint part of it stands one level deeper.
    private static Map<String, String> values(JsonNode thing) {
        var values = new LinkedHashMap<String, String>();
        thing.properties().forEach(each -> {
            if (each.getKey().equals("attributes") && each.getValue().isObject()) {
                each.getValue().properties().forEach(inner -> values.put(inner.getKey(), text(inner.getValue())));
            }
        });
        thing.properties().forEach(each -> {
            if (!each.getKey().equals("attributes") || !each.getValue().isObject()) {
                values.putIfAbsent(each.getKey(), text(each.getValue()));
            }
        });
        return values;
    }

    /// A list is one text with bars, as Kumu writes lists in a table.
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(KumuReader::text).collect(Collectors.joining("|"));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static String take(Map<String, String> values, String name) {
        var value = values.remove(name);
        return value == null ? "" : value;
    }
}
