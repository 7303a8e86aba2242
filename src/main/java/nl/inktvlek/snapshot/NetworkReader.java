package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Touched;
import nl.inktvlek.rights.Notice;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Reads the nodes of the network in one transaction, streaming: all, or those that were touched. The same statements
/// for both, but for how they begin. Used once.
final class NetworkReader {

    private static final Cypher ALL_PEOPLE = Cypher.of("MATCH (p:Person)");
    private static final Cypher SOME_PEOPLE = Cypher.of("UNWIND $people AS number MATCH (p:Person {nr: number})");
    private static final Cypher ALL_KEY_FIGURES = Cypher.of("MATCH (p:Person)-[:HOLDS|IDENTIFIED_IN]->()");
    private static final Cypher ALL_ORGANISATIONS = Cypher.of("MATCH (o:Organisation)");
    private static final Cypher SOME_ORGANISATIONS =
            Cypher.of("UNWIND $organisations AS number MATCH (o:Organisation {nr: number})");
    private static final Cypher ALL_SERIES = Cypher.of("MATCH (s:Series)");
    private static final Cypher SOME_SERIES = Cypher.of("UNWIND $series AS number MATCH (s:Series {nr: number})");

    private final ReadRows rows;
    private final Places before;
    private final @Nullable Touched touched;
    private final Map<String, Object> parameters;
    private final LocalDate today;
    private final TieReader ties;

    private final List<Node> people = new ArrayList<>();
    private final Int2ObjectMap<PersonDraft> drafts = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectMap<Entry> organisations = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectMap<Entry> series = new Int2ObjectOpenHashMap<>();

    /// @param before the network that only some are read of
    /// @param touched those to read; everything otherwise
    /// @param today positions that ended before it are held no more
    NetworkReader(
            Statements reading, SpreadSettings settings, LocalDate today, Places before, @Nullable Touched touched) {
        this.rows = new ReadRows(reading);
        this.before = before;
        this.touched = touched;
        this.today = today;
        this.parameters = parameters(settings);
        this.ties = new TieReader(settings);
    }

    private Map<String, Object> parameters(SpreadSettings settings) {
        var given = new HashMap<String, Object>(Map.of("today", today, "unknown", settings.unknownStrength()));
        if (touched != null) {
            given.put("people", List.copyOf(touched.people()));
            given.put("organisations", List.copyOf(touched.organisations()));
            given.put("series", List.copyOf(touched.series()));
        }
        return given;
    }

    Places readNodes() {
        if (touched == null || !touched.organisations().isEmpty()) {
            readOrganisations();
        }
        if (touched == null || !touched.series().isEmpty()) {
            readSeries();
        }
        if (touched == null || !touched.people().isEmpty()) {
            readPeople();
        }
        var fresh = new ArrayList<Entry>(people.size() + organisations.size() + series.size());
        people.forEach(person -> fresh.add(complete(person)));
        fresh.addAll(organisations.values());
        fresh.addAll(series.values());
        return before.with(touched == null ? new Touched() : touched, fresh);
    }

    /// Who of those that are read knows whom; of everybody it is read beside the rest.
    TieReader.Known known() {
        return TieReader.known(rows, parameters, touched != null);
    }

    /// The ties of those that were read, among these nodes.
    NetworkSnapshot ties(Places places, TieReader.Known known, long version) {
        return ties.among(places, known, version);
    }

    private Cypher head(Cypher all, Cypher some) {
        return touched == null ? all : some;
    }

    private void readPeople() {
        rows.each(Cypher.of("""
                %s WHERE p.erased IS NULL
                RETURN p.municipality AS municipality, p.neighbourhood AS neighbourhood, p.source AS source,
                    collect(p.nr) AS numbers, collect(p.code) AS codes""", head(ALL_PEOPLE, SOME_PEOPLE)), parameters, row -> people.addAll(rows.people(row)));
        readRefusals();
        readKeyFigures();
        readBelonging();
        readAttendance();
        readNominations();
    }

    /// Who refused to be on the map keeps no tie to people and organisations on it, wherever the tie came from.
    private void readRefusals() {
        rows.each(Cypher.of("""
                %s<-[:OF]-(c:Consent {purpose: 'NETWORK_MAP'}) WHERE c.latest AND NOT c.agrees
                RETURN p.nr AS nr""", head(ALL_PEOPLE, SOME_PEOPLE)), parameters, row -> draft(row).isRefused = true);
    }

    private void readKeyFigures() {
        rows.each(
                Cypher.of("""
                %s WITH DISTINCT p
                RETURN p.nr AS nr, EXISTS { (p)-[:IDENTIFIED_IN]->() } OR EXISTS {
                    (p)-[h:HOLDS]->() WHERE h.to IS NULL OR h.to >= $today
                } AS isKeyFigure,\s""" + Notice.WAITS + " AS isUntold", head(ALL_KEY_FIGURES, SOME_PEOPLE)), parameters, row -> {
                    var draft = draft(row);
                    draft.isKeyFigure = row.get("isKeyFigure").asBoolean();
                    draft.isUntold = row.get("isUntold").asBoolean();
                });
    }

    private void readOrganisations() {
        rows.each(Cypher.of("""
                %s
                OPTIONAL MATCH (o)-[:AFFILIATED]->(partner:Organisation)
                RETURN o.nr AS nr, o.code AS code, o.name AS name, o.municipality AS municipality, o.source AS source,
                    o.languages AS languages, o.kind AS kind, collect(partner.code) AS partners""", head(ALL_ORGANISATIONS, SOME_ORGANISATIONS)), parameters, row -> {
            var itself = row.get("kind").asString().equals("PARTNER")
                    ? Stream.of(row.get("code").asString())
                    : Stream.<String>empty();
            var node = new Node(
                    Places.UNKNOWN,
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
                    Optional.empty());
            organisations.put(node.nr(), Entry.of(node));
        });
    }

    private void readSeries() {
        rows.each(Cypher.of("""
                %s
                RETURN s.nr AS nr, s.code AS code, s.municipality AS municipality, s.neighbourhood AS neighbourhood,
                    s.languages AS languages, s.start AS start, s.source AS source,
                    [(s)-[:RUN_BY]->(partner:Organisation) | partner.code] AS partners,
                    [(s)-[:HOSTED_BY]->(host:Organisation) | host.nr] AS hosts,
                    [(s)<-[:LED]-(p:Person) | p.nr] AS led,
                    [(s)<-[t:TALKED_ON]-(p:Person) | [p.nr, t.people]] AS talked""", head(ALL_SERIES, SOME_SERIES)), parameters, row -> {
            var place = rows.text(row.get("municipality"));
            var start = row.get("start").asLocalDate();
            var code = row.get("code").asString();
            int number = row.get("nr").asInt();
            var node = new Node(
                    Places.UNKNOWN,
                    number,
                    NodeKind.SERIES,
                    code,
                    place.map(Municipalities::name).orElse(code) + " " + start,
                    place,
                    rows.text(row.get("neighbourhood")),
                    rows.shared(row.get("source").asString()),
                    Set.of(),
                    rows.texts(row.get("partners")),
                    rows.texts(row.get("languages")),
                    Optional.empty());
            series.put(number, Entry.ofSeries(node, start, led(row.get("led")), talks(row.get("talked"))));
            row.get("hosts").asList(Value::asInt).forEach(host -> ties.hosts(number, host));
        });
        if (touched != null) {
            rows.each(
                    Cypher.of("""
                    %s<-[:ATTENDED|LED]-(p:Person)
                    RETURN p.nr AS nr, s.nr AS s""", SOME_SERIES),
                    parameters,
                    row -> ties.attends(row.get("nr").asInt(), row.get("s").asInt()));
        }
    }

    private static List<Integer> led(Value people) {
        return people.asList(Value::asInt).stream().sorted().toList();
    }

    /// What participants told after a series: how many people they talked with.
    private static List<Entry.Talk> talks(Value talked) {
        var people = new TreeMap<Integer, Integer>();
        talked.values()
                .forEach(pair -> people.merge(pair.get(0).asInt(), pair.get(1).asInt(), Integer::sum));
        return people.entrySet().stream()
                .map(talk -> new Entry.Talk(talk.getKey(), talk.getValue()))
                .toList();
    }

    private void readBelonging() {
        rows.each(Cypher.of("""
                %s-[r:MEMBER_OF|HOLDS]->(o:Organisation)
                RETURN p.nr AS nr, o.nr AS o, r.position AS position, r.to AS to""", head(ALL_PEOPLE, SOME_PEOPLE)), parameters, row -> {
            int number = row.get("o").asInt();
            var organisation = find(NodeKind.ORGANISATION, organisations, number);
            if (organisation.isEmpty()) {
                return;
            }
            var draft = draft(row);
            draft.takeOver(organisation.get().node());
            var until = row.get("to").isNull()
                    ? Optional.<LocalDate>empty()
                    : Optional.of(row.get("to").asLocalDate()).filter(day -> day.isBefore(today));
            if (until.isEmpty()) {
                ties.belongs(row.get("nr").asInt(), number);
            }
            rows.text(row.get("position")).ifPresent(title -> draft.posts.add(new Entry.Post(number, title, until)));
        });
    }

    private void readAttendance() {
        rows.each(Cypher.of("""
                %s-[r:ATTENDED|LED]->(s:Series)
                RETURN p.nr AS nr, s.nr AS s, type(r) = 'LED' AS led""", head(ALL_PEOPLE, SOME_PEOPLE)), parameters, row -> {
            int number = row.get("s").asInt();
            find(NodeKind.SERIES, series, number).ifPresent(held -> {
                draft(row).attended(held, row.get("led").asBoolean());
                ties.attends(row.get("nr").asInt(), number);
            });
        });
    }

    private void readNominations() {
        rows.each(
                Cypher.of("""
                %s<-[:NOMINATES]-(by:Person)
                RETURN p.nr AS nr, by.nr AS by""", head(ALL_PEOPLE, SOME_PEOPLE)),
                parameters,
                row -> draft(row).nominators.add(row.get("by").asInt()));
    }

    private PersonDraft draft(Record row) {
        return drafts.computeIfAbsent(row.get("nr").asInt(), any -> new PersonDraft());
    }

    private Entry complete(Node person) {
        var draft = drafts.get(person.nr());
        return draft == null
                ? Entry.of(person)
                : draft.complete(
                        person,
                        number -> find(NodeKind.ORGANISATION, organisations, number)
                                .orElseThrow()
                                .node());
    }

    private Optional<Entry> find(NodeKind kind, Int2ObjectMap<Entry> fresh, int number) {
        var read = fresh.get(number);
        if (read != null || touched == null) {
            return Optional.ofNullable(read);
        }
        int index = before.of(kind, number);
        boolean isGone = (kind == NodeKind.SERIES ? touched.series() : touched.organisations()).contains(number);
        return index == Places.UNKNOWN || isGone ? Optional.empty() : Optional.of(before.entry(index));
    }
}
