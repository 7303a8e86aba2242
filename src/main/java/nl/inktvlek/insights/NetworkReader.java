package nl.inktvlek.insights;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
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
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.database.Graph;
import nl.inktvlek.insights.LoadedNetwork.Position;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Notice;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Reads the whole network in one transaction, streaming, into arrays. Used once.
///
/// The database shows what others commit meanwhile, so a later query can name people the first one did not give; such
/// rows are left out, and [Networks] reads again.
final class NetworkReader {

    private final TransactionContext reading;
    private final SpreadSettings settings;

    private final List<Node> nodes = new ArrayList<>();
    private final Int2IntMap people = numbers();
    private final IntOpenHashSet refused = new IntOpenHashSet();
    private final Int2IntMap organisations = numbers();
    private final Int2IntMap series = numbers();
    private final Map<Integer, List<Position>> positions = new HashMap<>();
    private final Map<Integer, LocalDate> seriesStart = new HashMap<>();
    private final Map<Integer, List<Integer>> nominators = new HashMap<>();
    private final Int2ObjectOpenHashMap<Belonging> belongings = new Int2ObjectOpenHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final TieList ties = new TieList(1 << 16);
    private final LongOpenHashSet tied = new LongOpenHashSet(1 << 16);

    /// What a person takes over from the organisations and series they have to do with.
    private static final class Belonging {
        final Set<String> partners = new TreeSet<>();
        final Set<String> languages = new TreeSet<>();
        final Set<PersonRole> roles = new TreeSet<>();
        LocalDate firstAttended = LocalDate.MAX;
        LocalDate lastLed = LocalDate.MIN;

        @Nullable
        String untoldAt;
    }

    NetworkReader(TransactionContext reading, SpreadSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    private static Int2IntMap numbers() {
        var numbers = new Int2IntOpenHashMap();
        numbers.defaultReturnValue(-1);
        return numbers;
    }

    LoadedNetwork read() {
        long version = Graph.version(reading);
        readPeople();
        int peopleCount = nodes.size();
        readRefusals();
        readKeyFigures();
        readUntold();
        readOrganisations();
        readSeries();
        readTies();
        readBelonging();
        readAttendance();
        readNominations();
        for (int person = 0; person < peopleCount; person++) {
            nodes.set(person, complete(nodes.get(person)));
        }
        var snapshot = ties.toSnapshot(version, peopleCount, nodes.size());
        var calibration = TieCalibration.of(settings.base(), readOnwardTalk(snapshot));
        return new LoadedNetwork(snapshot, nodes, positions, seriesStart, nominators, calibration);
    }

    private void readPeople() {
        each("""
                MATCH (p:Person) WHERE p.erased IS NULL
                RETURN p.nr AS nr, p.code AS code, p.municipality AS municipality, p.neighbourhood AS neighbourhood,
                    p.source AS source""", row -> {
            people.put(row.get("nr").asInt(), nodes.size());
            nodes.add(new Node(
                    nodes.size(),
                    row.get("nr").asInt(),
                    NodeKind.PERSON,
                    row.get("code").asString(),
                    row.get("code").asString(),
                    text(row.get("municipality")),
                    text(row.get("neighbourhood")),
                    shared(row.get("source").asString()),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty()));
        });
    }

    /// Who refused to be on the map keeps no tie to people and organisations on it, wherever the tie came from.
    private void readRefusals() {
        each("""
                MATCH (c:Consent {purpose: 'NETWORK_MAP'})-[:OF]->(p:Person) WHERE c.latest AND NOT c.agrees
                RETURN p.nr AS nr""", row -> refused.add(people.get(row.get("nr").asInt())));
    }

    private void readKeyFigures() {
        each("MATCH (p:Person) WHERE EXISTS { (p)-[:HOLDS|IDENTIFIED_IN]->() } RETURN p.nr AS nr", row -> {
            int person = people.get(row.get("nr").asInt());
            if (person >= 0 && !refused.contains(person)) {
                belonging(person).roles.add(PersonRole.KEY_FIGURE);
            }
        });
    }

    private void readUntold() {
        each("""
                MATCH (p:Person) WHERE %s
                RETURN p.nr AS nr, COLLECT {
                    MATCH (p)-[:HOLDS]->(o:Organisation) WHERE coalesce(o.visibility, '') <> 'HIDDEN'
                    RETURN o.name ORDER BY o.nr LIMIT 1 } AS at,
                    p.municipality AS municipality""".formatted(Notice.WAITS), row -> {
            int person = people.get(row.get("nr").asInt());
            if (person >= 0) {
                belonging(person).untoldAt = texts(row.get("at"))
                        .findFirst()
                        .or(() -> text(row.get("municipality")).map(Municipalities::name))
                        .orElse("");
            }
        });
    }

    private void readOrganisations() {
        each("""
                MATCH (o:Organisation)
                OPTIONAL MATCH (o)-[:AFFILIATED]->(partner:Organisation)
                RETURN o.nr AS nr, o.code AS code, o.name AS name, o.municipality AS municipality, o.source AS source,
                    o.languages AS languages, o.kind AS kind, collect(partner.code) AS partners
                ORDER BY nr""", row -> {
            organisations.put(row.get("nr").asInt(), nodes.size());
            var itself = row.get("kind").asString().equals("PARTNER")
                    ? Stream.of(row.get("code").asString())
                    : Stream.<String>empty();
            nodes.add(new Node(
                    nodes.size(),
                    row.get("nr").asInt(),
                    NodeKind.ORGANISATION,
                    row.get("code").asString(),
                    row.get("name").asString(),
                    text(row.get("municipality")),
                    Optional.empty(),
                    row.get("source").asString(),
                    Set.of(),
                    Stream.concat(itself, texts(row.get("partners"))).collect(Collectors.toUnmodifiableSet()),
                    texts(row.get("languages")).collect(Collectors.toUnmodifiableSet()),
                    Optional.empty()));
        });
    }

    private void readSeries() {
        each("""
                MATCH (s:Series)
                OPTIONAL MATCH (s)-[:RUN_BY]->(partner:Organisation)
                OPTIONAL MATCH (s)-[:HOSTED_BY]->(host:Organisation)
                RETURN s.nr AS nr, s.code AS code, s.municipality AS municipality, s.neighbourhood AS neighbourhood,
                    s.languages AS languages, s.start AS start, s.source AS source, partner.code AS partner,
                    host.nr AS host
                ORDER BY nr""", row -> {
            int index = nodes.size();
            series.put(row.get("nr").asInt(), index);
            var place = text(row.get("municipality"));
            var start = row.get("start").asLocalDate();
            seriesStart.put(index, start);
            nodes.add(new Node(
                    index,
                    row.get("nr").asInt(),
                    NodeKind.SERIES,
                    row.get("code").asString(),
                    place.map(Municipalities::name).orElse(row.get("code").asString()) + " " + start,
                    place,
                    text(row.get("neighbourhood")),
                    row.get("source").asString(),
                    Set.of(),
                    text(row.get("partner")).map(Set::of).orElse(Set.of()),
                    texts(row.get("languages")).collect(Collectors.toUnmodifiableSet()),
                    Optional.empty()));
            if (!row.get("host").isNull()) {
                int host = organisations.get(row.get("host").asInt());
                tie(index, host, settings.seriesOut());
                tie(host, index, settings.organisationOut());
            }
        });
    }

    /// One row a person, not one a tie: half the time for the same ties. A tie that goes one way has its warmth
    /// negative.
    private void readTies() {
        each("""
                MATCH (a:Person)-[t:KNOWS]->(b)
                WITH a, b, t, coalesce(t.strength, $unknown) * t.confidence AS warmth
                RETURN a.nr AS a, collect(b.nr) AS b, collect(CASE WHEN t.mutual THEN warmth ELSE -warmth END) AS warmth""", Map.of("unknown", settings.unknownStrength()), row -> {
            int from = people.get(row.get("a").asInt());
            var targets = row.get("b");
            var warmths = row.get("warmth");
            for (int i = 0; i < targets.size(); i++) {
                int to = people.get(targets.get(i).asInt());
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
        each("""
                MATCH (p:Person)-[r:MEMBER_OF|HOLDS]->(o:Organisation)
                RETURN p.nr AS p, o.nr AS o, r.position AS position""", row -> {
            int person = people.get(row.get("p").asInt());
            int organisation = organisations.get(row.get("o").asInt());
            if (person < 0 || organisation < 0) {
                return;
            }
            belongsTo(person, nodes.get(organisation));
            if (refused.contains(person)) {
                return;
            }
            tie(person, organisation, settings.organisationIn());
            tie(organisation, person, settings.organisationOut());
            text(row.get("position"))
                    .ifPresent(title -> positions
                            .computeIfAbsent(person, any -> new ArrayList<>())
                            .add(new Position(organisation, title)));
        });
    }

    private void readAttendance() {
        each("""
                MATCH (p:Person)-[r:ATTENDED|LED]->(s:Series)
                RETURN p.nr AS p, s.nr AS s, type(r) = 'LED' AS led, s.start AS start""", row -> {
            int person = people.get(row.get("p").asInt());
            int serie = series.get(row.get("s").asInt());
            if (person < 0 || serie < 0) {
                return;
            }
            tie(person, serie, settings.seriesIn());
            tie(serie, person, settings.seriesOut());
            var belonging = belongsTo(person, nodes.get(serie));
            var start = row.get("start").asLocalDate();
            if (row.get("led").asBoolean()) {
                belonging.roles.add(PersonRole.LEADER);
                belonging.lastLed = start.isAfter(belonging.lastLed) ? start : belonging.lastLed;
            } else {
                belonging.roles.add(PersonRole.PARTICIPANT);
                belonging.firstAttended = start.isBefore(belonging.firstAttended) ? start : belonging.firstAttended;
            }
        });
    }

    private void readNominations() {
        each("MATCH (a:Person)-[:NOMINATES]->(b:Person) RETURN a.nr AS a, b.nr AS b ORDER BY a, b", row -> {
            int by = people.get(row.get("a").asInt());
            int of = people.get(row.get("b").asInt());
            if (by >= 0 && of >= 0) {
                nominators.computeIfAbsent(of, any -> new ArrayList<>()).add(by);
            }
        });
    }

    /// What participants told after their series: how many people they talked with.
    private List<TieCalibration.Told> readOnwardTalk(NetworkSnapshot snapshot) {
        var told = new ArrayList<TieCalibration.Told>();
        each("""
                MATCH (p:Person)-[t:TALKED_ON]->(s:Series)
                RETURN p.nr AS p, s.nr AS s, sum(t.people) AS people ORDER BY s, p""", row -> {
            int person = people.get(row.get("p").asInt());
            int serie = series.get(row.get("s").asInt());
            if (person >= 0 && serie >= 0) {
                told.add(TieCalibration.Told.of(
                        snapshot, person, serie, row.get("people").asInt(), settings.base()));
            }
        });
        return told;
    }

    private Belonging belongsTo(int person, Node group) {
        var belonging = belonging(person);
        belonging.partners.addAll(group.partners());
        belonging.languages.addAll(group.languages());
        return belonging;
    }

    private Belonging belonging(int person) {
        return belongings.computeIfAbsent(person, any -> new Belonging());
    }

    private Node complete(Node person) {
        var belonging = belongings.get(person.index());
        if (belonging == null) {
            return person;
        }
        var roles = new HashSet<>(belonging.roles);
        if (belonging.firstAttended.isBefore(belonging.lastLed)) {
            roles.add(PersonRole.TURNED_LEADER);
        }
        return new Node(
                person.index(),
                person.nr(),
                person.kind(),
                person.code(),
                person.label(),
                person.municipality(),
                person.neighbourhood(),
                person.source(),
                Set.copyOf(roles),
                Set.copyOf(belonging.partners),
                Set.copyOf(belonging.languages),
                Optional.ofNullable(belonging.untoldAt));
    }

    /// Adds a tie once: the same pair told by two sources, or as two kinds, is one chance.
    private void tie(int from, int to, float chance) {
        if (from >= 0 && to >= 0 && tied.add((long) from << 32 | to)) {
            ties.add(from, to, chance);
        }
    }

    private void each(String cypher, Consumer<Record> row) {
        each(cypher, Map.of(), row);
    }

    private void each(String cypher, Map<String, Object> parameters, Consumer<Record> row) {
        reading.run(cypher, parameters).forEachRemaining(row);
    }

    private Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(shared(value.asString()));
    }

    /// One string for all that read the same: places and sources come back a hundred thousand times.
    private String shared(String text) {
        return texts.computeIfAbsent(text, any -> text);
    }

    private static Stream<String> texts(Value value) {
        return value.isNull() ? Stream.empty() : value.asList(Value::asString).stream();
    }
}
