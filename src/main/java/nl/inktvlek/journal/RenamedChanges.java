package nl.inktvlek.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.inktvlek.database.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Changes in which the code of a person stands who has another code now: undoing one is about the person of now. What
/// stood there is kept with the change, and forgotten with it.
final class RenamedChanges {

    private static final String KEPT = "renamed.";
    private static final Set<String> NO_CODES =
            Set.of("id", "at", "by", "label", "action", "order", "undone", "undoes");

    private RenamedChanges() {}

    /// @param apart labels of which the thing with the code `from` did not become one with that of `to`
    static void rename(Statements writing, String from, String to, Set<String> apart) {
        var code = Pattern.compile("(?<![0-9A-Za-z-])" + Pattern.quote(from) + "(?![0-9A-Za-z-])");
        var rows = all(writing).stream()
                .filter(row -> !(apart.contains(row.get("label").asString())
                        && row.get("code").asString().equals(from)))
                .map(row -> Map.of("id", row.get("id").asString(), "set", renamed(row, code, from, to)))
                .filter(row -> !Map.of().equals(row.get("set")))
                .toList();
        write(writing, rows);
    }

    private static Map<String, @Nullable Object> renamed(Record row, Pattern code, String from, String to) {
        var set = new HashMap<String, @Nullable Object>();
        row.get("all").asMap(Value::asObject).forEach((name, value) -> {
            if (NO_CODES.contains(name) || name.startsWith(KEPT)) {
                return;
            }
            var now = value instanceof List<?> list
                    ? list.stream()
                            .map(each -> renamed(each, code, to))
                            .distinct()
                            .toList()
                    : renamed(value, code, to);
            if (!now.equals(value)) {
                set.put(name, now);
                set.put(KEPT + from + "." + name, value);
            }
        });
        return set;
    }

    private static Object renamed(Object value, Pattern code, String to) {
        return value instanceof String text ? code.matcher(text).replaceAll(Matcher.quoteReplacement(to)) : value;
    }

    /// Puts back what stood there before `from` got another code.
    static void back(Statements writing, String from) {
        var beginning = KEPT + from + ".";
        var rows = all(writing).stream()
                .map(row -> {
                    var set = new HashMap<String, @Nullable Object>();
                    row.get("all").asMap(Value::asObject).forEach((name, value) -> {
                        if (name.startsWith(beginning)) {
                            set.put(name.substring(beginning.length()), value);
                            set.put(name, null);
                        }
                    });
                    return Map.<String, Object>of("id", row.get("id").asString(), "set", set);
                })
                .filter(row -> !Map.of().equals(row.get("set")))
                .toList();
        write(writing, rows);
    }

    private static List<Record> all(Statements reading) {
        return reading.run("MATCH (c:Change) RETURN c.id AS id, c.label AS label, c.code AS code, properties(c) AS all")
                .list();
    }

    private static void write(Statements writing, List<? extends Map<String, ?>> rows) {
        writing.run("UNWIND $rows AS row MATCH (c:Change {id: row.id}) SET c += row.set", Map.of("rows", rows))
                .consume();
    }
}
