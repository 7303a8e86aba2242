package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.rights.Notice;
import nl.inktvlek.snapshot.LoadedNetwork.Position;

/// Reads the part of the network in one transaction, streaming, into arrays. Used once.
///
/// The database shows what others commit meanwhile, so a later query can name people the first one did not give; such
/// rows are left out, and [Networks] reads again.
final class NetworkReader {

    private final Statements reading;
    private final SpreadSettings settings;
    private final ReadRows rows;

    private final List<Node> people = new ArrayList<>();
    private final List<Node> organisations = new ArrayList<>();
    private final Int2IntMap peopleByNumber = NetworkPart.numbers();
    private final LocalDate today;
    private final Int2IntMap organisationsByNumber = NetworkPart.numbers();
    private final IntOpenHashSet refused = new IntOpenHashSet();
    private final Map<Integer, List<Position>> positions = new HashMap<>();
    private final Map<Integer, List<Integer>> nominators = new HashMap<>();
    private final Int2ObjectOpenHashMap<Inherited> inheritances = new Int2ObjectOpenHashMap<>();
    private final TieList ties = new TieList(1 << 16);
    private final LongOpenHashSet tied = new LongOpenHashSet(1 << 16);

    /// What a person has or takes over from the organisations they have to do with.
    private static final class Inherited {
        final Set<String> partners = new HashSet<>();
        final Set<String> languages = new HashSet<>();
        boolean isKeyFigure;
        boolean isUntold;

        /// @param posts organisations where they hold a position
        Node complete(Node person, List<Node> posts) {
            return person.with(
                    isKeyFigure ? Set.of(PersonRole.KEY_FIGURE) : Set.of(),
                    Set.copyOf(partners),
                    Set.copyOf(languages),
                    isUntold ? Optional.of(posts) : Optional.empty());
        }
    }

    /// @param today positions that ended before it are held no more
    NetworkReader(Statements reading, SpreadSettings settings, LocalDate today) {
        this.today = today;
        this.reading = reading;
        this.settings = settings;
        this.rows = new ReadRows(reading);
    }

    NetworkPart read() {
        long version = Graph.versions(reading).of(Concern.NETWORK);
        readPeople();
        readRefusals();
        readKeyFigures();
        readUntold();
        readOrganisations();
        readTies();
        readBelonging();
        readNominations();
        ties.trim();
        inheritances.int2ObjectEntrySet().forEach(each -> {
            int person = each.getIntKey();
            people.set(person, each.getValue().complete(people.get(person), posts(person)));
        });
        return new NetworkPart(
                version, people, organisations, peopleByNumber, organisationsByNumber, ties, positions, nominators);
    }

    private void readPeople() {
        rows.each("""
                MATCH (p:Person) WHERE p.erased IS NULL
                RETURN p.nr AS nr, p.code AS code, p.municipality AS municipality, p.neighbourhood AS neighbourhood,
                    p.source AS source
                ORDER BY nr""", row -> {
            peopleByNumber.put(row.get("nr").asInt(), people.size());
            people.add(rows.person(people.size(), row));
        });
    }

    /// Who refused to be on the map keeps no tie to people and organisations on it, wherever the tie came from.
    private void readRefusals() {
        rows.each("""
                MATCH (c:Consent {purpose: 'NETWORK_MAP'})-[:OF]->(p:Person) WHERE c.latest AND NOT c.agrees
                RETURN p.nr AS nr""", row -> refused.add(peopleByNumber.get(row.get("nr").asInt())));
    }

    private void readKeyFigures() {
        rows.each("""
                MATCH (p:Person)
                WHERE EXISTS { (p)-[:IDENTIFIED_IN]->() } OR EXISTS {
                    (p)-[h:HOLDS]->() WHERE h.to IS NULL OR h.to >= $today
                }
                RETURN p.nr AS nr""", Map.of("today", today), row -> {
            int person = peopleByNumber.get(row.get("nr").asInt());
            if (person >= 0 && !refused.contains(person)) {
                inherited(person).isKeyFigure = true;
            }
        });
    }

    private void readUntold() {
        rows.each("MATCH (p:Person) WHERE " + Notice.RECORDED + " RETURN p.nr AS nr", row -> {
            int person = peopleByNumber.get(row.get("nr").asInt());
            if (person >= 0) {
                inherited(person).isUntold = true;
            }
        });
    }

    private void readOrganisations() {
        rows.each("""
                MATCH (o:Organisation)
                OPTIONAL MATCH (o)-[:AFFILIATED]->(partner:Organisation)
                RETURN o.nr AS nr, o.code AS code, o.name AS name, o.municipality AS municipality, o.source AS source,
                    o.languages AS languages, o.kind AS kind, collect(partner.code) AS partners
                ORDER BY nr""", row -> {
            int index = people.size() + organisations.size();
            organisationsByNumber.put(row.get("nr").asInt(), index);
            var itself = row.get("kind").asString().equals("PARTNER")
                    ? Stream.of(row.get("code").asString())
                    : Stream.<String>empty();
            organisations.add(new Node(
                    index,
                    row.get("nr").asInt(),
                    NodeKind.ORGANISATION,
                    row.get("code").asString(),
                    row.get("name").asString(),
                    rows.text(row.get("municipality")),
                    Optional.empty(),
                    rows.shared(row.get("source").asString()),
                    Set.of(),
                    Stream.concat(itself, ReadRows.stream(row.get("partners"))).collect(Collectors.toUnmodifiableSet()),
                    rows.texts(row.get("languages")),
                    Optional.empty()));
        });
    }

    /// One row a person, not one a tie: half the time for the same ties. A tie that goes one way has its warmth
    /// negative.
    private void readTies() {
        rows.each("""
                MATCH (a:Person)-[t:KNOWS]->(b)
                WITH a, b, t, coalesce(t.strength, $unknown) * t.confidence AS warmth
                RETURN a.nr AS a, collect(b.nr) AS b, collect(CASE WHEN t.mutual THEN warmth ELSE -warmth END) AS warmth""", Map.of("unknown", settings.unknownStrength()), row -> {
            int from = peopleByNumber.get(row.get("a").asInt());
            var targets = row.get("b");
            var warmths = row.get("warmth");
            for (int i = 0; i < targets.size(); i++) {
                int to = peopleByNumber.get(targets.get(i).asInt());
                if (refused.contains(from) || refused.contains(to)) {
                    continue;
                }
                double warmth = warmths.get(i).asDouble();
                var chance = (float) (settings.base() * Math.abs(warmth));
                tie(from, to, chance);
                if (warmth > 0) {
                    tie(to, from, chance);
                }
            }
        });
    }

    private void readBelonging() {
        rows.each("""
                MATCH (p:Person)-[r:MEMBER_OF|HOLDS]->(o:Organisation)
                RETURN p.nr AS p, o.nr AS o, r.position AS position, r.to AS to""", row -> {
            int person = peopleByNumber.get(row.get("p").asInt());
            int organisation = organisationsByNumber.get(row.get("o").asInt());
            if (person < 0 || organisation < 0) {
                return;
            }
            var group = organisations.get(organisation - people.size());
            inherited(person).partners.addAll(group.partners());
            inherited(person).languages.addAll(group.languages());
            if (refused.contains(person)) {
                return;
            }
            var until = row.get("to").isNull()
                    ? Optional.<LocalDate>empty()
                    : Optional.of(row.get("to").asLocalDate()).filter(day -> day.isBefore(today));
            if (until.isEmpty()) {
                tie(person, organisation, settings.organisationIn());
                tie(organisation, person, settings.organisationOut());
            }
            rows.text(row.get("position"))
                    .ifPresent(title -> positions
                            .computeIfAbsent(person, any -> new ArrayList<>())
                            .add(new Position(organisation, title, until)));
        });
    }

    private void readNominations() {
        rows.each("MATCH (a:Person)-[:NOMINATES]->(b:Person) RETURN a.nr AS a, b.nr AS b ORDER BY a, b", row -> {
            int by = peopleByNumber.get(row.get("a").asInt());
            int of = peopleByNumber.get(row.get("b").asInt());
            if (by >= 0 && of >= 0) {
                nominators.computeIfAbsent(of, any -> new ArrayList<>()).add(by);
            }
        });
    }

    private List<Node> posts(int person) {
        return positions.getOrDefault(person, List.of()).stream()
                .map(Position::organisation)
                .distinct()
                .sorted()
                .map(index -> organisations.get(index - people.size()))
                .toList();
    }

    private Inherited inherited(int person) {
        return inheritances.computeIfAbsent(person, any -> new Inherited());
    }

    /// Adds a tie once: the same pair told by two sources, or as two kinds, is one chance.
    private void tie(int from, int to, float chance) {
        if (from >= 0 && to >= 0 && tied.add((long) from << 32 | to)) {
            ties.add(from, to, chance);
        }
    }
}
