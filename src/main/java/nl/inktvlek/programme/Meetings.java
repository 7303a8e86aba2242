package nl.inktvlek.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import nl.inktvlek.network.Newcomers;
import org.springframework.stereotype.Service;

/// Meetings as they were held: who was there, by code, and how it went.
@Service
public class Meetings {

    public static final String PRESENT = "present";
    public static final String HEADS = "headCount";
    public static final String THEME = "theme";
    public static final String FORMS = "forms";
    public static final String WARMTH = "warmth";
    public static final String NEEDS_CARE = "needsCare";
    public static final String LOGGED_ON = "loggedOn";
    private static final String SERIES = "series";

    public static final Kind KIND = new Kind(
            "Meeting",
            List.of(
                    new Link(SERIES, "[(n)-[:PART_OF]->(s:Series) | s.code]", "RETURN $code, $to", false),
                    new Link(PRESENT, """
                            [(n)-[:PART_OF]->(:Series)<-[a:ATTENDED]-(p:Person) WHERE n.number IN a.meetings | p.code]""", """
                            MATCH (m:Meeting {code: $code})-[:PART_OF]->(s:Series)
                            CALL (m, s) {
                                MATCH (p:Person)-[a:ATTENDED]->(s)
                                WHERE m.number IN a.meetings AND NOT p.code IN $to
                                SET a.meetings = [number IN a.meetings WHERE number <> m.number]
                                WITH a WHERE size(a.meetings) = 0
                                DELETE a
                            }
                            UNWIND $to AS code
                            MATCH (p:Person {code: code})
                            MERGE (p)-[a:ATTENDED]->(s)
                            SET a.meetings = [number IN coalesce(a.meetings, []) WHERE number <> m.number] + m.number""", true)));

    /// Codes as [nl.inktvlek.network.NodeCode] makes them, and short ones a partner uses on paper.
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,19}");

    private static final int MOST_PEOPLE = 200;

    private final Graph graph;
    private final Journal journal;
    private final Newcomers newcomers;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Meetings(
            Graph graph,
            Journal journal,
            Newcomers newcomers,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.journal = journal;
        this.newcomers = newcomers;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// A meeting that somebody is about to write up.
    ///
    /// @param number from 1
    /// @param known codes of people who came before, or are on the sheet of the series
    /// @param before those who came before
    public record Page(Sheet meeting, Sheet series, int number, LocalDate on, List<String> known, List<String> before) {

        /// The same, as somebody saw the meeting before others changed it.
        public Page seenAs(Sheet seen) {
            return new Page(seen, series, number, on, known, before);
        }
    }

    /// A meeting with its series; empty if there is none.
    public Optional<Page> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return journal.find(KIND, code)
                .flatMap(meeting -> journal.find(
                                SeriesPlans.KIND,
                                meeting.texts(SERIES).stream().findFirst().orElse(""))
                        .map(series -> new Page(
                                meeting,
                                series,
                                meeting.number("number").orElseThrow(),
                                meeting.date("on").orElseThrow(),
                                known(series.code()),
                                before(series.code()))));
    }

    private List<String> before(String series) {
        return graph.list(
                "MATCH (:Series {code: $series})<-[:ATTENDED]-(p:Person) RETURN p.code AS code ORDER BY code",
                Map.of("series", series),
                row -> row.get("code").asString());
    }

    /// Codes of those who attended the series before, most often first, after them those on its sheet.
    private List<String> known(String series) {
        return graph.list("""
                MATCH (s:Series {code: $series})
                CALL (s) {
                    MATCH (s)<-[a:ATTENDED]-(p:Person) RETURN p.code AS code, size(a.meetings) AS times
                    UNION
                    UNWIND coalesce(s.sheet, []) AS code RETURN code, 0 AS times
                }
                RETURN code, max(times) AS times ORDER BY times DESC, code""", Map.of("series", series), row -> row.get("code").asString());
    }

    /// Writes up a meeting. Codes that are not known yet become new participants.
    ///
    /// @throws NotFilledIn if there is neither attendance nor a number of heads, or a code or number cannot be
    public Saved log(OperationId operation, Actor actor, Page page, Sheet wanted) {
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(page.series().texts(SeriesPlans.PARTNER)));
        check(wanted);
        checkNotOfOthers(actor, page, wanted.texts(PRESENT));
        trail.record(actor.username(), Action.CHANGED, wanted.texts(PRESENT), KIND.label());
        newcomers.add(
                operation.part("newcomers"),
                wanted.texts(PRESENT),
                page.series().text(SeriesPlans.MUNICIPALITY));
        var fields = new HashMap<>(wanted.fields());
        fields.put(LOGGED_ON, LocalDate.now(clock));
        return journal.save(
                operation,
                actor.username(),
                KIND,
                SeriesPlans.title(page.series()) + " · " + page.number(),
                page.meeting(),
                fields);
    }

    private void checkNotOfOthers(Actor actor, Page page, List<String> codes) {
        var fresh = new ArrayList<>(codes);
        fresh.removeAll(page.known());
        if (!belonging.knowsAll(actor, fresh)) {
            throw new NotFilledIn(Map.of(PRESENT, "problem.code-of-others"));
        }
    }

    private static void check(Sheet wanted) {
        var problems = new HashMap<String, String>();
        var heads = wanted.number(HEADS);
        var present = wanted.texts(PRESENT);
        if (heads.isEmpty() && present.isEmpty()) {
            problems.put(PRESENT, "problem.nobody-present");
        }
        if (heads.filter(number -> number < present.size() || number > MOST_PEOPLE)
                .isPresent()) {
            problems.put(HEADS, "problem.heads");
        }
        if (present.size() > MOST_PEOPLE
                || present.stream().anyMatch(code -> !CODE.matcher(code).matches())) {
            problems.put(PRESENT, "problem.code");
        }
        if (wanted.number(WARMTH).filter(warmth -> warmth < 1 || warmth > 5).isPresent()) {
            problems.put(WARMTH, "problem.warmth");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
    }

    /// A meeting that waits to be written up.
    public record Waiting(String code, int number, LocalDate on, String municipality, Optional<String> partner) {}

    /// Meetings of the last weeks that nobody wrote up and the actor may, oldest first.
    public List<Waiting> waiting(Actor actor, int weeks) {
        access.require(actor, DataKind.SERIES);
        var today = LocalDate.now(clock);
        return graph
                .list(
                        """
                        MATCH (m:Meeting)-[:PART_OF]->(s:Series)
                        WHERE m.loggedOn IS NULL AND m.on <= $today AND m.on >= $from
                            AND NOT EXISTS { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings }
                        OPTIONAL MATCH (s)-[:RUN_BY]->(partner:Organisation)
                        RETURN m.code AS code, m.number AS number, m.on AS on,
                            coalesce(s.municipality, '') AS municipality, partner.code AS partner
                        ORDER BY on, code""",
                        Map.of("today", today, "from", today.minusWeeks(weeks)),
                        row -> new Waiting(
                                row.get("code").asString(),
                                row.get("number").asInt(),
                                row.get("on").asLocalDate(),
                                row.get("municipality").asString(),
                                Optional.ofNullable(row.get("partner").asString(null))))
                .stream()
                .filter(meeting -> access.mayChange(
                        actor, DataKind.SERIES, meeting.partner().map(Set::of).orElse(Set.of())))
                .toList();
    }
}
