package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Makes two records of one again, each with what it had. What was added to the one that stayed stays with it; what was
/// taken away since is with neither.
@Component
class Parting {

    private static final String CREATE = """
            UNWIND $rows AS row
            MATCH (p:Person {code: row.code})
            MATCH (x) WHERE elementId(x) = row.other
            CALL (p, x, row) {
                WITH p, x, row WHERE row.isOut
                CREATE (p)-[made:$(row.type)]->(x) SET made = row.properties
            }
            CALL (p, x, row) {
                WITH p, x, row WHERE NOT row.isOut
                CREATE (p)<-[made:$(row.type)]-(x) SET made = row.properties
            }""";

    private static final String SET = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            SET r = row.properties""";

    private static final String DELETE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            DELETE r""";

    private final JoinedThings things;
    private final JoinedFields fields;
    private final JoinedCodes codes;
    private final Journal journal;

    Parting(JoinedThings things, JoinedFields fields, JoinedCodes codes, Journal journal) {
        this.things = things;
        this.fields = fields;
        this.codes = codes;
        this.journal = journal;
    }

    /// A relationship that was set aside.
    private record Aside(boolean isKept, String slot, Relation was) {

        static Aside of(Record row) {
            var properties = new HashMap<>(row.get("properties").asMap(Value::asObject));
            properties.keySet().removeAll(Set.of("wasType", "wasOut", "wasKept", "wasSlot"));
            return new Aside(
                    row.get("isKept").asBoolean(),
                    row.get("slot").asString(),
                    new Relation(
                            "",
                            row.get("type").asString(),
                            row.get("isOut").asBoolean(),
                            row.get("other").asString(),
                            properties));
        }
    }

    /// What is made, set and deleted.
    private record Plan(
            List<Map<String, Object>> made, List<Map<String, Object>> set, List<Map<String, Object>> deleted) {

        void make(String code, Relation each) {
            made.add(Map.of(
                    "code", code,
                    "type", each.type(),
                    "isOut", each.isOut(),
                    "other", each.other(),
                    "properties", each.properties()));
        }

        void set(Relation now, Map<String, @Nullable Object> properties) {
            set.add(Map.of("id", now.id(), "properties", properties));
        }

        void delete(Relation now) {
            deleted.add(Map.of("id", now.id()));
        }
    }

    /// @param remembered of the join
    void apart(Work work, String join, String kept, String gone, Map<String, Object> remembered) {
        var parameters = Map.<String, Object>of("join", join, "kept", kept, "gone", gone, "to", gone);
        work.run("MATCH (gone:JoinedPerson {code: $gone}) REMOVE gone:JoinedPerson SET gone:Person", parameters)
                .consume();
        things.approachesAndProfilesBack(work, parameters);
        relations(work, parameters, join, kept, gone);
        things.consentsBack(work, parameters);
        things.glassBack(work, parameters);
        fields.apart(work, parameters, remembered);
        codes.apart(work, texts(remembered.get("lists")), kept, gone);
        journal.renameBack(work, gone);
        work.run("MATCH (:Person {code: $gone})-[r:JOINED_TO|WAS]->() DELETE r", parameters)
                .consume();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
    }

    private static void relations(
            Statements writing, Map<String, Object> parameters, String join, String kept, String gone) {
        var asides = asides(writing, gone);
        var now = Relation.of(writing, kept);
        var rows = new HashMap<String, Object>(parameters);
        rows.put(
                "rows",
                now.stream()
                        .filter(each -> each.lastJoin().equals(join))
                        .map(each -> Map.of(
                                "id", each.id(),
                                "type", each.type(),
                                "isOut", each.isOut(),
                                "other", each.other(),
                                "properties", each.withoutLastJoin()))
                        .toList());
        writing.run(Joining.MOVE, rows).consume();
        var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var aside : asides) {
            if (aside.slot().isEmpty()) {
                plan.make(aside.isKept() ? kept : gone, aside.was());
            }
        }
        for (var each : now) {
            if (each.lastJoin().startsWith(join + "/")) {
                var slot = each.lastJoin();
                part(
                        plan,
                        each,
                        asides.stream()
                                .filter(aside -> aside.slot().equals(slot))
                                .toList(),
                        kept,
                        gone);
            }
        }
        write(writing, rows, plan);
    }

    private static void write(Statements writing, Map<String, Object> parameters, Plan plan) {
        parameters.put("rows", plan.set());
        writing.run(SET, parameters).consume();
        parameters.put("rows", plan.deleted());
        writing.run(DELETE, parameters).consume();
        parameters.put("rows", plan.made());
        writing.run(CREATE, parameters).consume();
    }

    /// Parts what both told.
    ///
    /// @param asides what each told, unless the import it came with was undone
    private static void part(Plan plan, Relation now, List<Aside> asides, String kept, String gone) {
        var ofKept = asides.stream().filter(Aside::isKept).map(Aside::was).findFirst();
        var ofGone =
                asides.stream().filter(aside -> !aside.isKept()).map(Aside::was).findFirst();
        boolean isAsItWas = ofKept.isEmpty()
                || ofGone.isEmpty()
                || ofKept.get().unitedWith(ofGone.get()).equals(withoutJoins(now));
        if (isAsItWas) {
            ofKept.ifPresentOrElse(was -> plan.set(now, new HashMap<>(was.properties())), () -> plan.delete(now));
            ofGone.ifPresent(was -> plan.make(gone, was));
            return;
        }
        if (!now.type().equals("ATTENDED")) {
            plan.set(now, now.withoutLastJoin());
            plan.make(gone, ofGone.get());
            return;
        }
        var left = new HashSet<>(now.meetings());
        var onlyGone = new HashSet<>(ofGone.get().meetings());
        onlyGone.removeAll(ofKept.get().meetings());
        left.removeAll(onlyGone);
        var back = new HashSet<>(ofGone.get().meetings());
        back.retainAll(now.meetings());
        if (left.isEmpty()) {
            plan.delete(now);
        } else {
            plan.set(now, now.attending(left).withoutLastJoin());
        }
        if (!back.isEmpty()) {
            plan.make(gone, ofGone.get().attending(back));
        }
    }

    private static Map<String, Object> withoutJoins(Relation now) {
        var properties = new HashMap<>(now.properties());
        properties.remove(Relation.JOINS);
        return properties;
    }

    /// What was set aside, but for what came with an import that was undone since.
    private static List<Aside> asides(Statements reading, String gone) {
        return reading.run("""
                MATCH (:Person {code: $gone})-[w:WAS]->(x)
                WHERE w.batch IS NULL OR EXISTS { (i:Import {id: w.batch}) WHERE i.status IN ['DONE', 'RUNNING'] }
                RETURN w.wasKept AS isKept, w.wasSlot AS slot, w.wasType AS type, w.wasOut AS isOut,
                    elementId(x) AS other, properties(w) AS properties
                ORDER BY elementId(w)""", Map.of("gone", gone)).list(Aside::of);
    }
}
