package nl.inktvlek.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Change.Action;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// What was changed, written down so that it can be taken back.
final class ChangeLog {

    /// Of a thing that was put together with another: the code of the other.
    static final String INTO = "into";

    static final String DELETIONS = """
            MATCH (c:Change {action: 'DELETED'}) WHERE c.undone IS NULL
            RETURN c AS change ORDER BY c.at DESC, c.order DESC""";

    private static final Pattern NO_CODE = Pattern.compile("[^0-9A-Za-z-]+");
    private static final String BEFORE = "before.";
    private static final String AFTER = "after.";

    private final Graph graph;
    private final Clock clock;

    ChangeLog(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// A change with what it changed.
    ///
    /// @param before changed fields as they were
    /// @param after changed fields as they became
    record Entry(Change change, Map<String, Object> before, Map<String, Object> after) {}

    <T extends java.lang.Record & Thing> void note(
            Work work,
            Kind<T> kind,
            String title,
            String code,
            Action action,
            Map<String, ?> before,
            Map<String, ? extends @Nullable Object> after) {
        var fields = new HashMap<String, @Nullable Object>();
        before.forEach((name, value) -> fields.put(BEFORE + name, value));
        after.forEach((name, value) -> fields.put(AFTER + name, value));
        fields.put("id", work.operation().value());
        fields.put("at", clock.instant().toEpochMilli());
        fields.put("by", work.by());
        fields.put("label", kind.label());
        fields.put("code", code);
        fields.put("title", title);
        fields.put("action", action.name());
        work.run("""
                        OPTIONAL MATCH (v:DataVersion)
                        WITH coalesce(sum(v.value), 0) AS version
                        CREATE (c:Change) SET c = $fields, c.order = version""", Map.of("fields", fields)).consume();
    }

    void markUndone(Work work, Change change) {
        work.run("""
                        MATCH (c:Change {id: $id}) SET c.undone = true
                        WITH c MATCH (u:Change {id: $undo}) SET u.undoes = c.id""", Map.of("id", change.id(), "undo", work.operation().value()))
                .consume();
    }

    Optional<String> lastBy(Statements reading, String code) {
        return reading.run("""
                        MATCH (c:Change {code: $code}) WHERE c.undone IS NULL
                        RETURN c.by AS by ORDER BY c.at DESC, c.order DESC LIMIT 1""", Map.of("code", code)).stream()
                .map(row -> row.get("by").asString())
                .findFirst();
    }

    List<Change> last(String by, int most) {
        return graph.list(
                """
                MATCH (c:Change {by: $by}) WHERE c.undone IS NULL AND c.undoes IS NULL
                RETURN c AS change ORDER BY c.at DESC, c.order DESC LIMIT $most""", Map.of("by", by, "most", most), row -> toEntry(row).change());
    }

    List<Change> deletions() {
        return graph.list(DELETIONS, Map.of(), row -> toEntry(row).change());
    }

    Optional<Entry> find(String id) {
        return graph.find("MATCH (c:Change {id: $id}) RETURN c AS change", Map.of("id", id), ChangeLog::toEntry);
    }

    /// Forgets every change in which one of these codes stands.
    void forget(Statements writing, Collection<String> codes) {
        var wanted = Set.copyOf(codes);
        var ids = writing.run("""
                        MATCH (c:Change)
                        RETURN c.id AS id, c {.*, id: null, at: null, order: null} AS fields""").stream()
                .filter(row -> row.get("fields").asMap().values().stream()
                        .flatMap(value -> NO_CODE.splitAsStream(String.valueOf(value)))
                        .anyMatch(wanted::contains))
                .map(row -> row.get("id").asString())
                .toList();
        writing.run("MATCH (c:Change) WHERE c.id IN $ids DELETE c", Map.of("ids", ids))
                .consume();
    }

    void forgetBefore(Statements writing, long before) {
        writing.run("MATCH (c:Change) WHERE c.at < $before DELETE c", Map.of("before", before))
                .consume();
    }

    private static Entry toEntry(Record row) {
        var stored = row.get("change");
        var before = new HashMap<String, Object>();
        var after = new HashMap<String, Object>();
        stored.asMap(Value::asObject).forEach((name, value) -> {
            if (name.startsWith(BEFORE)) {
                before.put(name.substring(BEFORE.length()), value);
            } else if (name.startsWith(AFTER)) {
                after.put(name.substring(AFTER.length()), value);
            }
        });
        var change = new Change(
                stored.get("id").asString(),
                Instant.ofEpochMilli(stored.get("at").asLong()),
                stored.get("by").asString(),
                stored.get("label").asString(),
                stored.get("code").asString(),
                stored.get("title").asString(),
                Action.valueOf(stored.get("action").asString()),
                stored.get("undone").asBoolean(false));
        return new Entry(change, before, after);
    }
}
