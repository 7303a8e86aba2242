package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// Whether names or contact details that an import set right cannot be set back now: there is no key.
    boolean waitForKey(String batch) {
        return vault.status() != Vault.Status.OPEN
                && graph.find("""
                                MATCH (c:Correction {batch: $batch})
                                WHERE c.of IN ['NAME', 'PHONE', 'EMAIL'] AND c.missed IS NULL
                                RETURN true AS found LIMIT 1""", Map.of("batch", batch), row -> true).isPresent();
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
                        Cypher.of(
                                "UNWIND $rows AS row %s RETURN row, n.code AS code, other",
                                CorrectionSetting.subject(field)),
                        Map.of("rows", rows))
                .list(row -> noted(row, field));
        work.run("""
                        OPTIONAL MATCH (c:Correction {batch: $batch}) WITH coalesce(max(c.number), 0) AS last
                        UNWIND range(1, size($rows)) AS i
                        CREATE (c:Correction {batch: $batch, of: $of, number: last + i, undone: true})
                        SET c += $rows[i - 1]""", Map.of("batch", batch, "of", field.name(), "rows", found)).consume();
        if (CorrectionSetting.isOfPerson(field)) {
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
        for (var field : fieldsOf(batch)) {
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

    private List<Field> fieldsOf(String batch) {
        return graph
                .list(
                        "MATCH (c:Correction {batch: $batch}) RETURN DISTINCT c.of AS of",
                        Map.of("batch", batch),
                        row -> Field.valueOf(row.get("of").asString()))
                .stream()
                .sorted()
                .toList();
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
                                Cypher.of(SOME), CorrectionSetting.of(field).set(), Cypher.of(MARK)),
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
