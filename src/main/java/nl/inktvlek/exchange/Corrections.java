package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.exchange.incoming.Correction;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.network.Identities;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// What an import set right, each with what stood there, so that it can be taken back. What somebody changed meanwhile
/// stays as they made it, both ways.
@Component
class Corrections {

    private static final int AT_ONCE = 1_000;

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

    /// How a field is set.
    ///
    /// @param subject finds what a correction is about
    /// @param set sets what is now `from` to `to`, for a correction `c`; nothing where it is something else by now
    private record Setting(Cypher subject, Cypher set) {}

    private static final Map<Field, Setting> SETTINGS = new EnumMap<>(Map.ofEntries(
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
            of(Field.POST_ENDS, PERSON_AND_ORGANISATION, """
            MATCH (n:Person {code: c.code})-[h:HOLDS]->(:Organisation {code: c.other})
            WHERE h.position = c.detail AND coalesce(toString(h.from), '') = c.since
                AND coalesce(toString(h.to), '') = from
            SET h.to = date(nullIf(to, '')), n.version = n.version + 1"""),
            of(Field.TIE_STRENGTH, PEOPLE, """
            MATCH (n:Person {code: c.code})-[k:KNOWS]->(:Person {code: c.other})
            WHERE k.kind = c.detail AND coalesce(k.strength, -1.0) = coalesce(toFloat(nullIf(from, '')), -1.0)
            SET k.strength = toFloat(nullIf(to, ''))"""),
            of(Field.MEETING_DAY, SERIES, """
            MATCH (n:Series {code: c.code})<-[:PART_OF]-(m:Meeting {number: toInteger(c.other)})
            WHERE toString(m.on) = from AND m.loggedOn IS NULL
            SET m.on = date(to), n.version = n.version + 1
            WITH n
            CALL (n) { MATCH (n)<-[:PART_OF]-(all:Meeting) RETURN min(all.on) AS first, max(all.on) AS last }
            SET n.start = first, n.end = last"""),
            of(Field.ATTENDED, PERSON_AND_SERIES, """
            MATCH (:Person {code: c.code})-[a:ATTENDED]->(n:Series {code: c.other})
            WHERE from = reduce(text = '', number IN COLLECT {
                UNWIND coalesce(a.meetings, []) AS each WITH each ORDER BY each RETURN each
            } | text + number + ',')
            SET a.meetings = [each IN split(to, ',') WHERE each <> '' | toInteger(each)]"""),
            of(Field.TALKED_ON, PERSON_AND_SERIES, """
            MATCH (p:Person {code: c.code}) MATCH (n:Series {code: c.other})
            WITH c, from, to, p, n, [(p)-[t:TALKED_ON]->(n) | t] AS told
            WHERE from = '' AND size(told) = 0 OR size(told) = 1 AND toString(head(told).people) = from
            FOREACH (t IN CASE to WHEN '' THEN told ELSE [] END | DELETE t)
            FOREACH (t IN CASE to WHEN '' THEN [] ELSE told END | SET t.people = toInteger(to))
            FOREACH (_ IN CASE from WHEN '' THEN [1] ELSE [] END |
                CREATE (p)-[:TALKED_ON {people: toInteger(to), kind: c.detail}]->(n))""")));

    private final Graph graph;
    private final Vault vault;
    private final Identities identities;
    private final AuditTrail trail;

    Corrections(Graph graph, Vault vault, Identities identities, AuditTrail trail) {
        this.graph = graph;
        this.vault = vault;
        this.identities = identities;
        this.trail = trail;
    }

    private static Map.Entry<Field, Setting> of(Field field, Cypher subject, @CompileTimeConstant final String set) {
        return Map.entry(field, new Setting(subject, Cypher.of(set)));
    }

    private static Map.Entry<Field, Setting> text(
            Field field,
            Cypher subject,
            @CompileTimeConstant final String label,
            @CompileTimeConstant final String property) {
        var name = Cypher.of(property);
        return Map.entry(field, new Setting(subject, Cypher.of("""
                MATCH (n:%s {code: c.code}) WHERE coalesce(n.%s, '') = from
                SET n.%s = nullIf(to, ''), n.version = n.version + 1""", Cypher.of(label), name, name)));
    }

    private static Map.Entry<Field, Setting> list(
            Field field,
            Cypher subject,
            @CompileTimeConstant final String label,
            @CompileTimeConstant final String property) {
        var name = Cypher.of(property);
        return Map.entry(field, new Setting(subject, Cypher.of("""
                MATCH (n:%s {code: c.code})
                WHERE reduce(text = '', each IN coalesce(n.%s, []) | text + each + '|') = from
                SET n.%s = [each IN split(to, '|') WHERE each <> ''], n.version = n.version + 1""", Cypher.of(label), name, name)));
    }

    /// How the vault's fields are found.
    private static Cypher subject(Field field) {
        var setting = SETTINGS.get(field);
        return setting == null ? PERSON : setting.subject();
    }

    /// Which way corrections go.
    private enum Way {
        OVER,
        BACK
    }

    /// Takes corrections over as part of an import.
    void take(OperationId operation, String batch, Collection<Correction> corrections) {
        corrections.stream().collect(Collectors.groupingBy(Correction::field)).forEach((field, some) -> {
            var rows = some.stream().map(Corrections::row).toList();
            graph.command(operation.part(field.name()), Graph.PRODUCT, work -> note(work, batch, field, rows));
        });
        swing(batch, Way.OVER);
    }

    /// Sets back what the import set right.
    void takeBack(String batch) {
        swing(batch, Way.BACK);
    }

    /// Sets it right again.
    void bringBack(String batch) {
        swing(batch, Way.OVER);
    }

    /// What stood there before an import of long ago is nobody's business any more.
    void forgetOf(Statements writing, long importedBefore) {
        writing.run(
                        "MATCH (i:Import) WHERE i.at < $before MATCH (c:Correction {batch: i.id}) WHERE NOT c.undone DELETE c",
                        Map.of("before", importedBefore))
                .consume();
    }

    /// After this they cannot be taken back or over any more.
    void forget(Statements writing, String batch) {
        writing.run("MATCH (c:Correction {batch: $batch}) DELETE c", Map.of("batch", batch))
                .consume();
    }

    private static Map<String, Object> row(Correction correction) {
        return Map.of(
                "subject", correction.subject(),
                "other", correction.other(),
                "detail", correction.detail(),
                "since", correction.since(),
                "before", correction.stored(),
                "after", correction.says());
    }

    private void note(Work work, String batch, Field field, List<Map<String, Object>> rows) {
        var found = work.run(
                        Cypher.of("UNWIND $rows AS row %s RETURN row, n.code AS code, other", subject(field)),
                        Map.of("rows", rows))
                .list(row -> noted(row, field));
        work.run("""
                        OPTIONAL MATCH (c:Correction {batch: $batch}) WITH coalesce(max(c.number), 0) AS last
                        UNWIND range(1, size($rows)) AS i
                        CREATE (c:Correction {batch: $batch, of: $of, number: last + i, undone: true})
                        SET c += $rows[i - 1]""", Map.of("batch", batch, "of", field.name(), "rows", found)).consume();
        if (subject(field) != ORGANISATION && subject(field) != SERIES) {
            trail.record(
                    work,
                    AuditTrail.Action.CHANGED,
                    found.stream().map(row -> String.valueOf(row.get("code"))).toList(),
                    "Person");
        }
    }

    private Map<String, Object> noted(Record row, Field field) {
        var code = row.get("code").asString();
        var noted = new HashMap<>(row.get("row").asMap());
        noted.keySet().retainAll(List.of("detail", "since", "before", "after"));
        noted.put("code", code);
        noted.put("other", row.get("other").asString());
        if (field.isOfIdentity()) {
            noted.replaceAll((name, value) -> name.equals("before") || name.equals("after")
                    ? vault.sealId(String.valueOf(value).getBytes(StandardCharsets.UTF_8), code)
                    : value);
        }
        return noted;
    }

    private void swing(String batch, Way way) {
        boolean isOpen = vault.status() == Vault.Status.OPEN;
        for (var field : Field.values()) {
            if (field.isOfIdentity() && !isOpen) {
                continue; // as it is, until there is the key
            }
            var swung = new int[1];
            do {
                graph.command(OperationId.random(), Graph.PRODUCT, work -> {
                    EnumSet.of(Concern.NETWORK, Concern.PROGRAMME).forEach(work::touch);
                    swung[0] = field.isOfIdentity()
                            ? swingIdentities(work, batch, field, way)
                            : swing(work, batch, field, way);
                });
            } while (swung[0] == AT_ONCE);
        }
    }

    private static final String SOME = """
            MATCH (c:Correction {batch: $batch, of: $of}) WHERE c.undone = $undone AND c.missed IS NULL
            WITH c LIMIT $limit
            """;

    private static final String MARK = """
             SET c.undone = NOT $undone, c.missed = CASE hits WHEN 0 THEN true END
            RETURN count(*) AS n""";

    private int swing(Work work, String batch, Field field, Way way) {
        return work.run(
                        Cypher.of(
                                "%sWITH c, CASE WHEN $undone THEN c.before ELSE c.after END AS from, "
                                        + "CASE WHEN $undone THEN c.after ELSE c.before END AS to "
                                        + "CALL (c, from, to) { %s RETURN count(*) AS hits }%s",
                                Cypher.of(SOME),
                                Objects.requireNonNull(SETTINGS.get(field)).set(),
                                Cypher.of(MARK)),
                        parameters(batch, field, way))
                .single()
                .get("n")
                .asInt();
    }

    private static Map<String, Object> parameters(String batch, Field field, Way way) {
        return Map.of("batch", batch, "of", field.name(), "undone", way == Way.OVER, "limit", AT_ONCE);
    }

    private int swingIdentities(Work work, String batch, Field field, Way way) {
        var some = work.run(
                        Cypher.of(
                                "%sRETURN c.number AS number, c.code AS code, c.before AS before, c.after AS after",
                                Cypher.of(SOME)),
                        parameters(batch, field, way))
                .list();
        for (var row : some) {
            var code = row.get("code").asString();
            var before = opened(row, "before");
            var after = opened(row, "after");
            var isHit = before.isPresent()
                    && after.isPresent()
                    && identities.change(
                            work,
                            code,
                            identity -> changed(
                                    identity,
                                    field,
                                    way == Way.OVER ? before.get() : after.get(),
                                    way == Way.OVER ? after.get() : before.get()));
            work.run("""
                            MATCH (c:Correction {batch: $batch, of: $of, number: $number})
                            SET c.undone = NOT $undone, c.missed = CASE $hit WHEN false THEN true END""", with(parameters(batch, field, way), row.get("number").asLong(), isHit))
                    .consume();
        }
        return some.size();
    }

    private static Map<String, Object> with(Map<String, Object> parameters, long number, boolean isHit) {
        var all = new HashMap<>(parameters);
        all.put("number", number);
        all.put("hit", isHit);
        return all;
    }

    private Optional<String> opened(Record row, @CompileTimeConstant final String field) {
        return vault.openId(row.get(field).asByteArray(), row.get("code").asString())
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /// The same with another value in one field; empty where something else stands there by now.
    private static Optional<Identities.Identity> changed(
            Identities.Identity identity, Field field, String from, String to) {
        var now = switch (field) {
            case NAME -> identity.name();
            case PHONE -> identity.phone();
            default -> identity.email();
        };
        if (!from.equals(now == null ? "" : now)) {
            return Optional.empty();
        }
        var value = to.isEmpty() ? null : to;
        return Optional.of(
                switch (field) {
                    case NAME -> new Identities.Identity(identity.code(), to, identity.phone(), identity.email());
                    case PHONE -> new Identities.Identity(identity.code(), identity.name(), value, identity.email());
                    default -> new Identities.Identity(identity.code(), identity.name(), identity.phone(), value);
                });
    }
}
