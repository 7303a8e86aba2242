package nl.inktvlek.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The people of the network, as codes. Who they are stands in [Identities].
@Service
public class People {

    /// Begins a statement about people `p` who are known from `$source`: as they are, or as a record that was made one
    /// with them.
    public static final String OF_SOURCE = """
            CALL () {
                MATCH (p:Person {source: $source}) RETURN p
                UNION
                MATCH (:JoinedPerson {source: $source})-[:JOINED_TO*1..20]->(p:Person) RETURN p
            }
            WITH p\s""";

    private final Graph graph;
    private final Vault vault;
    private final Clock clock;

    People(Graph graph, Vault vault, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.clock = clock;
    }

    /// A person to add.
    ///
    /// @param nr number from [Numbers]
    /// @param municipality CBS code
    /// @param keyFigure whether the source names this person as a key figure without a position
    /// @param informed when they were told that they are recorded, if they were
    public record NewPerson(
            int nr,
            String code,
            SourceKey key,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            boolean keyFigure,
            @Nullable LocalDate informed) {}

    /// Adds people as part of an import.
    ///
    /// @throws VaultLocked without the key
    public void add(OperationId operation, String batch, List<NewPerson> people) {
        var ids = ThreadLocal.withInitial(() -> new SourceIds(vault));
        graph.command(
                operation,
                Concern.NETWORK,
                """
                MATCH (i:Import {id: $batch})
                UNWIND $rows AS row
                CREATE (p:Person {nr: row.nr, code: row.code, sourceKey: row.sourceKey, source: row.source,
                    idInFile: row.idInFile, sealedId: row.sealedId,
                    municipality: row.municipality, neighbourhood: row.neighbourhood, informedOn: row.informed,
                    batch: $batch, version: 1})
                FOREACH (key IN CASE WHEN row.keyFigure THEN [1] ELSE [] END |
                    CREATE (p)-[:IDENTIFIED_IN {as: 'key figure', on: $today}]->(i))""",
                Map.of(
                        "batch",
                        batch,
                        "today",
                        LocalDate.now(clock),
                        "rows",
                        people.parallelStream()
                                .map(person -> row(person, ids.get()))
                                .toList()));
    }

    /// Notes of people who are known already that they were told, as part of an import.
    public void told(OperationId operation, String batch, Map<Integer, LocalDate> daysByNumber) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row.nr}) WHERE p.informedOn IS NULL
                SET p.informedOn = row.on, p.informedBatch = $batch""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        daysByNumber.entrySet().stream()
                                .map(day -> Map.of("nr", day.getKey(), "on", day.getValue()))
                                .toList()));
    }

    /// Numbers of the people known from `source` who have been told.
    public Set<Integer> toldBySource(String source) {
        return Set.copyOf(graph.list(
                OF_SOURCE + "WHERE p.informedOn IS NOT NULL RETURN p.nr AS nr",
                Map.of("source", source),
                row -> row.get("nr").asInt()));
    }

    /// Numbers, by code, of the people known from `source` whom no import of this partner brought in.
    public Map<String, Integer> notImportedBy(String partner, String source) {
        return graph
                .list(
                        OF_SOURCE + """
                        WHERE NOT EXISTS { (i:Import {partner: $partner}) WHERE i.id = p.batch OR EXISTS {
                            (p)<-[:JOINED_TO*0..20]-()<-[r:JOINED_TO]-(j) WHERE i.id IN [j.batch, r.batch]
                        } }
                        RETURN p.code AS code, p.nr AS nr""",
                        Map.of("source", source, "partner", partner),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("nr").asInt()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, @Nullable Object> row(NewPerson person, SourceIds ids) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("nr", person.nr());
        row.put("code", person.code());
        row.put("sourceKey", ids.key(person.key()));
        row.put("source", person.key().source());
        row.put("idInFile", ids.searched(person.key().id()));
        row.put("sealedId", ids.sealed(person.key().id(), person.code()));
        row.put("municipality", person.municipality());
        row.put("neighbourhood", person.neighbourhood());
        row.put("keyFigure", person.keyFigure());
        row.put("informed", person.informed());
        return row;
    }

    /// Where somebody is.
    public record Placed(
            int number,
            String code,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            @Nullable LocalDate informedOn,
            boolean isKeyFigure) {}

    /// Where people are, by their numbers.
    public List<Placed> placesByNumber(Collection<Integer> numbers) {
        return graph.list(
                """
                UNWIND $numbers AS nr MATCH (p:Person {nr: nr})
                RETURN nr, p.code AS code, p.municipality AS municipality, p.neighbourhood AS neighbourhood,
                    p.informedOn AS informedOn, EXISTS { (p)-[:HOLDS|IDENTIFIED_IN]->() } AS isKeyFigure""",
                Map.of("numbers", List.copyOf(numbers)),
                row -> new Placed(
                        row.get("nr").asInt(),
                        row.get("code").asString(),
                        row.get("municipality").asString(null),
                        row.get("neighbourhood").asString(null),
                        row.get("informedOn").isNull()
                                ? null
                                : row.get("informedOn").asLocalDate(),
                        row.get("isKeyFigure").asBoolean()));
    }

    /// Numbers and sources of the people with these codes.
    public List<KnownIds.Coded> byCodes(Collection<String> codes) {
        return graph.list("""
                MATCH (n:Person) WHERE n.code IN $codes AND n.erased IS NULL
                RETURN n.code AS code, n.nr AS nr, n.source AS source""", Map.of("codes", List.copyOf(codes)), KnownIds.Coded::of);
    }

    /// Numbers of the people known from `source`, by their id there.
    ///
    /// @throws VaultLocked without the key
    public KnownIds bySourceId(String source) {
        return KnownIds.read(graph, vault, """
                MATCH (n:Person {source: $source}) RETURN n.sourceKey AS key, n.nr AS nr
                UNION ALL
                MATCH (n:JoinedPerson {source: $source})-[:JOINED_TO*1..20]->(p:Person)
                RETURN n.sourceKey AS key, p.nr AS nr""", source);
    }

    /// By these codes the codes of now: of a record that was made one with another, that of the other.
    public Map<String, String> codesNow(Collection<String> codes) {
        var now = new HashMap<String, String>();
        codes.forEach(code -> now.put(code, code));
        graph.list(
                        """
                        UNWIND $codes AS code
                        MATCH (:JoinedPerson {code: code})-[:JOINED_TO*1..20]->(p:Person)
                        RETURN code, p.code AS now""",
                        Map.of("codes", List.copyOf(now.keySet())),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("now").asString()))
                .forEach(each -> now.put(each.getKey(), each.getValue()));
        return now;
    }
}
