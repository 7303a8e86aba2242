package nl.inktvlek.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.NodeCode;
import nl.inktvlek.network.Numbers;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.SourceKey;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Series of meetings as they are planned and held: who, where, when, about what.
@Service
public class SeriesPlans {

    public static final String PARTNER = "partner";
    public static final String HOST = "host";

    public static final String PROJECTS = "projects";

    /// Whose method is followed; the partner's own where nothing is chosen.
    public static final String METHOD = "method";

    public static final String MUNICIPALITY = "municipality";
    public static final String NEIGHBOURHOOD = "neighbourhood";
    public static final String LANGUAGES = "languages";
    public static final String GROUP = "group";
    public static final String LEADERS = "leaders";
    public static final String MEETINGS = "meetings";

    /// Participants expected.
    public static final String EXPECTED = "expected";

    /// "person|number|kind|id" per onward conversation; an empty person is the group as a whole.
    public static final String ONWARD = "onward";

    /// Day of the after-care, once it was given.
    public static final String CARED_FOR = "caredForOn";

    public static final Kind KIND = new Kind(
            "Series",
            List.of(
                    Link.to(PARTNER, "Series", "RUN_BY", "Organisation"),
                    Link.to(HOST, "Series", "HOSTED_BY", "Organisation"),
                    Link.to(PROJECTS, "Series", "IN_PROJECT", "Project"),
                    Link.to(METHOD, "Series", "FOLLOWS", "Method"),
                    Link.from(LEADERS, "Series", "LED", "Person"),
                    new Link(MEETINGS, """
                            [(n)<-[:PART_OF]-(m:Meeting) |
                                right('0' + m.number, 2) + '|' + toString(m.on) + '|' + coalesce(m.theme, '')]""", """
                            MATCH (s:Series {code: $code})
                            CALL (s) {
                                MATCH (s)<-[:PART_OF]-(m:Meeting)
                                WHERE NOT m.number IN [row IN $to | toInteger(split(row, '|')[0])] AND m.loggedOn IS NULL
                                    AND NOT EXISTS { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings }
                                DETACH DELETE m
                            }
                            CALL (s) {
                                UNWIND $to AS row
                                WITH s, split(row, '|') AS part
                                MERGE (m:Meeting {code: s.code + '-' + toInteger(part[0])})
                                SET m.number = toInteger(part[0]), m.on = date(part[1]),
                                    m.theme = CASE part[2] WHEN '' THEN null ELSE part[2] END
                                MERGE (m)-[:PART_OF]->(s)
                            }
                            CALL (s) {
                                MATCH (s)<-[:PART_OF]-(m:Meeting)
                                RETURN min(m.on) AS first, max(m.on) AS last
                            }
                            SET s.start = first, s.end = last""", false),
                    new Link(ONWARD, """
                            [(n)<-[t:TALKED_ON]-(p:Person) | p.code + '|' + t.people + '|' + t.kind + coalesce('|' + t.id, '')]
                                + coalesce(n.groupTalk, [])""", """
                            MATCH (s:Series {code: $code})
                            SET s.groupTalk = [row IN $to WHERE row STARTS WITH '|']
                            WITH s
                            CALL (s) {
                                MATCH (s)<-[t:TALKED_ON]-(p:Person)
                                WHERE NOT p.code + '|' + t.people + '|' + t.kind + coalesce('|' + t.id, '') IN $to
                                DELETE t
                            }
                            UNWIND [row IN $to WHERE NOT row STARTS WITH '|'] AS row
                            WITH s, row, split(row, '|') AS part
                            MATCH (p:Person {code: part[0]})
                            WHERE NOT EXISTS {
                                (p)-[t:TALKED_ON]->(s)
                                WHERE p.code + '|' + t.people + '|' + t.kind + coalesce('|' + t.id, '') = row
                            }
                            CREATE (p)-[t:TALKED_ON {people: toInteger(part[1]), kind: part[2]}]->(s)
                            SET t.id = part[3]""", true)));

    private static final String SOURCE = "Inktvlek";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Graph graph;
    private final Journal journal;
    private final Numbers numbers;
    private final Organisations organisations;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;

    SeriesPlans(
            Graph graph,
            Journal journal,
            Numbers numbers,
            Organisations organisations,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail) {
        this.graph = graph;
        this.journal = journal;
        this.numbers = numbers;
        this.organisations = organisations;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
    }

    /// A series in a list.
    ///
    /// @param participants distinct people who attended
    /// @param logged meetings that were written up
    public record Item(
            String code,
            Optional<String> partner,
            Optional<String> hostName,
            Optional<String> municipality,
            Optional<String> neighbourhood,
            List<String> languages,
            Optional<String> group,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            int meetings,
            int logged,
            int participants,
            Optional<LocalDate> caredForOn) {

        public String place() {
            return municipality.map(Municipalities::name).orElse("");
        }
    }

    /// All series the actor may see, latest first.
    public List<Item> list(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return graph.list("""
                MATCH (s:Series)
                OPTIONAL MATCH (s)-[:RUN_BY]->(partner:Organisation)
                OPTIONAL MATCH (s)-[:HOSTED_BY]->(host:Organisation) WHERE NOT host.code IN $hidden
                RETURN s AS series, head(collect(partner.code)) AS partner, head(collect(host.name)) AS host,
                    COUNT { (s)<-[:PART_OF]-(:Meeting) } AS meetings,
                    COUNT { (s)<-[:PART_OF]-(m:Meeting) WHERE m.loggedOn IS NOT NULL } AS logged,
                    COUNT { (s)<-[:ATTENDED]-(:Person) } AS participants
                ORDER BY s.start DESC""", Map.of("hidden", List.copyOf(organisations.hiddenFrom(actor))), SeriesPlans::toItem);
    }

    private static Item toItem(Record row) {
        var series = row.get("series");
        return new Item(
                series.get("code").asString(),
                Optional.ofNullable(row.get("partner").asString(null)),
                Optional.ofNullable(row.get("host").asString(null)),
                Optional.ofNullable(series.get(MUNICIPALITY).asString(null)),
                Optional.ofNullable(series.get(NEIGHBOURHOOD).asString(null)),
                series.get(LANGUAGES).isNull()
                        ? List.of()
                        : series.get(LANGUAGES).asList(Value::asString),
                Optional.ofNullable(series.get(GROUP).asString(null)),
                Optional.ofNullable(series.get("start").asLocalDate(null)),
                Optional.ofNullable(series.get("end").asLocalDate(null)),
                row.get("meetings").asInt(),
                row.get("logged").asInt(),
                row.get("participants").asInt(),
                Optional.ofNullable(series.get(CARED_FOR).asLocalDate(null)));
    }

    /// A meeting in the calendar.
    ///
    /// @param place name of the municipality
    /// @param partner code, or nothing
    public record MeetingDay(String code, String series, int number, LocalDate on, String place, String partner) {}

    /// All meetings, in order of time.
    public List<MeetingDay> meetings(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return graph.list(
                """
                MATCH (m:Meeting)-[:PART_OF]->(s:Series)
                OPTIONAL MATCH (s)-[:RUN_BY]->(partner:Organisation)
                RETURN m.code AS code, s.code AS series, m.number AS number, m.on AS on,
                    coalesce(s.municipality, '') AS place, coalesce(partner.code, '') AS partner
                ORDER BY on, code""",
                Map.of(),
                row -> new MeetingDay(
                        row.get("code").asString(),
                        row.get("series").asString(),
                        row.get("number").asInt(),
                        row.get("on").asLocalDate(),
                        Municipalities.name(row.get("place").asString()),
                        row.get("partner").asString()));
    }

    /// The series with this code.
    public Optional<Sheet> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return journal.find(KIND, code);
    }

    /// Whether the actor may change a series like this one.
    public boolean mayChange(Actor actor, Sheet series) {
        return access.mayChange(actor, DataKind.SERIES, Set.copyOf(series.texts(PARTNER)));
    }

    /// A series that is not planned yet.
    public static Sheet blank() {
        return Sheet.blank(NodeCode.random());
    }

    /// Stores what the planner filled in.
    ///
    /// @throws NotFilledIn if partner, place or meetings are missing, a meeting that was held is taken
    /// out, or people of others would be tied to this partner
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(seen.texts(PARTNER)));
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(wanted.texts(PARTNER)));
        check(actor, seen, wanted);
        var leaders = new ArrayList<>(seen.texts(LEADERS));
        leaders.addAll(wanted.texts(LEADERS));
        trail.record(actor.username(), Action.CHANGED, leaders, KIND.label());
        var fields = new HashMap<>(wanted.fields());
        if (seen.isNew()) {
            fields.put("nr", numbers.reserve(Numbers.Of.SERIES, 1));
            fields.put("source", SOURCE);
            fields.put("sourceKey", new SourceKey(SOURCE, seen.code()).stored());
            fields.put("planned", MeetingPlan.of(wanted).size());
        }
        return journal.save(operation, actor.username(), KIND, title(wanted), seen, fields);
    }

    /// Takes a series out of every list and number; it can be brought back.
    public Saved delete(OperationId operation, Actor actor, Sheet series) {
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(series.texts(PARTNER)));
        trail.record(actor.username(), Action.CHANGED, series.texts(LEADERS), KIND.label());
        return journal.delete(operation, actor.username(), KIND, title(series), series.code());
    }

    private void check(Actor actor, Sheet seen, Sheet wanted) {
        var problems = new HashMap<String, String>();
        boolean isTaken = !seen.isNew() && !wanted.texts(PARTNER).equals(seen.texts(PARTNER));
        var people = new ArrayList<>(wanted.texts(LEADERS));
        if (isTaken) {
            people.addAll(Attendance.codes(graph, seen.code()));
        } else {
            people.removeAll(seen.texts(LEADERS));
        }
        if (!belonging.knowsAll(actor, people)) {
            problems.put(isTaken ? PARTNER : LEADERS, "problem.people-of-others");
        }
        for (var needed : List.of(PARTNER, MUNICIPALITY, LANGUAGES, MEETINGS)) {
            if (!wanted.fields().containsKey(needed)) {
                problems.put(needed, "problem.needed");
            }
        }
        var days = MeetingPlan.of(wanted).stream().map(MeetingPlan::on).toList();
        if (new HashSet<>(days).size() < days.size()
                || !days.equals(days.stream().sorted().toList())) {
            problems.put(MEETINGS, "problem.meetings-in-order");
        }
        var kept = MeetingPlan.of(wanted).stream().map(MeetingPlan::number).toList();
        boolean losesOne =
                !seen.isNew() && loggedMeetings(seen.code()).stream().anyMatch(number -> !kept.contains(number));
        if (losesOne) {
            problems.put(MEETINGS, "problem.meeting-was-held");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
    }

    private List<Integer> loggedMeetings(String series) {
        return graph.list("""
                MATCH (s:Series {code: $code})<-[:PART_OF]-(m:Meeting)
                WHERE m.loggedOn IS NOT NULL OR EXISTS { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings }
                RETURN m.number AS nr""", Map.of("code", series), row -> row.get("nr").asInt());
    }

    /// What a series is called in lists: place and first day.
    public static String title(Sheet series) {
        var place = series.text(MUNICIPALITY).map(Municipalities::name).orElse("?");
        return MeetingPlan.of(series).stream()
                .findFirst()
                .map(first -> place + " " + DAY.format(first.on()))
                .orElse(place);
    }
}
