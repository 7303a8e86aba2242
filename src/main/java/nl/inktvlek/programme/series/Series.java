package nl.inktvlek.programme.series;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Column;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;
import nl.inktvlek.vocabulary.Municipalities;

/// A series of meetings with one group: as it is planned, and what became of it.
///
/// @param partner code of the consortium partner that runs it
/// @param method whose method is followed, by code of the partner; the partner's own where nothing is chosen
/// @param municipality CBS code
/// @param expected participants expected
/// @param host code of the organisation where it is held
/// @param leaders codes of people
/// @param caredForOn day of the after-care, once it was given
/// @param carePresent people who came back then
/// @param careStillTalking of those, who still talk about it
/// @param onward what was told of onward talk
/// @param sheet codes on its attendance sheet that nobody has yet
public record Series(
        String code,
        long version,

        @Field(text = "series.partner", needed = true, choice = Choice.PARTNERS, column = Column.SHOWN)
        @Related(by = "RUN_BY", to = "Organisation")
        Optional<String> partner,

        @Field(text = "nav.projects", choice = Choice.PROJECTS) @Related(by = "IN_PROJECT", to = "Project")
        List<String> projects,

        @Field(text = "series.method", help = "series.method.help", choice = Choice.METHODS)
        @Related(by = "FOLLOWS", to = "Method")
        Optional<String> method,

        @Field(text = "series.municipality", needed = true, choice = Choice.MUNICIPALITIES)
        String municipality,

        @Field(text = "series.neighbourhood", help = "series.neighbourhood.help", column = Column.ON_DEMAND)
        String neighbourhood,

        @Field(text = "series.languages", needed = true, choice = Choice.LANGUAGES, column = Column.SHOWN)
        List<String> languages,

        @Field(text = "series.group", help = "series.group.help", column = Column.ON_DEMAND)
        String group,

        @Field(text = "series.expected", least = 1, most = 200)
        Optional<Integer> expected,

        @Field(text = "series.host", choice = Choice.ORGANISATIONS) @Related(by = "HOSTED_BY", to = "Organisation")
        Optional<String> host,

        @Field(text = "series.leaders", choice = Choice.PEOPLE, holds = Holds.CODES_OF_PEOPLE)
        @Related(by = "LED", to = "Person", incoming = true)
        List<String> leaders,

        @Field(text = "series.meetings", needed = true) List<PlannedMeeting> meetings,

        @Field(text = "series.cared-for", column = Column.ON_DEMAND)
        Optional<LocalDate> caredForOn,

        @Field(text = "care.present", most = 200) Optional<Integer> carePresent,

        @Field(text = "care.still-talking", most = 200) Optional<Integer> careStillTalking,

        @Field(text = "care.plan-made") boolean planMade,

        @Field(text = "care.plan", longest = 1000, holds = Holds.FREE_TEXT)
        String plan,

        @Field(text = "care.plan-done") boolean planDone,

        List<OnwardTalk> onward,
        List<String> sheet)
        implements Thing {

    public static final Kind<Series> KIND = Kind.of(Series.class, "Series", Concern.PROGRAMME, DataKind.SERIES)
            .around("meetings", """
                    [(n)<-[:PART_OF]-(m:Meeting) | m {.number, .on, .theme, .at}]""", """
                    MATCH (s:Series {code: $code})
                    CALL (s) {
                        MATCH (s)<-[:PART_OF]-(m:Meeting)
                        WHERE NOT m.number IN [row IN $to | row.number] AND m.loggedOn IS NULL
                            AND NOT EXISTS { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings }
                        DETACH DELETE m
                    }
                    CALL (s) {
                        UNWIND $to AS row
                        MERGE (m:Meeting {code: s.code + '-' + row.number})
                        SET m.number = row.number, m.on = date(row.on), m.theme = row.theme,
                            m.at = localtime(row.at)
                        MERGE (m)-[:PART_OF]->(s)
                    }
                    CALL (s) {
                        MATCH (s)<-[:PART_OF]-(m:Meeting)
                        RETURN min(m.on) AS first, max(m.on) AS last
                    }
                    SET s.start = first, s.end = last""", false)
            .around("onward", """
                    [(teller)-[t:TALKED_ON]->(n) | {person: CASE WHEN teller = n THEN null ELSE teller.code END,
                        people: t.people, kind: toUpper(t.kind), id: t.id}]""", """
                    MATCH (s:Series {code: $code})
                    CALL (s) {
                        MATCH (teller)-[t:TALKED_ON]->(s)
                        WHERE NOT any(row IN $to WHERE row.people = t.people AND row.kind = toUpper(t.kind)
                            AND coalesce(row.id, '') = coalesce(t.id, '')
                            AND coalesce(row.person, s.code) = teller.code)
                        DELETE t
                    }
                    UNWIND $to AS row
                    MATCH (teller:Person|Series {code: coalesce(row.person, s.code)})
                    WHERE NOT EXISTS {
                        (teller)-[t:TALKED_ON]->(s)
                        WHERE row.people = t.people AND row.kind = toUpper(t.kind)
                            AND coalesce(row.id, '') = coalesce(t.id, '')
                    }
                    CREATE (teller)-[:TALKED_ON {people: row.people, kind: toLower(row.kind), id: row.id}]->(s)""", true)
            .part("PART_OF", "Meeting")
            .called(Series::title);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /// After-care is reminded of after eight weeks; it is on time until ten (numbers.md).
    public static final int CARE_DUE_WEEKS = 8;

    /// Weeks after it is due in which after-care is still on time.
    public static final int CARE_GRACE_WEEKS = 2;

    /// Meetings in order.
    public Series {
        meetings = meetings.stream()
                .sorted(Comparator.comparingInt(PlannedMeeting::number))
                .toList();
    }

    /// A series that is not planned yet.
    public static Series blank() {
        return KIND.blank(NodeCode.random());
    }

    /// What it is called in lists: place and first day.
    public String title() {
        var place = municipality.isBlank() ? "?" : place();
        return start().map(first -> place + " " + DAY.format(first)).orElse(place);
    }

    /// Name of the municipality, "" where unknown.
    public String place() {
        return municipality.isBlank() ? "" : Municipalities.name(municipality);
    }

    public Optional<LocalDate> start() {
        return meetings.stream().map(PlannedMeeting::on).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> end() {
        return meetings.stream().map(PlannedMeeting::on).max(Comparator.naturalOrder());
    }

    /// Codes of the partners it belongs to, for the decision who may change it.
    public Set<String> partners() {
        return partner.map(Set::of).orElse(Set.of());
    }

    /// Day on which its after-care is due.
    public Optional<LocalDate> careDueOn() {
        return end().map(last -> last.plusWeeks(CARE_DUE_WEEKS));
    }

    /// Second-order reach as it was told.
    public OnwardTalk.Told told() {
        return OnwardTalk.sum(onward);
    }

    /// The same with one more answer.
    ///
    /// @throws nl.inktvlek.journal.NotFilledIn if the number cannot be
    Series tell(OnwardTalk answer) {
        new Problems()
                .when(!OnwardTalk.isPossible(answer.people()), "onward", "problem.onward")
                .refuse();
        var all = new ArrayList<>(onward);
        all.add(answer);
        return KIND.with(this, "onward", all);
    }

    /// All that is wrong with a new series by itself, whatever its way in: the form, or a file.
    public Problems allProblems(LocalDate today) {
        return Problems.declared(KIND, this).and(problems(today));
    }

    /// The rules of a series by itself that its fields do not declare.
    ///
    /// @param today no after-care is given after it
    Problems problems(LocalDate today) {
        var days = meetings.stream().map(PlannedMeeting::on).toList();
        return new Problems()
                .when(
                        new HashSet<>(days).size() < days.size()
                                || !days.equals(days.stream().sorted().toList()),
                        "meetings",
                        "problem.meetings-in-order")
                .when(caredForOn.filter(day -> day.isAfter(today)).isPresent(), "caredForOn", "problem.in-future")
                .when(
                        careStillTalking.orElse(0) > carePresent.orElse(Integer.MAX_VALUE),
                        "careStillTalking",
                        "problem.more-than-present");
    }
}
