package nl.inktvlek.files.networks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Maps of Kumu as JSON: elements and connections, as imported and as exported (a blueprint).
final class KumuReader {

    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Draft.LONGEST)
                            .maxNumberLength(1000)
                            .maxNameLength(Draft.LONGEST)
                            .build())
                    .build())
            .build();

    private final Draft draft;

    /// Ids by label, which connections may use too; "" when several are called so.
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

    /// Elements first, wherever they stand: connections may call them by their label.
    NetworkFile read(String text) {
        list(text, "elements", this::element);
        list(text, "connections", this::connection);
        return draft.finish();
    }

    private interface Use {
        void take(long line, Map<String, String> values);
    }

    private void list(String text, String list, Use use) {
        try (var parser = MAPPER.createParser(text)) {
            parser.nextToken();
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (!name.equals(list)) {
                    other(parser, name, list.equals("elements"));
                } else if (found) {
                    throw draft.refusal(line(parser), "network-key-twice", name);
                } else {
                    found = true;
                    each(parser, list, use);
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw draft.refusal(line(parser), "network-json-broken");
            }
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw draft.refusal(where == null ? 0 : Math.max(0, where.getLineNr()), "network-json-broken");
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /// Maps, perspectives and loops: told once.
    private void other(JsonParser parser, String name, boolean first) {
        long line = line(parser);
        boolean empty = parser.currentToken().isScalarValue();
        if (parser.currentToken().isStructStart()) {
            empty = parser.nextToken().isStructEnd();
            int open = empty ? 0 : parser.currentToken().isStructStart() ? 2 : 1;
            while (open > 0) {
                var token = next(parser);
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        if (!empty && first && !name.equals("connections")) {
            draft.notes().count("network-left-out", name, line);
        }
    }

    private JsonToken next(JsonParser parser) {
        var token = parser.nextToken();
        if (token == null) {
            throw draft.refusal(line(parser), "network-json-broken");
        }
        return token;
    }

    private void each(JsonParser parser, String list, Use use) {
        if (!parser.isExpectedStartArrayToken()) {
            throw draft.expected(line(parser), list, list + ": [ ... ]");
        }
        while (next(parser) != JsonToken.END_ARRAY) {
            if (!parser.isExpectedStartObjectToken()) {
                throw draft.expected(line(parser), parser.getString(), list + ": [ { ... } ]");
            }
            long line = line(parser);
            use.take(line, values(parser, true));
        }
    }

    /// What is said of an element or connection; in a blueprint part of it stands one level deeper, and goes first.
    private Map<String, String> values(JsonParser parser, boolean outside) {
        var values = new LinkedHashMap<String, String>();
        var inner = new LinkedHashMap<String, String>();
        while (next(parser) == JsonToken.PROPERTY_NAME) {
            var name = draft.name(line(parser), parser.currentName());
            next(parser);
            if (outside && name.equals("attributes") && parser.isExpectedStartObjectToken()) {
                inner.putAll(values(parser, false));
            } else if (values.putIfAbsent(name, KumuValue.text(parser, draft)) != null) {
                throw draft.refusal(line(parser), "network-key-twice", Draft.shown(name));
            }
        }
        inner.forEach(values::put);
        return values;
    }

    private void element(long line, Map<String, String> values) {
        var label = take(values, "label");
        var id =
                Optional.of(take(values, "_id")).filter(text -> !text.isEmpty()).orElseGet(() -> take(values, "id"));
        if (id.isEmpty()) {
            id = label.isEmpty() ? "#" + (draft.size() + 1) : label;
            draft.notes().count("network-id-made", line);
        }
        var periods = periods(values);
        draft.node(line, new Node(id, label, Mode.taken(values), periods, values));
        if (!label.isEmpty()) {
            ids.merge(label, id, (one, other) -> "");
        }
    }

    private void connection(long line, Map<String, String> values) {
        var direction = take(values, "direction");
        var from = resolved(line, take(values, "from"));
        var to = resolved(line, take(values, "to"));
        if (direction.equals("mutual")) {
            draft.notes().count("network-mutual", line);
            values.put("direction", direction);
        } else if (!direction.isEmpty() && !direction.equals("directed") && !direction.equals("undirected")) {
            draft.notes().count("network-left-out", "direction", line);
        }
        var id = take(values, "_id");
        if (!id.isEmpty()) {
            values.put("id", id);
        }
        var kind = take(values, "type");
        if (kind.isEmpty()) {
            kind = take(values, "connection type");
        }
        draft.edge(
                0,
                new Edge(from, to, direction.equals("directed"), weight(line, values), kind, periods(values), values));
    }

    private OptionalDouble weight(long line, Map<String, String> values) {
        var weight = take(values, "weight");
        if (weight.isEmpty()
                && Draft.number(values.getOrDefault("strength", "")).isPresent()) {
            weight = take(values, "strength");
        }
        return draft.weight(line, weight);
    }

    private String resolved(long line, String name) {
        var id = draft.has(name) ? name : ids.getOrDefault(name, name);
        if (id.isEmpty()) {
            draft.notes().count("network-label-twice", line);
        }
        return id;
    }

    private static List<Period> periods(Map<String, String> values) {
        var period = new Period(take(values, "start date"), take(values, "end date"));
        return period.start().isEmpty() && period.end().isEmpty() ? List.of() : List.of(period);
    }

    private static String take(Map<String, String> values, String name) {
        var value = values.remove(name);
        return value == null ? "" : value;
    }
}
