package nl.inktvlek.programme.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Newcomers;
import nl.inktvlek.network.People;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Meetings as they were held: read to be written up, and written up.
@Service
public class Meetings {

    private final Things<Meeting> meetings;
    private final SeriesPlans plans;
    private final Graph graph;
    private final Newcomers newcomers;
    private final People people;
    private final Belonging belonging;
    private final AccessDecision access;
    private final Clock clock;

    Meetings(
            Journal journal,
            SeriesPlans plans,
            Graph graph,
            Newcomers newcomers,
            People people,
            Belonging belonging,
            AccessDecision access,
            Clock clock) {
        this.meetings = journal.own(Meeting.KIND, this::check);
        this.plans = plans;
        this.graph = graph;
        this.newcomers = newcomers;
        this.people = people;
        this.belonging = belonging;
        this.access = access;
        this.clock = clock;
    }

    private void check(Actor actor, Optional<Meeting> before, Optional<Meeting> after) {
        var series = before.or(() -> after)
                .flatMap(Meeting::series)
                .flatMap(code -> plans.find(actor, code))
                .orElseThrow(() -> new AccessDeniedException("A meeting of no series"));
        access.requireChange(actor, DataKind.SERIES, series.partners());
        after.filter(meeting -> meeting.loggedOn().isPresent())
                .ifPresent(meeting -> meeting.problems()
                        .when(
                                !belonging.knowsAll(actor, strangers(series, meeting)),
                                "present",
                                "problem.code-of-others")
                        .refuse());
    }

    /// Codes in a meeting that are not known to its series.
    private List<String> strangers(Series series, Meeting meeting) {
        var strangers = new ArrayList<>(meeting.present());
        strangers.removeAll(series.sheet());
        if (!strangers.isEmpty()) {
            strangers.removeAll(plans.attended(series.code()));
        }
        return strangers;
    }

    /// A meeting that somebody is about to write up.
    ///
    /// @param known codes of people who came before, or are on the sheet of the series, most often first
    /// @param before those who came before
    public record Page(Meeting meeting, Series series, List<String> known, List<String> before) {}

    /// A meeting with its series; empty if there is none.
    public Optional<Page> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return meetings.find(code)
                .flatMap(meeting -> meeting.series()
                        .flatMap(series -> plans.find(actor, series))
                        .map(series -> page(meeting, series)));
    }

    private Page page(Meeting meeting, Series series) {
        var before = plans.attended(series.code());
        var known = new ArrayList<>(before);
        series.sheet().stream().filter(code -> !before.contains(code)).forEach(known::add);
        return new Page(meeting, series, known, before);
    }

    /// Writes up a meeting. Codes that are nobody's yet become new participants; the code on paper of a record that was
    /// made one with another is that other's.
    ///
    /// @throws nl.inktvlek.journal.NotFilledIn if there is neither attendance nor a number of heads, or a code or
    /// number cannot be
    public Saved<Meeting> writeUp(OperationId operation, Actor actor, Page page, Meeting seen, Meeting wanted) {
        access.requireChange(actor, DataKind.SERIES, page.series().partners()); // before what is wrong with it is told
        var now = people.codesNow(wanted.present());
        var present = wanted.present().stream()
                .map(code -> now.getOrDefault(code, code))
                .distinct()
                .toList();
        return meetings.save(
                operation,
                actor,
                seen,
                Meeting.KIND.with(wanted, "present", present).writeUp(LocalDate.now(clock)),
                (work, after) -> newcomers.add(
                        work,
                        after.present(),
                        Optional.of(page.series().municipality()).filter(place -> !place.isBlank())));
    }

    /// What became of a meeting.
    ///
    /// @param number from 1
    /// @param isWrittenUp whether somebody wrote down how it was
    /// @param present people who came: by code, or by heads where those are more
    public record Held(int number, boolean isWrittenUp, int present) {}

    /// The meetings of a series that are there, by their numbers.
    public Map<Integer, Held> held(Actor actor, String series) {
        access.require(actor, DataKind.SERIES);
        return graph
                .list(
                        """
                        MATCH (s:Series {code: $code})<-[:PART_OF]-(m:Meeting)
                        WITH m, COUNT { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings } AS came
                        RETURN m.number AS number, m.loggedOn IS NOT NULL AS written,
                            CASE WHEN coalesce(m.headCount, 0) > came THEN m.headCount ELSE came END AS present""",
                        Map.of("code", series),
                        row -> new Held(
                                row.get("number").asInt(),
                                row.get("written").asBoolean(),
                                row.get("present").asInt()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Held::number, held -> held));
    }

    /// A meeting that nobody wrote up yet.
    public record Unwritten(String code, int number, LocalDate on, String municipality, Optional<String> partner) {}

    /// Meetings of the last weeks that nobody wrote up and the actor may, oldest first.
    public List<Unwritten> unwritten(Actor actor, int weeks) {
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
                        row -> new Unwritten(
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
