package nl.inktvlek.programme.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.KnownIds;
import nl.inktvlek.network.People;
import nl.inktvlek.network.SourceIds;
import nl.inktvlek.network.SourceKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Series of meetings: who held them where, who led and who attended.
@Service
public class SeriesRegister {

    private final Graph graph;
    private final Vault vault;

    SeriesRegister(Graph graph, Vault vault) {
        this.graph = graph;
        this.vault = vault;
    }

    /// A series to add.
    ///
    /// @param partner number of the consortium partner
    /// @param host number of the organisation that hosts it
    /// @param meetings dates of its meetings, in order
    /// @param themes theme of each meeting, in order; "" where there is none
    /// @param leaders numbers of the people who led it, the first in charge
    public record NewSeries(
            int nr,
            String code,
            SourceKey key,
            @Nullable Integer partner,
            @Nullable Integer host,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            List<String> languages,
            @Nullable String group,
            int plannedMeetings,
            List<LocalDate> meetings,
            List<String> themes,
            List<Integer> leaders) {}

    /// Somebody took part in a series.
    ///
    /// @param meetings numbers of the meetings attended, from 1
    public record NewAttendance(int person, int series, List<Integer> meetings) {}

    /// A participant talked on after a series: with how many people, of what kind. Never with whom.
    public record NewOnwardConversation(int person, int series, int people, String kind) {}

    /// Adds series with their meetings, host, partner and leaders as part of an import.
    ///
    /// @throws VaultLocked without the key
    public void add(OperationId operation, String batch, List<NewSeries> series) {
        var ids = new SourceIds(vault);
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                CREATE (s:Series {nr: row.nr, code: row.code, sourceKey: row.sourceKey, source: row.source,
                    municipality: row.municipality, neighbourhood: row.neighbourhood, languages: row.languages,
                    group: row.group, planned: row.planned, start: head(row.meetings), end: last(row.meetings),
                    batch: $batch, version: 1})
                FOREACH (i IN range(0, size(row.meetings) - 1) |
                    CREATE (:Meeting {code: row.code + '-' + (i + 1), number: i + 1, on: row.meetings[i],
                        theme: CASE row.themes[i] WHEN '' THEN null ELSE row.themes[i] END, batch: $batch})
                        -[:PART_OF]->(s))
                WITH s, row
                CALL (s, row) {
                    UNWIND row.leaders AS leader
                    MATCH (p:Person {nr: leader})
                    CREATE (p)-[:LED {batch: $batch}]->(s)
                }
                CALL (s, row) {
                    MATCH (h:Organisation {nr: row.host})
                    CREATE (s)-[:HOSTED_BY {batch: $batch}]->(h)
                }
                CALL (s, row) {
                    MATCH (o:Organisation {nr: row.partner})
                    CREATE (s)-[:RUN_BY {batch: $batch}]->(o)
                }""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        series.stream().map(each -> row(each, ids)).toList()));
    }

    private static Map<String, @Nullable Object> row(NewSeries series, SourceIds ids) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("nr", series.nr());
        row.put("code", series.code());
        row.put("sourceKey", ids.key(series.key()));
        row.put("source", series.key().source());
        row.put("partner", series.partner());
        row.put("host", series.host());
        row.put("municipality", series.municipality());
        row.put("neighbourhood", series.neighbourhood());
        row.put("languages", series.languages());
        row.put("group", series.group());
        row.put("planned", series.plannedMeetings());
        row.put("meetings", series.meetings());
        row.put("themes", series.themes());
        row.put("leaders", series.leaders());
        return row;
    }

    public void addAttendances(OperationId operation, String batch, List<NewAttendance> attendances) {
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row[0]}) MATCH (s:Series {nr: row[1]})
                CREATE (p)-[:ATTENDED {meetings: row[2], batch: $batch}]->(s)""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        attendances.stream()
                                .map(a -> List.of(a.person(), a.series(), a.meetings()))
                                .toList()));
    }

    public void addOnwardConversations(OperationId operation, String batch, List<NewOnwardConversation> conversations) {
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row[0]}) MATCH (s:Series {nr: row[1]})
                CREATE (p)-[:TALKED_ON {people: row[2], kind: row[3], batch: $batch}]->(s)""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        conversations.stream()
                                .map(c -> List.of(c.person(), c.series(), c.people(), c.kind()))
                                .toList()));
    }

    /// Codes of the partners that run each of the series with these codes, by its number.
    public Map<Integer, Set<String>> partnersByCodes(Collection<String> codes) {
        return graph
                .list(
                        """
                        MATCH (s:Series) WHERE s.code IN $codes
                        RETURN s.nr AS nr, [(s)-[:RUN_BY]->(o:Organisation) | o.code] AS partners""",
                        Map.of("codes", List.copyOf(codes)),
                        row -> Map.entry(
                                row.get("nr").asInt(),
                                Set.copyOf(row.get("partners").asList(Value::asString))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Numbers and sources of the series with these codes.
    public List<KnownIds.Coded> byCodes(Collection<String> codes) {
        return graph.list("""
                MATCH (n:Series) WHERE n.code IN $codes
                RETURN n.code AS code, n.nr AS nr, n.source AS source""", Map.of("codes", List.copyOf(codes)), KnownIds.Coded::of);
    }

    /// Numbers of the series known from `source`, by their id there.
    ///
    /// @throws VaultLocked without the key
    public KnownIds bySourceId(String source) {
        return KnownIds.read(
                graph, vault, "MATCH (n:Series {source: $source}) RETURN n.sourceKey AS key, n.nr AS nr", source);
    }

    /// By number of each series known from `source` the numbers of its meetings.
    public Map<Integer, Set<Integer>> meetingsBySource(String source) {
        return graph
                .list(
                        """
                        MATCH (s:Series {source: $source})
                        RETURN s.nr AS nr, [(s)<-[:PART_OF]-(m:Meeting) | m.number] AS numbers""",
                        Map.of("source", source),
                        row -> Map.entry(
                                row.get("nr").asInt(),
                                Set.copyOf(row.get("numbers").asList(Value::asInt))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A series with its meetings.
    ///
    /// @param days by number of the meeting, in order
    /// @param themes by day; "" where there is none
    /// @param partners codes of those who run it
    /// @param leaders numbers of people
    public record Planned(
            int number,
            SortedMap<Integer, LocalDate> days,
            Map<LocalDate, String> themes,
            Set<String> partners,
            Optional<Integer> host,
            Set<Integer> leaders,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            @Nullable String group,
            List<String> languages) {}

    /// The series known from `source`, with the days of their meetings.
    public List<Planned> plannedBySource(String source) {
        return graph.list(
                """
                MATCH (s:Series {source: $source})
                RETURN s.nr AS nr,
                    [(s)<-[:PART_OF]-(m:Meeting) WHERE m.on IS NOT NULL | m {.number, .on, .theme}] AS meetings,
                    [(s)-[:RUN_BY]->(o:Organisation) | o.code] AS partners,
                    head([(s)-[:HOSTED_BY]->(o:Organisation) | o.nr]) AS host,
                    [(s)<-[:LED]-(p:Person) | p.nr] AS leaders,
                    s.municipality AS municipality, s.neighbourhood AS neighbourhood, s.group AS group,
                    coalesce(s.languages, []) AS languages""",
                Map.of("source", source),
                row -> new Planned(
                        row.get("nr").asInt(),
                        days(row.get("meetings").asList(meeting -> meeting)),
                        themes(row.get("meetings").asList(meeting -> meeting)),
                        Set.copyOf(row.get("partners").asList(Value::asString)),
                        row.get("host").isNull()
                                ? Optional.empty()
                                : Optional.of(row.get("host").asInt()),
                        Set.copyOf(row.get("leaders").asList(Value::asInt)),
                        row.get("municipality").asString(null),
                        row.get("neighbourhood").asString(null),
                        row.get("group").asString(null),
                        row.get("languages").asList(Value::asString)));
    }

    private static Map<LocalDate, String> themes(List<Value> meetings) {
        var themes = new HashMap<LocalDate, String>();
        meetings.forEach(meeting ->
                themes.put(meeting.get("on").asLocalDate(), meeting.get("theme").asString("")));
        return themes;
    }

    private static SortedMap<Integer, LocalDate> days(List<Value> meetings) {
        var days = new TreeMap<Integer, LocalDate>();
        meetings.forEach(meeting ->
                days.put(meeting.get("number").asInt(), meeting.get("on").asLocalDate()));
        return days;
    }

    /// A meeting to add to a series that is there.
    public record NewMeeting(int series, int number, LocalDate on, String theme) {}

    /// Adds meetings to series that are there, as part of an import.
    public void addMeetings(OperationId operation, String batch, List<NewMeeting> meetings) {
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                MATCH (s:Series {nr: row[0]})
                MERGE (m:Meeting {code: s.code + '-' + row[1]})
                ON CREATE SET m.number = row[1], m.on = row[2], m.theme = nullIf(row[3], ''), m.batch = $batch
                MERGE (m)-[:PART_OF]->(s)
                WITH DISTINCT s
                CALL (s) { MATCH (s)<-[:PART_OF]-(all:Meeting) RETURN min(all.on) AS first, max(all.on) AS last }
                SET s.start = first, s.end = last""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        meetings.stream()
                                .map(m -> List.of(m.series(), m.number(), m.on(), m.theme()))
                                .toList()));
    }

    /// Which meetings people known from `source` attended of a series.
    public List<NewAttendance> meetingsAttendedBySource(String source) {
        return graph.list(
                People.OF_SOURCE + """
                MATCH (p)-[a:ATTENDED]->(s:Series)
                RETURN p.nr AS p, s.nr AS s, coalesce(a.meetings, []) AS meetings""",
                Map.of("source", source),
                row -> new NewAttendance(
                        row.get("p").asInt(),
                        row.get("s").asInt(),
                        row.get("meetings").asList(Value::asInt)));
    }

    /// To how many people somebody known from `source` talked on after a series.
    public List<NewOnwardConversation> talkedOnBySource(String source) {
        return graph.list(
                People.OF_SOURCE + """
                MATCH (p)-[t:TALKED_ON]->(s:Series)
                RETURN p.nr AS p, s.nr AS s, sum(t.people) AS people, head(collect(t.kind)) AS kind""",
                Map.of("source", source),
                row -> new NewOnwardConversation(
                        row.get("p").asInt(),
                        row.get("s").asInt(),
                        row.get("people").asInt(),
                        row.get("kind").asString("")));
    }

    /// Who is known to have attended what, among people known from `source`; without the meetings.
    public Set<KnownAttendance> knownAttendances(String source) {
        return Set.copyOf(graph.list(
                People.OF_SOURCE + "MATCH (p)-[:ATTENDED]->(s:Series) RETURN p.nr AS p, s.nr AS s",
                Map.of("source", source),
                row -> new KnownAttendance(row.get("p").asInt(), row.get("s").asInt())));
    }

    public record KnownAttendance(int person, int series) {}
}
