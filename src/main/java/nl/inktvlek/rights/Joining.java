package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.rights.Consents.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hangs everything of one record of a person on another, so that [Parting] can take it apart.
///
/// What moves remembers by which join it came. What cannot stay as it was is set aside on the record that goes: ties
/// between the two, what both told, and what one of the two refused and the other did not.
@Component
class Joining {

    /// Sets a relationship aside, and takes it away unless the other's stays for both.
    private static final String SET_ASIDE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            MATCH (gone:Person {code: $gone})
            MATCH (x) WHERE elementId(x) = row.other
            CREATE (gone)-[w:WAS]->(x)
            SET w = properties(r), w.wasType = row.type, w.wasOut = row.isOut, w.wasKept = row.isKept, w.wasSlot = row.slot
            WITH r, row WHERE row.isTaken
            DELETE r""";

    private static final String UNITE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            SET r = row.properties""";

    /// Makes relationships of a record in the place of others.
    static final String MOVE = """
            UNWIND $rows AS row
            MATCH ()-[r]->() WHERE elementId(r) = row.id
            MATCH (p:Person {code: $to})
            MATCH (x) WHERE elementId(x) = row.other
            CALL (p, x, row) {
                WITH p, x, row WHERE row.isOut
                CREATE (p)-[moved:$(row.type)]->(x) SET moved = row.properties
            }
            CALL (p, x, row) {
                WITH p, x, row WHERE NOT row.isOut
                CREATE (p)<-[moved:$(row.type)]-(x) SET moved = row.properties
            }
            DELETE r""";

    private final JoinedThings things;
    private final JoinedFields fields;
    private final JoinedCodes codes;
    private final Journal journal;
    private final Set<String> onTheMap;

    Joining(JoinedThings things, JoinedFields fields, JoinedCodes codes, Journal journal, List<PersonTrace.Of> traces) {
        this.things = things;
        this.fields = fields;
        this.codes = codes;
        this.journal = journal;
        this.onTheMap = traces.stream()
                .flatMap(of -> of.traces().stream())
                .filter(trace ->
                        trace.purpose().filter(Purpose.NETWORK_MAP::equals).isPresent())
                .map(PersonTrace::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Two records that become one.
    ///
    /// @param id by which it is taken apart
    /// @param takesName whether the name of the one that goes is the right one
    record Join(String id, String kept, String gone, boolean takesName, long at) {

        Map<String, @Nullable Object> parameters() {
            return new HashMap<>(Map.of("join", id, "kept", kept, "gone", gone, "at", at));
        }
    }

    void join(Work work, Join join) {
        var refusals = things.consents(work, join);
        relations(work, join, refusals);
        things.glass(work, join);
        var apart = things.approachesAndProfiles(work, join, refusals);
        var remembered = fields.join(work, join, refusals);
        remembered.put("lists", codes.join(work, join));
        journal.rename(work, join.gone(), join.kept(), apart);
        var parameters = join.parameters();
        remembered.put("id", join.id());
        remembered.put("at", join.at());
        remembered.put("by", work.by());
        parameters.put("remembered", remembered);
        work.run("""
                MATCH (kept:Person {code: $kept}) MATCH (gone:Person {code: $gone})
                WITH kept, gone, COUNT { (kept)<-[:JOINED_TO]-() } AS before
                CREATE (gone)-[r:JOINED_TO]->(kept) SET r = $remembered, r.order = before + 1
                REMOVE gone:Person SET gone:JoinedPerson""", parameters).consume();
    }

    /// What happens to the relationships of both.
    ///
    /// @param left of the one that stays, to which nothing happened yet
    private record Plan(
            List<Map<String, Object>> asides,
            List<Map<String, Object>> united,
            List<Map<String, Object>> moved,
            List<Relation> left) {

        static Plan empty() {
            return new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void setAside(Relation each, boolean isKept) {
            asides.add(aside(each, isKept, "", true));
        }

        /// Both are told from now on by that of the one that stays.
        void unite(Relation kept, Relation gone, String join) {
            var slot = join + "/" + united.size();
            asides.add(aside(kept, true, slot, false));
            asides.add(aside(gone, false, slot, true));
            united.add(withJoin(kept, kept.unitedWith(gone), slot));
            left.remove(kept);
        }

        void move(Relation each, String join) {
            moved.add(withJoin(each, each.properties(), join));
        }

        void write(Statements writing, Map<String, @Nullable Object> parameters) {
            parameters.put("rows", moved);
            writing.run(MOVE, parameters).consume();
            parameters.put("rows", asides);
            writing.run(SET_ASIDE, parameters).consume();
            parameters.put("rows", united);
            writing.run(UNITE, parameters).consume();
        }
    }

    private void relations(Statements writing, Join join, Refusals refusals) {
        var own = things.own(writing, join);
        var plan = Plan.empty();
        for (var each : Relation.of(writing, join.kept())) {
            if (own.isBetween(each)) {
                continue; // seen from the one that goes
            }
            boolean isRefused = refusals.setsAsideOfKept(Purpose.NETWORK_MAP) && onTheMap.contains(each.type());
            if (isRefused || own.isWithOneself(each)) {
                plan.setAside(each, true);
            } else {
                plan.left().add(each);
            }
        }
        for (var each : Relation.of(writing, join.gone())) {
            boolean isRefused = refusals.setsAsideOfGone(Purpose.NETWORK_MAP) && onTheMap.contains(each.type());
            if (isRefused || own.isBetween(each) || own.isWithOneself(each)) {
                plan.setAside(each, false);
                continue;
            }
            plan.left().stream()
                    .filter(each::isSameAs)
                    .findFirst()
                    .ifPresentOrElse(same -> plan.unite(same, each, join.id()), () -> plan.move(each, join.id()));
        }
        var parameters = join.parameters();
        parameters.put("to", join.kept());
        plan.write(writing, parameters);
    }

    private static Map<String, Object> aside(Relation each, boolean isKept, String slot, boolean isTaken) {
        return Map.of(
                "id", each.id(),
                "type", each.type(),
                "isOut", each.isOut(),
                "other", each.other(),
                "isKept", isKept,
                "slot", slot,
                "isTaken", isTaken);
    }

    private static Map<String, Object> withJoin(Relation each, Map<String, Object> wanted, String join) {
        var properties = new HashMap<>(wanted);
        properties.put(
                Relation.JOINS,
                Stream.concat(each.joins().stream(), Stream.of(join)).toList());
        return Map.of(
                "id", each.id(),
                "type", each.type(),
                "isOut", each.isOut(),
                "other", each.other(),
                "properties", properties);
    }

    /// What each of the two refused.
    record Refusals(Set<Purpose> byKept, Set<Purpose> byGone) {

        /// Names of what one of them refused, or both.
        Set<String> all() {
            return Stream.concat(byKept.stream(), byGone.stream())
                    .map(Purpose::name)
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean isRefused(Purpose purpose) {
            return byKept.contains(purpose) || byGone.contains(purpose);
        }

        boolean setsAsideOfKept(Purpose purpose) {
            return byGone.contains(purpose) && !byKept.contains(purpose);
        }

        boolean setsAsideOfGone(Purpose purpose) {
            return byKept.contains(purpose) && !byGone.contains(purpose);
        }
    }
}
