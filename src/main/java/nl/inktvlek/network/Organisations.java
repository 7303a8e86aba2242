package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Organisations, who belongs to them, and how they belong to the partners.
@Service
public class Organisations {

    public static final String NAME = "name";
    public static final String KIND_OF = "kind";
    public static final String MUNICIPALITY = "municipality";
    public static final String LANGUAGES = "languages";
    public static final String VISIBILITY = "visibility";

    /// "FORMAL_MEMBER|FSAN|2020-01-01|" per way in which it belongs to a partner: kind, partner, from, to.
    public static final String AFFILIATIONS = "affiliations";

    public static final Kind KIND = new Kind("Organisation", List.of(new Link(AFFILIATIONS, """
            [(n)-[r:AFFILIATED]->(p:Organisation) | r.kind + '|' + p.code + '|' + coalesce(toString(r.from), '')
                + '|' + coalesce(toString(r.to), '')]""", """
            MATCH (o:Organisation {code: $code})
            CALL (o) {
                MATCH (o)-[r:AFFILIATED]->(p:Organisation)
                WHERE NOT r.kind + '|' + p.code + '|' + coalesce(toString(r.from), '') + '|'
                    + coalesce(toString(r.to), '') IN $to
                DELETE r
            }
            UNWIND $to AS row
            WITH o, row, split(row, '|') AS part
            MATCH (p:Organisation {code: part[1]})
            WHERE NOT EXISTS {
                (o)-[x:AFFILIATED]->(p)
                WHERE x.kind + '|' + p.code + '|' + coalesce(toString(x.from), '') + '|'
                    + coalesce(toString(x.to), '') = row
            }
            CREATE (o)-[r:AFFILIATED {kind: part[0]}]->(p)
            SET r.from = CASE part[2] WHEN '' THEN null ELSE date(part[2]) END,
                r.to = CASE part[3] WHEN '' THEN null ELSE date(part[3]) END""", true)));

    private static final String SOURCE = "Inktvlek";

    private final Graph graph;
    private final Journal journal;
    private final Numbers numbers;
    private final Belonging belonging;
    private final AccessDecision access;

    Organisations(Graph graph, Journal journal, Numbers numbers, Belonging belonging, AccessDecision access) {
        this.graph = graph;
        this.journal = journal;
        this.numbers = numbers;
        this.belonging = belonging;
        this.access = access;
    }

    /// Who outside the partner may know of an organisation.
    public enum Openness {
        PUBLIC,
        CONSORTIUM,
        HIDDEN
    }

    /// An organisation in a list.
    ///
    /// @param partners codes of the partners it belongs to
    public record Item(
            String code,
            String name,
            OrganisationKind kind,
            Optional<String> municipality,
            List<String> languages,
            List<String> partners,
            int series,
            int members) {}

    /// All organisations, by name.
    public List<Item> list(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        var hidden = hiddenFrom(actor);
        return graph
                .list(
                        """
                MATCH (o:Organisation)
                RETURN o.code AS code, o.name AS name, o.kind AS kind, o.municipality AS municipality,
                    coalesce(o.languages, []) AS languages,
                    [(o)-[:AFFILIATED]->(p:Organisation) | p.code] AS partners,
                    COUNT { MATCH (o)<-[:HOSTED_BY]-(s:Series) RETURN DISTINCT s } AS series,
                    COUNT { MATCH (o)<-[:MEMBER_OF]-(p:Person) RETURN DISTINCT p } AS members
                ORDER BY name""",
                        Map.of(),
                        row -> new Item(
                                row.get("code").asString(),
                                row.get("name").asString(),
                                OrganisationKind.valueOf(row.get("kind").asString()),
                                Optional.ofNullable(row.get("municipality").asString(null)),
                                row.get("languages").asList(Value::asString),
                                row.get("partners").asList(Value::asString).stream()
                                        .distinct()
                                        .toList(),
                                row.get("series").asInt(),
                                row.get("members").asInt()))
                .stream()
                .filter(item -> !hidden.contains(item.code()))
                .toList();
    }

    /// Codes of the organisations that this actor may not know by name.
    public Set<String> hiddenFrom(Actor actor) {
        return graph.list("""
                        MATCH (o:Organisation {visibility: 'HIDDEN'})
                        RETURN o.code AS code, [(o)-[:AFFILIATED]->(p:Organisation) | p.code] AS partners""", Map.of(), row -> row).stream()
                .filter(row -> access.decide(
                                actor,
                                DataKind.HIDDEN_ORGANISATION,
                                Set.copyOf(row.get("partners").asList(Value::asString)))
                        != Visibility.VISIBLE)
                .map(row -> row.get("code").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// An organisation, unless it is hidden from this actor.
    public Optional<Sheet> find(Actor actor, String code) {
        access.require(actor, DataKind.ORGANISATION);
        return journal.find(KIND, code)
                .filter(organisation -> !hiddenFrom(actor).contains(code));
    }

    public static Sheet blank() {
        return Sheet.blank(NodeCode.random());
    }

    public boolean mayChange(Actor actor, Sheet organisation) {
        return access.mayChange(actor, DataKind.ORGANISATION, partnersOf(organisation));
    }

    private static Set<String> partnersOf(Sheet organisation) {
        return organisation.texts(AFFILIATIONS).stream()
                .map(encoded -> encoded.split("\\|", 4)[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws NotFilledIn if the name or kind is missing, a membership ends before it begins, it is hidden
    /// from everybody, or people of others would be tied to this partner
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.ORGANISATION, partnersOf(seen));
        var problems = new HashMap<String, String>();
        for (var needed : List.of(NAME, KIND_OF)) {
            if (wanted.text(needed).isEmpty()) {
                problems.put(needed, "problem.needed");
            }
        }
        for (var encoded : wanted.texts(AFFILIATIONS)) {
            var part = encoded.split("\\|", 4);
            if (!part[2].isEmpty() && !part[3].isEmpty() && part[3].compareTo(part[2]) < 0) {
                problems.put(AFFILIATIONS, "problem.ends-before-it-begins");
            }
        }
        if (wanted.text(VISIBILITY).filter(Openness.HIDDEN.name()::equals).isPresent()
                && partnersOf(wanted).isEmpty()) {
            problems.put(VISIBILITY, "problem.hidden-of-none");
        }
        if (!partnersOf(seen).containsAll(partnersOf(wanted)) && !belonging.knowsAll(actor, peopleOf(seen))) {
            problems.put(AFFILIATIONS, "problem.people-of-others");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        var fields = new HashMap<>(wanted.fields());
        if (seen.isNew()) {
            fields.put("nr", numbers.reserve(Numbers.Of.ORGANISATION, 1));
            fields.put("source", SOURCE);
            fields.put("sourceKey", new SourceKey(SOURCE, seen.code()).stored());
        }
        return journal.save(operation, actor.username(), KIND, wanted.text(NAME).orElse(""), seen, fields);
    }

    public Saved delete(OperationId operation, Actor actor, Sheet organisation) {
        access.requireChange(actor, DataKind.ORGANISATION, partnersOf(organisation));
        return journal.delete(
                operation, actor.username(), KIND, organisation.text(NAME).orElse(""), organisation.code());
    }

    /// Two entries for one organisation become one: `kept` gets everything that hangs on `gone`.
    ///
    /// @throws NotFilledIn if that would tie people of others to this partner
    public Saved merge(OperationId operation, Actor actor, Sheet kept, Sheet gone) {
        access.requireChange(actor, DataKind.ORGANISATION, partnersOf(kept));
        access.requireChange(actor, DataKind.ORGANISATION, partnersOf(gone));
        var people =
                Stream.concat(peopleOf(kept).stream(), peopleOf(gone).stream()).toList();
        if (!partnersOf(kept).equals(partnersOf(gone)) && !belonging.knowsAll(actor, people)) {
            throw new NotFilledIn(Map.of(AFFILIATIONS, "problem.people-of-others"));
        }
        return journal.merge(operation, actor.username(), KIND, gone.text(NAME).orElse(""), kept.code(), gone.code());
    }

    private List<String> peopleOf(Sheet organisation) {
        return graph.list(
                "MATCH (:Organisation {code: $code})<-[:MEMBER_OF|HOLDS]-(p:Person) RETURN DISTINCT p.code AS code",
                Map.of("code", organisation.code()),
                row -> row.get("code").asString());
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
    public void add(OperationId operation, String batch, List<NewOrganisation> organisations) {
        graph.command(
                operation,
                """
                UNWIND $rows AS row
                CREATE (:Organisation {nr: row.nr, code: row.code, sourceKey: row.sourceKey, source: row.source,
                    name: row.name, kind: row.kind, municipality: row.municipality, languages: row.languages,
                    batch: $batch, version: 1})""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        organisations.stream().map(Organisations::row).toList()));
    }

    private static Map<String, @Nullable Object> row(NewOrganisation organisation) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("nr", organisation.nr());
        row.put("code", organisation.code());
        row.put("sourceKey", organisation.key().stored());
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
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row.person}) MATCH (o:Organisation {nr: row.organisation})
                CREATE (p)-[:HOLDS {position: row.position, from: row.from, to: row.to, batch: $batch}]->(o)
                SET p.version = p.version + 1""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        positions.stream().map(Organisations::row).toList()));
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

    /// Names of all organisations the actor may see but the partners, by code, in the order of their names.
    public Map<String, String> names(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        list(actor).stream()
                .filter(item -> item.kind() != OrganisationKind.PARTNER)
                .forEach(item -> names.put(item.code(), item.name()));
        return names;
    }

    /// Numbers of the organisations known from `source`, by their id there.
    public Map<String, Integer> numbersBySourceId(String source) {
        return SourceNumbers.read(
                graph, "MATCH (n:Organisation {source: $source}) RETURN n.sourceKey AS key, n.nr AS nr", source);
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

    /// Memberships of people known from `source`.
    public Set<NewMembership> knownMemberships(String source) {
        return Set.copyOf(graph.list(
                "MATCH (p:Person {source: $source})-[:MEMBER_OF]->(o:Organisation) RETURN p.nr AS p, o.nr AS o",
                Map.of("source", source),
                row -> new NewMembership(row.get("p").asInt(), row.get("o").asInt())));
    }

    /// Positions held by people known from `source`, by person, organisation and name of the position.
    public Set<KnownPosition> knownPositions(String source) {
        return Set.copyOf(graph.list(
                """
                MATCH (p:Person {source: $source})-[h:HOLDS]->(o:Organisation)
                RETURN p.nr AS p, o.nr AS o, h.position AS position""",
                Map.of("source", source),
                row -> new KnownPosition(
                        row.get("p").asInt(),
                        row.get("o").asInt(),
                        row.get("position").asString())));
    }

    public record KnownPosition(int person, int organisation, String position) {}
}
