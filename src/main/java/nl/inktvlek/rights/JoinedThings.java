package nl.inktvlek.rights;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Statements;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.Joining.Join;
import nl.inktvlek.rights.Joining.Refusals;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What hangs on a person as a thing of its own: consent, approach, profile as a leader, openings in an emergency.
@Component
class JoinedThings {

    /// A kind of thing of which a person has one at most, with the code of the person.
    ///
    /// @param label of those that are there
    /// @param by relationship to the person
    private record Single(String label, Cypher name, Cypher by) {

        static Single of(@CompileTimeConstant final String label, @CompileTimeConstant final String by) {
            return new Single(label, Cypher.of(label), Cypher.of(by));
        }

        boolean isThere(Statements reading, String code) {
            return reading.run(Cypher.of("MATCH (n:%s {code: $code}) RETURN n.code", name), Map.of("code", code))
                    .hasNext();
        }

        /// Keeps the one with the code of `$whose` out of sight, as one that was deleted.
        void setAside(Statements writing, Join join, String whose) {
            var parameters = join.parameters();
            parameters.put("whose", whose);
            writing.run(Cypher.of("""
                            MATCH (n:%s {code: $whose})
                            REMOVE n:%s SET n:Deleted, n.was = '%s', n.deletedAt = $at, n.aside = $join""", name, name, name), parameters).consume();
        }

        /// Those of the record that goes, also deleted ones, are of the one that stays.
        void move(Statements writing, Join join) {
            writing.run(Cypher.of("""
                            MATCH (n:%s|Deleted {code: $gone}) WHERE n.aside IS NULL AND (n:%s OR n.was = '%s')
                            MATCH (kept:Person {code: $kept})
                            SET n.code = $kept, n.joins = coalesce(n.joins, []) + $join
                            SET n.person = CASE WHEN n.person IS NULL THEN null ELSE $kept END
                            WITH n, kept
                            MATCH (n)-[r:%s]->()
                            CREATE (n)-[:%s]->(kept)
                            DELETE r""", name, name, name, by, by), join.parameters())
                    .consume();
        }

        void moveBack(Statements writing, Map<String, ?> parameters) {
            writing.run(Cypher.of("""
                            MATCH (n:%s|Deleted {code: $kept}) WHERE n.joins[-1] = $join
                            MATCH (gone:Person {code: $gone})
                            SET n.code = $gone, n.joins = CASE size(n.joins) WHEN 1 THEN null ELSE n.joins[..-1] END
                            SET n.person = CASE WHEN n.person IS NULL THEN null ELSE $gone END
                            WITH n, gone
                            MATCH (n)-[r:%s]->()
                            CREATE (n)-[:%s]->(gone)
                            DELETE r""", name, by, by), parameters).consume();
            writing.run(Cypher.of("""
                            MATCH (n:Deleted {aside: $join, was: '%s'}) WHERE NOT EXISTS { (:%s {code: n.code}) }
                            SET n:%s REMOVE n:Deleted, n.was, n.deletedAt, n.aside""", name, name, name), parameters).consume();
        }
    }

    private static final Single APPROACH = Single.of("Approach", "OF");
    private static final Single PROFILE = Single.of("LeaderProfile", "PROFILE_OF");

    /// The nodes of two records.
    ///
    /// @param records both
    /// @param things their approaches and profiles
    record Own(Set<String> records, Set<String> things) {

        /// Whether it ties the two to each other.
        boolean isBetween(Relation each) {
            return records.contains(each.other());
        }

        /// Whether somebody would lead with, or be introduced by, themselves.
        boolean isWithOneself(Relation each) {
            return !each.isOut() && things.contains(each.other());
        }
    }

    Own own(Statements reading, Join join) {
        var records = new HashSet<String>();
        var things = new HashSet<String>();
        reading.run("""
                CALL () {
                    MATCH (n:Person) WHERE n.code IN [$kept, $gone] RETURN n
                    UNION
                    MATCH (n:Approach|LeaderProfile|Deleted) WHERE n.code IN [$kept, $gone] RETURN n
                }
                RETURN elementId(n) AS id, n:Person AS isRecord""", join.parameters())
                .forEachRemaining(row -> (row.get("isRecord").asBoolean() ? records : things)
                        .add(row.get("id").asString()));
        return new Own(records, things);
    }

    /// Every answer of both is of the one that stays. Where both answered last about one purpose, a refusal counts;
    /// of two alike the latest.
    Refusals consents(Statements writing, Join join) {
        var answers = writing.run("""
                MATCH (c:Consent) WHERE c.person IN [$kept, $gone] AND c.latest
                SET c.wasLatest = coalesce(c.wasLatest, []) + $join
                RETURN elementId(c) AS id, c.person = $kept AS isKept, c.purpose AS purpose, c.agrees AS agrees
                ORDER BY purpose, agrees, c.on DESC, c.person <> $kept""", join.parameters()).list();
        var byKept = EnumSet.noneOf(Purpose.class);
        var byGone = EnumSet.noneOf(Purpose.class);
        var counted = EnumSet.noneOf(Purpose.class);
        var lost = new HashSet<String>();
        for (var answer : answers) {
            var purpose = Purpose.valueOf(answer.get("purpose").asString());
            if (!answer.get("agrees").asBoolean()) {
                (answer.get("isKept").asBoolean() ? byKept : byGone).add(purpose);
            }
            if (!counted.add(purpose)) {
                lost.add(answer.get("id").asString());
            }
        }
        var parameters = join.parameters();
        parameters.put("lost", List.copyOf(lost));
        writing.run("""
                MATCH (c:Consent) WHERE c.person IN [$kept, $gone] AND elementId(c) IN $lost
                SET c.latest = false""", parameters).consume();
        writing.run("""
                MATCH (c:Consent {person: $gone}) MATCH (kept:Person {code: $kept})
                SET c.person = $kept, c.joins = coalesce(c.joins, []) + $join
                WITH c, kept
                MATCH (c)-[r:OF]->()
                CREATE (c)-[:OF]->(kept)
                DELETE r""", parameters).consume();
        return new Refusals(byKept, byGone);
    }

    void consentsBack(Statements writing, Map<String, ?> parameters) {
        writing.run("""
                MATCH (c:Consent {person: $kept}) WHERE c.joins[-1] = $join MATCH (gone:Person {code: $gone})
                SET c.person = $gone, c.joins = CASE size(c.joins) WHEN 1 THEN null ELSE c.joins[..-1] END
                WITH c, gone
                MATCH (c)-[r:OF]->()
                CREATE (c)-[:OF]->(gone)
                DELETE r""", parameters).consume();
        writing.run("""
                MATCH (c:Consent) WHERE c.person IN [$kept, $gone] AND c.wasLatest[-1] = $join
                SET c.wasLatest = CASE size(c.wasLatest) WHEN 1 THEN null ELSE c.wasLatest[..-1] END
                SET c.latest = NOT EXISTS {
                    (since:Consent {person: c.person, purpose: c.purpose}) WHERE since.latest AND since <> c
                }""", parameters).consume();
    }

    void glass(Statements writing, Join join) {
        writing.run("""
                MATCH (g:Glass {person: $gone})
                SET g.person = $kept, g.joins = coalesce(g.joins, []) + $join""", join.parameters()).consume();
    }

    void glassBack(Statements writing, Map<String, ?> parameters) {
        writing.run("""
                MATCH (g:Glass {person: $kept}) WHERE g.joins[-1] = $join
                SET g.person = $gone, g.joins = CASE size(g.joins) WHEN 1 THEN null ELSE g.joins[..-1] END""", parameters).consume();
    }

    /// Of two approaches the one that moved last counts. Of two profiles the one that stays, filled in with what only
    /// the other tells.
    ///
    /// @return labels of which the thing of the record that goes is set aside
    Set<String> approachesAndProfiles(Statements writing, Join join, Refusals refusals) {
        var asides = new HashSet<String>();
        if (isOtherLater(writing, join)) {
            APPROACH.setAside(writing, join, join.kept());
        } else if (APPROACH.isThere(writing, join.kept()) && APPROACH.isThere(writing, join.gone())) {
            APPROACH.setAside(writing, join, join.gone());
            asides.add(APPROACH.label());
        }
        boolean both = PROFILE.isThere(writing, join.kept()) && PROFILE.isThere(writing, join.gone());
        if (refusals.setsAsideOfKept(Purpose.LEADER)) {
            PROFILE.setAside(writing, join, join.kept());
        } else if (both && !refusals.isRefused(Purpose.LEADER)) {
            fill(writing, join);
        }
        if (both || refusals.setsAsideOfGone(Purpose.LEADER)) {
            PROFILE.setAside(writing, join, join.gone());
            asides.add(PROFILE.label());
        }
        APPROACH.move(writing, join);
        PROFILE.move(writing, join);
        return asides;
    }

    private static boolean isOtherLater(Statements reading, Join join) {
        return reading.run("""
                MATCH (kept:Approach {code: $kept}) MATCH (gone:Approach {code: $gone}) WHERE gone.on > kept.on
                RETURN true AS isLater""", join.parameters()).hasNext();
    }

    private static void fill(Statements writing, Join join) {
        var row = writing.run("""
                MATCH (kept:LeaderProfile {code: $kept}) MATCH (gone:LeaderProfile {code: $gone})
                RETURN properties(kept) AS kept, properties(gone) AS gone""", join.parameters()).single();
        var has = row.get("kept").asMap(Value::asObject);
        var filled = new HashMap<String, Object>();
        row.get("gone").asMap(Value::asObject).forEach((name, value) -> {
            if (isNothing(has.get(name)) && !isNothing(value) && !name.equals(Relation.JOINS)) {
                filled.put(name, value);
            }
        });
        var parameters = join.parameters();
        parameters.put("filled", filled);
        parameters.put("names", List.copyOf(filled.keySet()));
        var before = new HashMap<String, Object>();
        filled.keySet().stream()
                .filter(name -> has.get(name) != null)
                .forEach(name -> before.put("before." + name, has.get(name)));
        parameters.put("before", before);
        writing.run("""
                MATCH (kept:LeaderProfile {code: $kept}) MATCH (gone:LeaderProfile {code: $gone})
                SET kept += $filled, gone.filled = $names, gone += $before
                WITH kept, gone
                UNWIND ['DUO_WITH', 'GREW_FROM'] AS type
                MATCH (gone)-[r:$(type)]->(x)
                WHERE NOT EXISTS { (kept)-[:$(type)]->() } AND NOT coalesce(x.code IN [$kept, $gone], false)
                CREATE (kept)-[:$(type) {filled: $join}]->(x)""", parameters).consume();
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    void approachesAndProfilesBack(Statements writing, Map<String, ?> parameters) {
        writing.run(
                        "MATCH (:LeaderProfile {code: $kept})-[r:DUO_WITH|GREW_FROM {filled: $join}]->() DELETE r",
                        parameters)
                .consume();
        writing.run("""
                MATCH (gone:Deleted {aside: $join, was: 'LeaderProfile'}) WHERE gone.filled IS NOT NULL
                OPTIONAL MATCH (kept:LeaderProfile {code: $kept})
                RETURN properties(gone) AS gone, properties(kept) AS kept""", parameters).forEachRemaining(row -> empty(writing, row, parameters));
        APPROACH.moveBack(writing, parameters);
        PROFILE.moveBack(writing, parameters);
    }

    private static void empty(Statements writing, Record row, Map<String, ?> parameters) {
        var gone = row.get("gone").asMap(Value::asObject);
        var emptied = new HashMap<String, @Nullable Object>();
        var forgotten = new HashMap<String, @Nullable Object>();
        forgotten.put("filled", null);
        for (var name : row.get("gone").get("filled").asList(Value::asString)) {
            forgotten.put("before." + name, null);
            if (row.get("kept").asMap(Value::asObject).get(name) instanceof Object now && now.equals(gone.get(name))) {
                emptied.put(name, gone.get("before." + name));
            }
        }
        var changed = new HashMap<String, @Nullable Object>(parameters);
        changed.put("emptied", emptied);
        changed.put("forgotten", forgotten);
        writing.run("""
                MATCH (gone:Deleted {aside: $join, was: 'LeaderProfile'})
                SET gone += $forgotten
                WITH count(*) AS done
                MATCH (kept:LeaderProfile {code: $kept}) SET kept += $emptied""", changed).consume();
    }
}
