package nl.inktvlek.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Changes to single things that nobody loses: each is written down and can be undone, and two people who change the
/// same thing are merged field by field, or told.
///
/// What is deleted keeps its relationships under another label, and can be brought back for [#KEPT].
public final class Journal {

    /// How long a change can be undone and a deleted thing brought back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String BEFORE = "before.";
    private static final String AFTER = "after.";
    private static final String INTO = "into";
    private static final Set<String> NOT_FIELDS =
            Set.of("code", "version", "nr", "batch", "source", "sourceKey", "was", "deletedAt");

    private final Graph graph;
    private final Clock clock;
    private final Map<String, Kind> kinds;

    Journal(Graph graph, Clock clock, Collection<Kind> kinds) {
        this.graph = graph;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::label, Function.identity()));
    }

    /// What was done to a thing.
    public enum Action {
        CREATED,
        CHANGED,
        DELETED,
        RESTORED,
        /// Put together with another thing, which has everything that hung on it.
        MERGED
    }

    /// A change that was made.
    ///
    /// @param id operation of the change
    /// @param title what the thing was called then
    /// @param before changed fields as they were
    /// @param after changed fields as they became
    public record Entry(
            String id,
            Instant at,
            String by,
            String label,
            String code,
            String title,
            Action action,
            Map<String, Object> before,
            Map<String, Object> after,
            boolean isUndone) {}

    /// Thrown inside a transaction so that it leaves nothing behind.
    private static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Saved outcome;

        NotStored(Saved outcome) {
            super("Not stored", null, false, false);
            this.outcome = outcome;
        }
    }

    /// The thing with this code, if it exists.
    public Optional<Sheet> find(Kind kind, String code) {
        return graph.read(reading -> find(reading, kind, code));
    }

    /// All things of a kind.
    public List<Sheet> list(Kind kind) {
        return graph.list(
                "MATCH (n:%s) RETURN %s AS fields ORDER BY n.code".formatted(kind.label(), kind.fields()),
                Map.of(),
                Journal::toSheet);
    }

    /// Makes a thing that was `seen` like this into `wanted`.
    ///
    /// @param title what the thing is called, for the list of changes
    /// @param wanted fields not in it are emptied if they were seen, and left alone otherwise
    public Saved save(OperationId operation, String by, Kind kind, String title, Sheet seen, Map<String, ?> wanted) {
        var saved = new Saved[] {new Saved.Stored(Map.of())};
        return carryOut(
                () -> graph.command(
                        operation,
                        writing -> saved[0] = write(writing, operation, by, kind, title, seen, sheet(seen, wanted))),
                () -> saved[0]);
    }

    /// Takes a thing away, with what hangs on it; [#undo] brings it back.
    public Saved delete(OperationId operation, String by, Kind kind, String title, String code) {
        return carryOut(
                () -> graph.command(operation, writing -> {
                    if (!relabel(writing, kind, code, true)) {
                        throw new NotStored(new Saved.Gone());
                    }
                    note(writing, operation, by, kind, title, code, Action.DELETED, Map.of(), Map.of());
                }),
                () -> new Saved.Stored(Map.of()));
    }

    /// Puts two things together that are one: all that hangs on `gone` hangs on `kept` from now on.
    public Saved merge(OperationId operation, String by, Kind kind, String title, String kept, String gone) {
        return carryOut(
                () -> graph.command(operation, writing -> {
                    if (kept.equals(gone) || find(writing, kind, kept).isEmpty()) {
                        throw new NotStored(new Saved.Gone());
                    }
                    move(writing, kind, gone, kept, "true");
                    if (!relabel(writing, kind, gone, true)) {
                        throw new NotStored(new Saved.Gone());
                    }
                    note(writing, operation, by, kind, title, gone, Action.MERGED, Map.of(), Map.of(INTO, kept));
                }),
                () -> new Saved.Stored(Map.of()));
    }

    /// Moves relationships from one thing to another, remembering where they were.
    private static void move(TransactionContext writing, Kind kind, String from, String to, String which) {
        writing.run("""
                        MATCH (a:%1$s {code: $from}) MATCH (b:%1$s {code: $to})
                        CALL (a, b) {
                            MATCH (a)-[r]->(x) WHERE x <> b AND %2$s
                            CREATE (b)-[moved:$(type(r))]->(x)
                            SET moved = properties(r), moved.movedFrom = $from
                            DELETE r
                        }
                        CALL (a, b) {
                            MATCH (a)<-[r]-(x) WHERE x <> b AND %2$s
                            CREATE (b)<-[moved:$(type(r))]-(x)
                            SET moved = properties(r), moved.movedFrom = $from
                            DELETE r
                        }""".formatted(kind.label(), which), Map.of("from", from, "to", to))
                .consume();
    }

    /// Takes back a change, unless somebody changed the same fields since.
    public Saved undo(OperationId operation, String by, Entry entry) {
        var kind = kind(entry.label());
        return carryOut(
                () -> graph.command(operation, writing -> {
                    var code = entry.code();
                    switch (entry.action()) {
                        case CREATED, RESTORED -> relabelAndNote(writing, operation, by, kind, entry, Action.DELETED);
                        case DELETED -> relabelAndNote(writing, operation, by, kind, entry, Action.RESTORED);
                        case MERGED -> {
                            relabelAndNote(writing, operation, by, kind, entry, Action.RESTORED);
                            var kept = String.valueOf(entry.after().get(INTO));
                            move(writing, kind, kept, code, "r.movedFrom = $to");
                        }
                        case CHANGED ->
                            write(
                                    writing,
                                    operation,
                                    by,
                                    kind,
                                    entry.title(),
                                    new Sheet(code, entry.after(), 1),
                                    new Sheet(code, entry.before(), 1));
                    }
                    writing.run("""
                                    MATCH (c:Change {id: $id}) SET c.undone = true
                                    WITH c MATCH (u:Change {id: $undo}) SET u.undoes = c.id""", Map.of("id", entry.id(), "undo", operation.value()))
                            .consume();
                }),
                () -> new Saved.Stored(Map.of()));
    }

    private void relabelAndNote(
            TransactionContext writing, OperationId operation, String by, Kind kind, Entry entry, Action action) {
        if (!relabel(writing, kind, entry.code(), action == Action.DELETED)) {
            throw new NotStored(new Saved.Gone());
        }
        note(writing, operation, by, kind, entry.title(), entry.code(), action, Map.of(), Map.of());
    }

    /// The last changes by somebody that can still be undone, latest first.
    public List<Entry> lastChanges(String by, int most) {
        return graph.list("""
                MATCH (c:Change {by: $by}) WHERE c.undone IS NULL AND c.undoes IS NULL
                RETURN c AS change ORDER BY c.at DESC, c.order DESC LIMIT $most""", Map.of("by", by, "most", most), Journal::toEntry);
    }

    /// What was deleted and can be brought back, by whomever, latest first.
    public List<Entry> deletions() {
        return graph.list("""
                MATCH (c:Change {action: 'DELETED'}) WHERE c.undone IS NULL
                MATCH (:Deleted {code: c.code})
                RETURN c AS change ORDER BY c.at DESC""", Map.of(), Journal::toEntry);
    }

    /// The change with this id.
    public Optional<Entry> change(String id) {
        return graph.find("MATCH (c:Change {id: $id}) RETURN c AS change", Map.of("id", id), Journal::toEntry);
    }

    /// Forgets every change in which a code stands; they cannot be undone any more.
    public void forget(TransactionContext writing, String code) {
        var whole = Pattern.compile("(?<![0-9A-Za-z-])" + Pattern.quote(code) + "(?![0-9A-Za-z-])");
        var ids = writing.run("""
                        MATCH (c:Change)
                        RETURN c.id AS id, c {.*, id: null, at: null, order: null} AS fields""").stream()
                .filter(row -> row.get("fields").asMap().values().stream()
                        .anyMatch(value -> whole.matcher(String.valueOf(value)).find()))
                .map(row -> row.get("id").asString())
                .toList();
        writing.run("MATCH (c:Change) WHERE c.id IN $ids DELETE c", Map.of("ids", ids))
                .consume();
    }

    /// Forgets changes and deleted things that are older than [#KEPT].
    void forgetOld() {
        var before = clock.instant().minus(KEPT).toEpochMilli();
        graph.note("MATCH (c:Change) WHERE c.at < $before DELETE c", Map.of("before", before));
        graph.note("MATCH (n:Deleted) WHERE n.deletedAt < $before DETACH DELETE n", Map.of("before", before));
    }

    private static Saved carryOut(Runnable command, Supplier<Saved> outcome) {
        try {
            command.run();
            return outcome.get();
        } catch (NotStored refused) {
            return refused.outcome;
        }
    }

    private Kind kind(String label) {
        return Optional.ofNullable(kinds.get(label))
                .orElseThrow(() -> new IllegalArgumentException("Nobody edits things of the kind " + label));
    }

    private static Sheet sheet(Sheet seen, Map<String, ?> wanted) {
        return new Sheet(seen.code(), new HashMap<>(wanted), seen.version());
    }

    private Saved write(
            TransactionContext writing,
            OperationId operation,
            String by,
            Kind kind,
            String title,
            Sheet seen,
            Sheet wanted) {
        lock(writing, kind, seen);
        var current = find(writing, kind, seen.code()).orElseThrow(() -> new NotStored(new Saved.Gone()));
        var before = new TreeMap<String, Object>();
        var after = new TreeMap<String, @Nullable Object>();
        var conflicts = new TreeSet<String>();
        var names = Stream.concat(seen.fields().keySet().stream(), wanted.fields().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var name : names) {
            var was = seen.fields().get(name);
            var mine = wanted.fields().get(name);
            var now = current.fields().get(name);
            if (equal(was, mine) || equal(now, mine)) {
                continue;
            }
            boolean isSet = kind.links().stream().anyMatch(link -> link.name().equals(name) && link.isSet());
            if (!equal(now, was) && !isSet) {
                conflicts.add(name);
                continue;
            }
            if (now != null) {
                before.put(name, now);
            }
            after.put(name, isSet ? merged(was, mine, now) : mine);
        }
        if (!conflicts.isEmpty()) {
            throw new NotStored(conflict(writing, current, conflicts));
        }
        after.forEach((name, value) -> set(writing, kind, seen.code(), name, value));
        note(
                writing,
                operation,
                by,
                kind,
                title,
                seen.code(),
                seen.isNew() ? Action.CREATED : Action.CHANGED,
                before,
                after);
        var alsoChanged = new TreeMap<>(current.fields());
        alsoChanged
                .keySet()
                .removeIf(name -> !seen.fields().containsKey(name)
                        || equal(seen.fields().get(name), current.fields().get(name))
                        || after.containsKey(name));
        return new Saved.Stored(seen.isNew() ? Map.of() : alsoChanged);
    }

    /// Makes a new thing, or keeps others from an existing one until this transaction ends.
    private static void lock(TransactionContext writing, Kind kind, Sheet seen) {
        var cypher = seen.isNew()
                ? "MERGE (n:%s {code: $code}) SET n.version = coalesce(n.version, 0) + 1"
                : "MATCH (n:%s {code: $code}) SET n.version = coalesce(n.version, 0) + 1";
        writing.run(cypher.formatted(kind.label()), Map.of("code", seen.code())).consume();
    }

    private static Saved.Conflict conflict(TransactionContext writing, Sheet current, Set<String> fields) {
        var theirs = new TreeMap<>(current.fields());
        theirs.keySet().retainAll(fields);
        var by = writing.run("""
                        MATCH (c:Change {code: $code}) WHERE c.undone IS NULL
                        RETURN c.by AS by ORDER BY c.at DESC, c.order DESC LIMIT 1""", Map.of("code", current.code())).stream()
                .map(row -> row.get("by").asString())
                .findFirst();
        return new Saved.Conflict(current, theirs, fields, by.orElse("?"));
    }

    private static void set(TransactionContext writing, Kind kind, String code, String name, @Nullable Object value) {
        var link =
                kind.links().stream().filter(each -> each.name().equals(name)).findFirst();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", code);
        if (link.isPresent()) {
            parameters.put("to", value == null ? List.of() : value);
            writing.run(link.get().write(), parameters).consume();
        } else {
            parameters.put("name", name);
            parameters.put("value", value);
            writing.run("MATCH (n:%s {code: $code}) SET n[$name] = $value".formatted(kind.label()), parameters)
                    .consume();
        }
    }

    private void note(
            TransactionContext writing,
            OperationId operation,
            String by,
            Kind kind,
            String title,
            String code,
            Action action,
            Map<String, ?> before,
            Map<String, ? extends @Nullable Object> after) {
        var fields = new HashMap<String, @Nullable Object>();
        before.forEach((name, value) -> fields.put(BEFORE + name, value));
        after.forEach((name, value) -> fields.put(AFTER + name, value));
        fields.put("id", operation.value());
        fields.put("at", clock.instant().toEpochMilli());
        fields.put("by", by);
        fields.put("label", kind.label());
        fields.put("code", code);
        fields.put("title", title);
        fields.put("action", action.name());
        writing.run("""
                        OPTIONAL MATCH (v:DataVersion)
                        WITH coalesce(sum(v.value), 0) AS version
                        CREATE (c:Change) SET c = $fields, c.order = version""", Map.of("fields", fields)).consume();
    }

    /// @return false if there is no such thing
    private boolean relabel(TransactionContext writing, Kind kind, String code, boolean delete) {
        var cypher = delete ? """
                  MATCH (n:%1$s {code: $code}) REMOVE n:%1$s SET n:Deleted, n.was = '%1$s', n.deletedAt = $at
                  RETURN n.code AS code""" : """
                  MATCH (n:Deleted {code: $code, was: '%1$s'})
                  WHERE NOT EXISTS { (:%1$s {code: $code}) }
                  WITH n ORDER BY n.deletedAt DESC LIMIT 1
                  SET n:%1$s REMOVE n:Deleted, n.was, n.deletedAt
                  RETURN n.code AS code""";
        return writing.run(
                        cypher.formatted(kind.label()),
                        Map.of("code", code, "at", clock.instant().toEpochMilli()))
                .hasNext();
    }

    private static Optional<Sheet> find(TransactionContext reading, Kind kind, String code) {
        return reading
                .run(
                        "MATCH (n:%s {code: $code}) RETURN %s AS fields".formatted(kind.label(), kind.fields()),
                        Map.of("code", code))
                .stream()
                .map(Journal::toSheet)
                .findFirst();
    }

    private static Sheet toSheet(Record row) {
        var stored = row.get("fields");
        var own = new HashMap<>(stored.asMap(Value::asObject));
        own.keySet().removeAll(NOT_FIELDS);
        return new Sheet(
                stored.get("code").asString(), own, stored.get("version").asLong(1));
    }

    private static Entry toEntry(Record row) {
        var change = row.get("change");
        var before = new HashMap<String, Object>();
        var after = new HashMap<String, Object>();
        change.asMap(Value::asObject).forEach((name, value) -> {
            if (name.startsWith(BEFORE)) {
                before.put(name.substring(BEFORE.length()), value);
            } else if (name.startsWith(AFTER)) {
                after.put(name.substring(AFTER.length()), value);
            }
        });
        return new Entry(
                change.get("id").asString(),
                Instant.ofEpochMilli(change.get("at").asLong()),
                change.get("by").asString(),
                change.get("label").asString(),
                change.get("code").asString(),
                change.get("title").asString(),
                Action.valueOf(change.get("action").asString()),
                before,
                after,
                change.get("undone").asBoolean(false));
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(a, b);
    }

    /// What was added and taken away, applied to what stands there now.
    private static List<?> merged(@Nullable Object was, @Nullable Object mine, @Nullable Object now) {
        var merged = new ArrayList<Object>(list(now));
        merged.removeAll(
                list(was).stream().filter(item -> !list(mine).contains(item)).toList());
        list(mine).stream()
                .filter(item -> !list(was).contains(item) && !merged.contains(item))
                .forEach(merged::add);
        return merged;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
