package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Organisations with their members, as files bring them.
@Service
public class OrganisationRegister {

    private final Graph graph;
    private final Vault vault;

    OrganisationRegister(Graph graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
    }

    public record NewOrganisation(
            int nr,
            String code,
            SourceKey key,
            String name,
            OrganisationKind kind,
            @Nullable String municipality,
            List<String> languages) {}

    public record NewAffiliation(int organisation, int partner, Affiliation kind) {}

    public record NewMembership(int person, int organisation) {}

    public record NewPosition(
            int person,
            int organisation,
            String position,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Adds organisations as part of an import.
    ///
    /// @throws VaultLocked without the key, unless they are called by their codes
    public void add(OperationId operation, String batch, List<NewOrganisation> organisations) {
        var ids = new SourceIds(vault);
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                CREATE (:Organisation {nr: row.nr, code: row.code, sourceKey: row.sourceKey, source: row.source,
                    name: row.name, kind: row.kind, municipality: row.municipality, languages: row.languages,
                    batch: $batch, version: 1})""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        organisations.stream()
                                .map(organisation -> row(organisation, ids))
                                .toList()));
    }

    private static Map<String, @Nullable Object> row(NewOrganisation organisation, SourceIds ids) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("nr", organisation.nr());
        row.put("code", organisation.code());
        row.put("sourceKey", ids.key(organisation.key(), organisation.code()));
        row.put("source", organisation.key().source());
        row.put("name", organisation.name());
        row.put("kind", organisation.kind().name());
        row.put("municipality", organisation.municipality());
        row.put("languages", organisation.languages());
        return row;
    }

    public void affiliate(OperationId operation, String batch, List<NewAffiliation> affiliations) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (o:Organisation {nr: row[0]}) MATCH (p:Organisation {nr: row[1]})
                CREATE (o)-[:AFFILIATED {kind: row[2], batch: $batch}]->(p)
                SET o.version = o.version + 1""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        affiliations.stream()
                                .map(a -> List.of(
                                        a.organisation(), a.partner(), a.kind().name()))
                                .toList()));
    }

    public void addMembers(OperationId operation, String batch, List<NewMembership> memberships) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row[0]}) MATCH (o:Organisation {nr: row[1]})
                CREATE (p)-[:MEMBER_OF {batch: $batch}]->(o)""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        memberships.stream()
                                .map(m -> List.of(m.person(), m.organisation()))
                                .toList()));
    }

    public void addPositions(OperationId operation, String batch, List<NewPosition> positions) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row.person}) MATCH (o:Organisation {nr: row.organisation})
                CREATE (p)-[:HOLDS {position: row.position, from: row.from, to: row.to, batch: $batch}]->(o)
                SET p.version = p.version + 1""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        positions.stream().map(OrganisationRegister::row).toList()));
    }

    private static Map<String, @Nullable Object> row(NewPosition position) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("person", position.person());
        row.put("organisation", position.organisation());
        row.put("position", position.position());
        row.put("from", position.from());
        row.put("to", position.to());
        return row;
    }

    /// Numbers and sources of the organisations with these codes.
    public List<KnownIds.Coded> byCodes(Collection<String> codes) {
        return graph.list("""
                MATCH (n:Organisation) WHERE n.code IN $codes
                RETURN n.code AS code, n.nr AS nr, n.source AS source""", Map.of("codes", List.copyOf(codes)), KnownIds.Coded::of);
    }

    /// Numbers of the organisations known from `source`, by their id there.
    ///
    /// @throws VaultLocked without the key
    public KnownIds bySourceId(String source) {
        return KnownIds.read(
                graph, vault, "MATCH (n:Organisation {source: $source}) RETURN n.sourceKey AS key, n.nr AS nr", source);
    }

    /// Numbers of the consortium partners by their code in capitals ("KEZBAN").
    public Map<String, Integer> partners() {
        var partners = new HashMap<String, Integer>();
        graph.list(
                        "MATCH (o:Organisation {kind: 'PARTNER'}) RETURN o.code AS code, o.nr AS nr",
                        Map.of(),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("nr").asInt()))
                .forEach(partner -> partners.put(partner.getKey(), partner.getValue()));
        return partners;
    }

    /// What an organisation is called and where it is.
    ///
    /// @param partners codes of those it belongs to
    public record Placed(
            int number,
            String name,
            OrganisationKind kind,
            @Nullable String municipality,
            List<String> languages,
            Set<String> partners) {}

    /// The organisations known from `source`.
    public List<Placed> placesBySource(String source) {
        return graph.list(
                """
                MATCH (o:Organisation {source: $source})
                RETURN o.nr AS nr, o.name AS name, o.municipality AS municipality, o.kind AS kind,
                    coalesce(o.languages, []) AS languages,
                    [(o)-[:AFFILIATED]->(p:Organisation {kind: 'PARTNER'}) | p.code] AS partners""",
                Map.of("source", source),
                row -> new Placed(
                        row.get("nr").asInt(),
                        row.get("name").asString(""),
                        OrganisationKind.valueOf(row.get("kind").asString()),
                        row.get("municipality").asString(null),
                        row.get("languages").asList(Value::asString),
                        Set.copyOf(row.get("partners").asList(Value::asString))));
    }

    /// Memberships of people known from `source`.
    public Set<NewMembership> knownMemberships(String source) {
        return Set.copyOf(graph.list(
                People.OF_SOURCE + "MATCH (p)-[:MEMBER_OF]->(o:Organisation) RETURN p.nr AS p, o.nr AS o",
                Map.of("source", source),
                row -> new NewMembership(row.get("p").asInt(), row.get("o").asInt())));
    }

    /// Positions held by people known from `source`, by person, organisation, name of the position and its beginning.
    public Set<KnownPosition> knownPositions(String source) {
        return Set.copyOf(graph.list(
                People.OF_SOURCE + """
                MATCH (p)-[h:HOLDS]->(o:Organisation)
                RETURN p.nr AS p, o.nr AS o, h.position AS position, h.from AS from, h.to AS to""",
                Map.of("source", source),
                row -> new KnownPosition(
                        row.get("p").asInt(),
                        row.get("o").asInt(),
                        row.get("position").asString(),
                        row.get("from").isNull() ? null : row.get("from").asLocalDate(),
                        row.get("to").isNull() ? null : row.get("to").asLocalDate())));
    }

    public record KnownPosition(
            int person,
            int organisation,
            String position,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
