package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.network.Newcomers;
import nl.inktvlek.snapshot.ProgrammePart.Attendance;
import nl.inktvlek.snapshot.ProgrammePart.SeriesRow;
import nl.inktvlek.snapshot.ProgrammePart.Talk;
import nl.inktvlek.vocabulary.Municipalities;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Reads the part of the programme in one transaction, streaming. Used once.
final class ProgrammeReader {

    private final Statements reading;
    private final ReadRows rows;
    private final List<Node> newcomers = new ArrayList<>();
    private final List<SeriesRow> series = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final IntOpenHashSet told = new IntOpenHashSet();
    private final List<Talk> talks = new ArrayList<>();

    ProgrammeReader(Statements reading) {
        this.reading = reading;
        this.rows = new ReadRows(reading);
    }

    ProgrammePart read() {
        long version = Graph.versions(reading).of(Concern.PROGRAMME);
        readNewcomers();
        readSeries();
        readTold();
        return new ProgrammePart(version, newcomers, series, attendances, told, talks);
    }

    private void readNewcomers() {
        rows.each("""
                MATCH (p:Person) WHERE p.sourceKey STARTS WITH $begin AND p.erased IS NULL
                RETURN p.nr AS nr, p.code AS code, p.municipality AS municipality, p.neighbourhood AS neighbourhood,
                    p.source AS source
                ORDER BY nr""", Map.of("begin", Newcomers.KEYS_BEGIN), row -> newcomers.add(rows.person(newcomers.size(), row)));
    }

    private void readSeries() {
        rows.each("""
                MATCH (s:Series)
                RETURN s.nr AS nr, s.code AS code, s.municipality AS municipality, s.neighbourhood AS neighbourhood,
                    s.languages AS languages, s.start AS start, s.source AS source,
                    [(s)-[:RUN_BY]->(partner:Organisation) | partner.code] AS partners,
                    [(s)-[:HOSTED_BY]->(host:Organisation) | host.nr] AS hosts,
                    [(s)<-[:ATTENDED]-(p:Person) | p.nr] AS attended, [(s)<-[:LED]-(p:Person) | p.nr] AS led,
                    [(s)<-[t:TALKED_ON]-(p:Person) | [p.nr, t.people]] AS talked
                ORDER BY nr""", row -> {
            var place = rows.text(row.get("municipality"));
            var start = row.get("start").asLocalDate();
            var code = row.get("code").asString();
            attended(series.size(), row);
            talked(series.size(), row.get("talked"));
            var node = new Node(
                    series.size(),
                    row.get("nr").asInt(),
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
            series.add(new SeriesRow(node, start, row.get("hosts").asList(Value::asInt)));
        });
    }

    /// Who attended, then who led, each in order: in the row of the series, since rows are what costs.
    private void attended(int of, Record row) {
        for (boolean led : new boolean[] {false, true}) {
            row.get(led ? "led" : "attended").asList(Value::asInt).stream()
                    .sorted()
                    .forEach(person -> {
                        told.add(person.intValue());
                        attendances.add(new Attendance(person, of, led));
                    });
        }
    }

    /// What participants told after a series: how many people they talked with.
    private void talked(int of, Value talked) {
        var people = new TreeMap<Integer, Integer>();
        talked.values()
                .forEach(pair -> people.merge(pair.get(0).asInt(), pair.get(1).asInt(), Integer::sum));
        people.forEach((person, spoken) -> talks.add(new Talk(person, of, spoken)));
    }

    /// Who came to a training or has a profile, and who was in something that was deleted since.
    private void readTold() {
        rows.each("""
                MATCH (p:Person)<-[:PROFILE_OF|ATTENDED_BY]-() RETURN p.nr AS nr
                UNION
                MATCH (:Deleted)<-[:ATTENDED|LED]-(p:Person) RETURN p.nr AS nr""", row -> told.add(row.get("nr").asInt()));
    }
}
