package nl.inktvlek.rights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import nl.inktvlek.database.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// A relationship of a record of a person, as it stands.
///
/// @param id of the database, within one transaction
/// @param isOut whether it begins at the record
/// @param other node at its other end, by the id of the database
record Relation(String id, String type, boolean isOut, String other, Map<String, Object> properties) {

    /// Which joins brought a relationship or a thing to where it is, the latest last; of one that was united, with a
    /// line and a number.
    static final String JOINS = "joins";

    /// What was set aside, from the record that went.
    static final String WAS = "WAS";

    private static final String BATCH = "batch";

    /// All of them, but what hangs on the record as a thing of its own (consent, approach, profile).
    static List<Relation> of(Statements reading, String code) {
        return reading.run("""
                MATCH (p:Person {code: $code})-[r]-(x) WHERE NOT type(r) IN ['OF', 'PROFILE_OF', 'JOINED_TO']
                RETURN DISTINCT elementId(r) AS id, type(r) AS type, startNode(r) = p AS isOut, elementId(x) AS other,
                    properties(r) AS properties
                ORDER BY id""", Map.of("code", code)).list(Relation::of);
    }

    private static Relation of(Record row) {
        return new Relation(
                row.get("id").asString(),
                row.get("type").asString(),
                row.get("isOut").asBoolean(),
                row.get("other").asString(),
                row.get("properties").asMap(Value::asObject));
    }

    List<String> joins() {
        return properties.get(JOINS) instanceof List<?> joins
                ? joins.stream().map(String::valueOf).toList()
                : List.of();
    }

    String lastJoin() {
        return joins().isEmpty() ? "" : joins().getLast();
    }

    /// Whether the same is told twice once the two records are one.
    boolean isSameAs(Relation that) {
        return type.equals(that.type)
                && other.equals(that.other)
                && switch (type) {
                    case "KNOWS" -> isEqual(that, "kind") && (isOut == that.isOut || isMutual() || that.isMutual());
                    case "HOLDS" ->
                        isEqual(that, "position")
                                && isEqual(that, "to")
                                && (properties.get("from") == null
                                        || that.properties.get("from") == null
                                        || isEqual(that, "from"));
                    case "TALKED_ON" -> properties.get("id") != null && isEqual(that, "id");
                    case WAS -> false;
                    default -> isOut == that.isOut;
                };
    }

    private boolean isEqual(Relation that, String name) {
        return Objects.equals(properties.get(name), that.properties.get(name));
    }

    private boolean isMutual() {
        return Boolean.TRUE.equals(properties.get("mutual"));
    }

    /// What is told once the two are one: of this one where both tell something. It is of no import, unless both came
    /// with the same: undoing one does not take away what the other told.
    Map<String, Object> unitedWith(Relation that) {
        var united = new HashMap<>(that.properties);
        united.putAll(properties);
        united.remove(JOINS);
        if (!isEqual(that, BATCH)) {
            united.remove(BATCH);
        }
        if (type.equals("ATTENDED")) {
            united.put("meetings", meetings(this, that));
        }
        if (type.equals("KNOWS")) {
            both(united, that, "strength", Relation::larger);
            both(united, that, "confidence", Relation::larger);
            both(united, that, "since", Relation::earlier);
            both(united, that, "mutual", (a, b) -> Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b));
        }
        return united;
    }

    private void both(Map<String, Object> united, Relation that, String name, BinaryOperator<Object> which) {
        var mine = properties.get(name);
        var theirs = that.properties.get(name);
        if (mine != null && theirs != null) {
            united.put(name, which.apply(mine, theirs));
        }
    }

    private static Object larger(Object a, Object b) {
        return ((Number) a).doubleValue() >= ((Number) b).doubleValue() ? a : b;
    }

    private static Object earlier(Object a, Object b) {
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }

    private static List<Long> meetings(Relation... some) {
        var numbers = new TreeSet<Long>();
        Stream.of(some).forEach(each -> numbers.addAll(each.meetings()));
        return List.copyOf(numbers);
    }

    /// Numbers of the meetings attended.
    Set<Long> meetings() {
        var numbers = new HashSet<Long>();
        if (properties.get("meetings") instanceof List<?> list) {
            list.forEach(number -> numbers.add(((Number) Objects.requireNonNull(number)).longValue()));
        }
        return numbers;
    }

    /// The same with other meetings.
    Relation attending(Set<Long> meetings) {
        var changed = new HashMap<>(properties);
        changed.put("meetings", List.copyOf(new TreeSet<>(meetings)));
        return new Relation(id, type, isOut, other, changed);
    }

    /// The same without the last join in its [#JOINS].
    Map<String, @Nullable Object> withoutLastJoin() {
        var changed = new HashMap<String, @Nullable Object>(properties);
        var joins = joins();
        if (joins.size() > 1) {
            changed.put(JOINS, joins.subList(0, joins.size() - 1));
        } else {
            changed.remove(JOINS);
        }
        return changed;
    }
}
