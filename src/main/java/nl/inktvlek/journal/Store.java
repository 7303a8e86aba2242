package nl.inktvlek.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Statements;
import nl.inktvlek.journal.FieldOf.Storage;
import nl.inktvlek.journal.FieldOf.Value;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// How the things of one kind stand in the graph. The one place that maps them.
final class Store<T extends java.lang.Record & Thing> {

    private static final Set<String> NOT_FIELDS =
            Set.of("code", "version", "nr", "batch", "source", "sourceKey", "was", "deletedAt");

    /// So many that two things hardly ever share one: who waits holds a connection.
    private static final int LOCKS = 1 << 16;

    /// Of one there is no second, not even one that is deleted and can be brought back.
    private static final Cypher ALL_OTHERS = Cypher.of("true");

    private final Kind<T> kind;
    private final Cypher label;
    private final Cypher findOne;
    private final Cypher findSome;
    private final Cypher findAll;
    private final Cypher findDeleted;

    Store(Kind<T> kind) {
        this.kind = kind;
        this.label = Cypher.name(kind.label());
        var fields = Cypher.of(
                "n {%s}",
                Cypher.joined(Stream.concat(
                                Stream.of(Cypher.of(".*")),
                                kind.stored().stream().flatMap(field -> read(field).stream()))
                        .toList()));
        this.findOne = Cypher.of("MATCH (n:%s {code: $code}) RETURN %s AS fields", label, fields);
        this.findSome = Cypher.of(
                "UNWIND $codes AS code MATCH (n:%s {code: code}) RETURN %s AS fields ORDER BY n.code", label, fields);
        this.findDeleted = Cypher.of("""
                UNWIND $rows AS row
                MATCH (d:Deleted {code: row.code, was: '%s'}) WHERE d.deletedAt <= row.at
                    AND NOT EXISTS { (:%s {code: row.code}) }
                WITH row, d ORDER BY d.deletedAt DESC
                WITH row, head(collect(d)) AS n
                RETURN row.id AS id, %s AS fields""", label, label, fields);
        this.findAll = Cypher.of("MATCH (n:%s) RETURN %s AS fields ORDER BY n.code", label, fields);
    }

    private static Optional<Cypher> read(FieldOf<?> field) {
        var name = Cypher.name(field.name());
        return switch (field.storage()) {
            case Storage.Property _ -> Optional.empty();
            case Storage.Rows rows ->
                Optional.of(Cypher.of("`%s`: %s", name, rows.around().read()));
            case Storage.ToOne one -> Optional.of(related(name, one.by()));
            case Storage.ToMany many -> Optional.of(related(name, many.by()));
        };
    }

    private static Cypher related(Cypher name, Related by) {
        var type = Cypher.name(by.by());
        var other = Cypher.name(by.to());
        return by.incoming()
                ? Cypher.of("`%s`: [(n)<-[:%s]-(x:%s) | x.code]", name, type, other)
                : Cypher.of("`%s`: [(n)-[:%s]->(x:%s) | x.code]", name, type, other);
    }

    Optional<Values> find(Statements reading, String code) {
        return reading.run(findOne, Map.of("code", code)).stream()
                .map(this::toValues)
                .findFirst();
    }

    List<Values> findAll(Statements reading, Collection<String> codes) {
        return reading.run(findSome, Map.of("codes", List.copyOf(codes))).list(this::toValues);
    }

    List<Values> list(Statements reading) {
        return reading.run(findAll, Map.of()).list(this::toValues);
    }

    private Values toValues(Record row) {
        var stored = row.get("fields");
        var own = new HashMap<>(stored.asMap(org.neo4j.driver.Value::asObject));
        own.keySet().removeAll(NOT_FIELDS);
        for (var field : kind.stored()) {
            if (field.value() instanceof Value.RowsOf rows && own.get(field.name()) instanceof List<?> list) {
                own.put(
                        field.name(),
                        list.stream().map(each -> rowText(each, rows)).toList());
            }
        }
        return new Values(
                stored.get("code").asString(), own, stored.get("version").asLong(1));
    }

    @SuppressWarnings("unchecked")
    private static String rowText(@Nullable Object row, Value.RowsOf rows) {
        return Rows.text((Map<String, Object>) Objects.requireNonNull(row), rows.row());
    }

    /// Makes a new thing, or keeps others from an existing one until this transaction ends.
    ///
    /// The lock is on a node beside it, and no value there is set from itself: Neo4j gives back one of its two
    /// locks on a node after that, and two who change the same one would each wait for the lock that the other
    /// has.
    ///
    /// @return whether it made a new one
    boolean lock(Statements writing, String code, boolean isNew) {
        var name = "THING-" + Math.floorMod(code.hashCode(), LOCKS);
        writing.run("MERGE (l:Counter {name: $name}) SET l.next = 0", Map.of("name", name))
                .consume();
        var statement = isNew
                ? Cypher.of("MERGE (n:%s {code: $code}) SET n.version = coalesce(n.version, 0) + 1", label)
                : Cypher.of("MATCH (n:%s {code: $code}) SET n.version = coalesce(n.version, 1) + 1", label);
        return writing.run(statement, Map.of("code", code)).consume().counters().nodesCreated() > 0;
    }

    /// Makes new things, in a few statements however many they are. None of their fields may stand in rows around them.
    void create(Statements writing, List<Values> fresh) {
        writing.run(
                        Cypher.of(
                                "UNWIND $rows AS row CREATE (n:%s {code: row.code, version: 1}) SET n += row.fields",
                                label),
                        Map.of(
                                "rows",
                                fresh.stream()
                                        .map(each -> Map.of("code", each.code(), "fields", properties(each)))
                                        .toList()))
                .consume();
        for (var field : kind.stored()) {
            switch (field.storage()) {
                case Storage.Property _ -> {}
                case Storage.ToOne one -> relateAll(writing, one.by(), field.name(), fresh);
                case Storage.ToMany many -> relateAll(writing, many.by(), field.name(), fresh);
                case Storage.Rows _ -> {
                    if (fresh.stream().anyMatch(each -> each.get(field.name()) != null)) {
                        throw new IllegalArgumentException("Made one by one because of " + field.name());
                    }
                }
            }
        }
    }

    private Map<String, Object> properties(Values values) {
        var properties = new HashMap<>(values.fields());
        properties.keySet().removeIf(name -> !(kind.field(name).storage() instanceof Storage.Property));
        return properties;
    }

    private void relateAll(Statements writing, Related by, String field, List<Values> fresh) {
        var type = Cypher.name(by.by());
        var arrow = by.incoming() ? Cypher.of("<-[:%s]-", type) : Cypher.of("-[:%s]->", type);
        var rows = fresh.stream()
                .filter(each -> each.get(field) != null)
                .map(each -> Map.of("code", each.code(), "to", Objects.requireNonNull(each.get(field))))
                .toList();
        writing.run(Cypher.of("""
                                UNWIND $rows AS row
                                MATCH (n:%s {code: row.code})
                                UNWIND row.to AS other
                                MATCH (x:%s {code: other})
                                CREATE (n)%s(x)""", label, Cypher.name(by.to()), arrow), Map.of("rows", rows))
                .consume();
    }

    void set(Statements writing, String code, String name, @Nullable Object value) {
        var field = kind.field(name);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", code);
        switch (field.storage()) {
            case Storage.Property _ -> {
                parameters.put("value", value);
                writing.run(
                                Cypher.of("MATCH (n:%s {code: $code}) SET n.`%s` = $value", label, Cypher.name(name)),
                                parameters)
                        .consume();
            }
            case Storage.Rows rows -> {
                parameters.put("to", rowParameters(field, value));
                writing.run(rows.around().write(), parameters).consume();
            }
            case Storage.ToOne one -> {
                parameters.put("to", value == null ? List.of() : value);
                relate(writing, one.by(), ALL_OTHERS, parameters);
            }
            case Storage.ToMany many -> {
                parameters.put("to", value == null ? List.of() : value);
                relate(
                        writing,
                        many.by(),
                        Cypher.of("x:%s", Cypher.name(many.by().to())),
                        parameters);
            }
        }
    }

    private static List<?> rowParameters(FieldOf<?> field, @Nullable Object value) {
        var list = value instanceof List<?> some ? some : List.of();
        return field.value() instanceof Value.RowsOf
                ? list.stream()
                        .map(each -> Rows.parameters(String.valueOf(each)))
                        .toList()
                : list;
    }

    /// @param which of the others `x` are known to go, unless they are asked for
    private void relate(Statements writing, Related by, Cypher which, Map<String, @Nullable Object> parameters) {
        var type = Cypher.name(by.by());
        var other = Cypher.name(by.to());
        var named = by.incoming() ? Cypher.of("<-[r:%s]-", type) : Cypher.of("-[r:%s]->", type);
        var arrow = by.incoming() ? Cypher.of("<-[:%s]-", type) : Cypher.of("-[:%s]->", type);
        writing.run(Cypher.of("""
                                MATCH (n:%s {code: $code})
                                CALL (n) { MATCH (n)%s(x) WHERE %s AND NOT x.code IN $to DELETE r }
                                UNWIND $to AS other
                                MATCH (x:%s {code: other})
                                MERGE (n)%s(x)""", label, named, which, other, arrow), parameters)
                .consume();
    }

    /// @return false if there is no such thing
    boolean take(Statements writing, String code, long at) {
        return writing.run(Cypher.of("""
                                MATCH (n:%s {code: $code}) REMOVE n:%s SET n:Deleted, n.was = '%s', n.deletedAt = $at
                                RETURN n.code AS code""", label, label, label), Map.of("code", code, "at", at))
                .hasNext();
    }

    /// Brings back what was taken away by a change at a moment.
    ///
    /// @return false if there is none to bring back
    boolean bringBack(Statements writing, String code, long at) {
        return writing.run(Cypher.of("""
                                MATCH (n:Deleted {code: $code, was: '%s'}) WHERE n.deletedAt <= $at
                                AND NOT EXISTS { (:%s {code: $code}) }
                                WITH n ORDER BY n.deletedAt DESC LIMIT 1
                                SET n:%s REMOVE n:Deleted, n.was, n.deletedAt
                                RETURN n.code AS code""", label, label, label), Map.of("code", code, "at", at))
                .hasNext();
    }

    /// What [#bringBack] would bring back for each of these deletions, by the id of the change.
    Map<String, Values> findDeleted(Statements reading, List<Change> deletions) {
        var rows = deletions.stream()
                .map(change -> Map.of(
                        "id", change.id(),
                        "code", change.code(),
                        "at", change.at().toEpochMilli()))
                .toList();
        return reading.run(findDeleted, Map.of("rows", rows)).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("id").asString(), this::toValues));
    }

    /// Moves relationships from one thing to another, remembering where they were.
    void move(Statements writing, String from, String to) {
        move(writing, from, to, Cypher.of("true"));
    }

    /// Moves back what was moved here from another.
    void moveBack(Statements writing, String from, String to) {
        move(writing, from, to, Cypher.of("r.movedFrom = $to"));
    }

    private void move(Statements writing, String from, String to, Cypher which) {
        writing.run(Cypher.of("""
                                MATCH (a:%s {code: $from}) MATCH (b:%s {code: $to})
                                CALL (a, b) {
                                    MATCH (a)-[r]->(x) WHERE x <> b AND %s
                                    CREATE (b)-[moved:$(type(r))]->(x)
                                    SET moved = properties(r), moved.movedFrom = $from
                                    DELETE r
                                }
                                CALL (a, b) {
                                    MATCH (a)<-[r]-(x) WHERE x <> b AND %s
                                    CREATE (b)<-[moved:$(type(r))]-(x)
                                    SET moved = properties(r), moved.movedFrom = $from
                                    DELETE r
                                }""", label, label, which, which), Map.of("from", from, "to", to))
                .consume();
    }

    /// Deletes for good what was taken away before a moment, with its parts.
    void forget(Statements writing, long before) {
        var parameters = Map.of("before", before, "was", kind.label());
        for (var part : kind.parts()) {
            writing.run(
                            Cypher.of(
                                    "MATCH (n:Deleted {was: $was})-[:%s]-(p:%s) WHERE n.deletedAt < $before DETACH DELETE p",
                                    part.by(), part.label()),
                            parameters)
                    .consume();
        }
        writing.run("MATCH (n:Deleted {was: $was}) WHERE n.deletedAt < $before DETACH DELETE n", parameters)
                .consume();
    }
}
