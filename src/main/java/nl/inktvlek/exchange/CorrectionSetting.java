package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.exchange.incoming.Correction.Field;

/// How a field that the graph keeps is set right.
///
/// @param subject finds what a correction is about
/// @param set sets what is now `from` to `to`, for a correction `c`; nothing where it is something else by now
record CorrectionSetting(Cypher subject, Cypher set) {

    /// Where the code of the subject comes from, by its number, and that of the other.
    private static final Cypher PERSON = Cypher.of("MATCH (n:Person {nr: row.subject}) WITH row, n, '' AS other");

    private static final Cypher ORGANISATION =
            Cypher.of("MATCH (n:Organisation {nr: row.subject}) WITH row, n, '' AS other");
    private static final Cypher SERIES =
            Cypher.of("MATCH (n:Series {nr: row.subject}) WITH row, n, toString(row.other) AS other");
    private static final Cypher PERSON_AND_ORGANISATION = Cypher.of("""
            MATCH (n:Person {nr: row.subject}) MATCH (o:Organisation {nr: row.other}) WITH row, n, o.code AS other""");
    private static final Cypher PERSON_AND_SERIES = Cypher.of("""
            MATCH (n:Person {nr: row.subject}) MATCH (s:Series {nr: row.other}) WITH row, n, s.code AS other""");
    private static final Cypher PEOPLE = Cypher.of("""
            MATCH (n:Person {nr: row.subject}) MATCH (o:Person {nr: row.other}) WITH row, n, o.code AS other""");

    private static final Map<Field, CorrectionSetting> SETTINGS = new EnumMap<>(Map.ofEntries(
            text(Field.MUNICIPALITY, PERSON, "Person", "municipality"),
            text(Field.NEIGHBOURHOOD, PERSON, "Person", "neighbourhood"),
            text(Field.ORGANISATION_NAME, ORGANISATION, "Organisation", "name"),
            text(Field.ORGANISATION_MUNICIPALITY, ORGANISATION, "Organisation", "municipality"),
            text(Field.ORGANISATION_KIND, ORGANISATION, "Organisation", "kind"),
            list(Field.ORGANISATION_LANGUAGES, ORGANISATION, "Organisation", "languages"),
            text(Field.SERIES_MUNICIPALITY, SERIES, "Series", "municipality"),
            text(Field.SERIES_NEIGHBOURHOOD, SERIES, "Series", "neighbourhood"),
            text(Field.SERIES_GROUP, SERIES, "Series", "group"),
            list(Field.SERIES_LANGUAGES, SERIES, "Series", "languages"),
            by(Field.POST_ENDS, PERSON_AND_ORGANISATION, """
            MATCH (n:Person {code: c.code})-[h:HOLDS]->(:Organisation {code: c.other})
            WHERE h.position = c.detail AND coalesce(toString(h.from), '') = c.since
                AND coalesce(toString(h.to), '') = from
            SET h.to = date(nullIf(to, '')), n.version = n.version + 1"""),
            by(Field.TIE_STRENGTH, PEOPLE, """
            MATCH (n:Person {code: c.code})-[k:KNOWS]->(:Person {code: c.other})
            WHERE k.kind = c.detail AND coalesce(k.strength, -1.0) = coalesce(toFloat(nullIf(from, '')), -1.0)
            SET k.strength = toFloat(nullIf(to, ''))"""),
            by(Field.MEETING_DAY, SERIES, """
            MATCH (n:Series {code: c.code})<-[:PART_OF]-(m:Meeting {number: toInteger(c.other)})
            WHERE toString(m.on) = from AND m.loggedOn IS NULL
            SET m.on = date(to), n.version = n.version + 1
            WITH n
            CALL (n) { MATCH (n)<-[:PART_OF]-(all:Meeting) RETURN min(all.on) AS first, max(all.on) AS last }
            SET n.start = first, n.end = last"""),
            by(Field.ATTENDED, PERSON_AND_SERIES, """
            MATCH (:Person {code: c.code})-[a:ATTENDED]->(n:Series {code: c.other})
            WHERE from = reduce(text = '', number IN COLLECT {
                UNWIND coalesce(a.meetings, []) AS each WITH each ORDER BY each RETURN each
            } | text + number + ',')
            SET a.meetings = [each IN split(to, ',') WHERE each <> '' | toInteger(each)]"""),
            by(Field.TALKED_ON, PERSON_AND_SERIES, """
            MATCH (p:Person {code: c.code}) MATCH (n:Series {code: c.other})
            WITH c, from, to, p, n, [(p)-[t:TALKED_ON]->(n) | t] AS told
            WHERE from = '' AND size(told) = 0 OR size(told) = 1 AND toString(head(told).people) = from
            FOREACH (t IN CASE to WHEN '' THEN told ELSE [] END | DELETE t)
            FOREACH (t IN CASE to WHEN '' THEN [] ELSE told END | SET t.people = toInteger(to))
            FOREACH (_ IN CASE from WHEN '' THEN [1] ELSE [] END |
                CREATE (p)-[:TALKED_ON {people: toInteger(to), kind: c.detail}]->(n))""")));

    static CorrectionSetting of(Field field) {
        return Objects.requireNonNull(SETTINGS.get(field));
    }

    /// What a correction of a field is about; the vault's fields are about a person.
    static Cypher subject(Field field) {
        return field.isOfIdentity() ? PERSON : of(field).subject();
    }

    static boolean isOfPerson(Field field) {
        return subject(field) != ORGANISATION && subject(field) != SERIES;
    }

    private static Map.Entry<Field, CorrectionSetting> by(
            Field field, Cypher subject, @CompileTimeConstant final String set) {
        return Map.entry(field, new CorrectionSetting(subject, Cypher.of(set)));
    }

    private static Map.Entry<Field, CorrectionSetting> text(
            Field field,
            Cypher subject,
            @CompileTimeConstant final String label,
            @CompileTimeConstant final String property) {
        var name = Cypher.of(property);
        return Map.entry(field, new CorrectionSetting(subject, Cypher.of("""
                MATCH (n:%s {code: c.code}) WHERE coalesce(n.%s, '') = from
                SET n.%s = nullIf(to, ''), n.version = n.version + 1""", Cypher.of(label), name, name)));
    }

    private static Map.Entry<Field, CorrectionSetting> list(
            Field field,
            Cypher subject,
            @CompileTimeConstant final String label,
            @CompileTimeConstant final String property) {
        var name = Cypher.of(property);
        return Map.entry(field, new CorrectionSetting(subject, Cypher.of("""
                MATCH (n:%s {code: c.code})
                WHERE reduce(text = '', each IN coalesce(n.%s, []) | text + each + '|') = from
                SET n.%s = [each IN split(to, '|') WHERE each <> ''], n.version = n.version + 1""", Cypher.of(label), name, name)));
    }
}
