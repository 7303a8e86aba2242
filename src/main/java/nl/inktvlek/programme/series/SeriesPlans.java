package nl.inktvlek.programme.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Numbers;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.SourceKey;
import org.springframework.stereotype.Service;

/// Series of meetings as they are planned and held: who, where, when, about what, and what was told after them.
@Service
public class SeriesPlans implements Register<Series> {

    private static final String SOURCE = "Inktvlek";

    private final Things<Series> series;
    private final Graph graph;
    private final Numbers numbers;
    private final Organisations organisations;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;
    private final PerVersion<Map<String, Counts>> counts;

    SeriesPlans(
            Journal journal,
            Graph graph,
            Numbers numbers,
            Organisations organisations,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.series = journal.own(Series.KIND, this::check);
        this.graph = graph;
        this.numbers = numbers;
        this.organisations = organisations;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.counts = new PerVersion<>(graph, Set.of(Concern.PROGRAMME), this::readCounts);
    }

    private void check(Actor actor, Optional<Series> before, Optional<Series> after) {
        before.ifPresent(seen -> access.requireChange(actor, DataKind.SERIES, seen.partners()));
        after.ifPresent(wanted -> {
            access.requireChange(actor, DataKind.SERIES, wanted.partners());
            boolean isTaken = before.filter(seen -> !seen.partner().equals(wanted.partner()))
                    .isPresent();
            var kept = wanted.meetings().stream().map(PlannedMeeting::number).toList();
            wanted.problems(LocalDate.now(clock))
                    .when(
                            !belonging.knowsAll(actor, newPeople(before, wanted, isTaken)),
                            isTaken ? "partner" : "leaders",
                            "problem.people-of-others")
                    .when(
                            before.isPresent()
                                    && !before.get().meetings().equals(wanted.meetings())
                                    && !kept.containsAll(heldMeetings(wanted.code())),
                            "meetings",
                            "problem.meeting-was-held")
                    .refuse();
        });
    }

    /// People who would be tied to the partner by this change.
    private List<String> newPeople(Optional<Series> before, Series wanted, boolean isTaken) {
        var people = new ArrayList<>(wanted.leaders());
        if (isTaken) {
            people.addAll(Attendance.codes(graph, wanted.code()));
        } else {
            before.ifPresent(seen -> people.removeAll(seen.leaders()));
        }
        return people;
    }

    private List<Integer> heldMeetings(String code) {
        return graph.list("""
                MATCH (s:Series {code: $code})<-[:PART_OF]-(m:Meeting)
                WHERE m.loggedOn IS NOT NULL OR EXISTS { (s)<-[a:ATTENDED]-(:Person) WHERE m.number IN a.meetings }
                RETURN m.number AS nr""", Map.of("code", code), row -> row.get("nr").asInt());
    }

    @Override
    public Kind<Series> kind() {
        return Series.KIND;
    }

    /// A series in a list.
    ///
    /// @param hostName where the actor may know it
    /// @param logged meetings that were written up
    /// @param participants distinct people who attended
    public record Item(Series series, Optional<String> hostName, int logged, int participants) {

        public String code() {
            return series.code();
        }

        public String title() {
            return series.title();
        }
    }

    private record Counts(int logged, int participants) {}

    private Map<String, Counts> readCounts() {
        return graph.list("""
                        MATCH (s:Series)
                        RETURN s.code AS code,
                            COUNT { (s)<-[:PART_OF]-(m:Meeting) WHERE m.loggedOn IS NOT NULL } AS logged,
                            COUNT { (s)<-[:ATTENDED]-(:Person) } AS participants""", Map.of(), row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("code").asString(),
                        row -> new Counts(
                                row.get("logged").asInt(),
                                row.get("participants").asInt())));
    }

    /// All series the actor may see, latest first.
    public List<Item> list(Actor actor) {
        access.require(actor, DataKind.SERIES);
        var hosts =
                organisations.list(actor).stream().collect(Collectors.toMap(Organisation::code, Organisation::name));
        var counted = counts.get();
        return series.list().stream()
                .sorted(Comparator.comparing((Series each) -> each.start().orElse(LocalDate.MIN))
                        .reversed())
                .map(each -> {
                    var count = counted.getOrDefault(each.code(), new Counts(0, 0));
                    return new Item(
                            each,
                            each.host().flatMap(host -> Optional.ofNullable(hosts.get(host))),
                            count.logged(),
                            count.participants());
                })
                .toList();
    }

    /// A meeting in the calendar.
    ///
    /// @param place name of the municipality
    /// @param partner code, or nothing
    public record MeetingDay(String code, String series, int number, LocalDate on, String place, String partner) {

        private static MeetingDay of(Series series, PlannedMeeting meeting) {
            return new MeetingDay(
                    meeting.codeIn(series.code()),
                    series.code(),
                    meeting.number(),
                    meeting.on(),
                    series.place(),
                    series.partner().orElse(""));
        }
    }

    /// The meetings of a month, in order of time.
    public List<MeetingDay> meetings(Actor actor, YearMonth month) {
        return meetings(actor, day -> YearMonth.from(day).equals(month));
    }

    /// The meetings on some days, in order of time.
    public List<MeetingDay> meetings(Actor actor, Predicate<LocalDate> days) {
        access.require(actor, DataKind.SERIES);
        return series.list().stream()
                .flatMap(each -> each.meetings().stream()
                        .filter(meeting -> days.test(meeting.on()))
                        .map(meeting -> MeetingDay.of(each, meeting)))
                .sorted(Comparator.comparing(MeetingDay::on).thenComparing(MeetingDay::code))
                .toList();
    }

    /// All series, for what asks `access` itself.
    List<Series> everything() {
        return series.list();
    }

    @Override
    public Optional<Series> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return series.find(code);
    }

    /// Those of these series that exist.
    public List<Series> all(Actor actor, Collection<String> codes) {
        access.require(actor, DataKind.SERIES);
        return series.findAll(codes);
    }

    @Override
    public boolean mayChange(Actor actor, Series each) {
        return access.mayChange(actor, DataKind.SERIES, each.partners());
    }

    @Override
    public Saved<Series> save(OperationId operation, Actor actor, Series seen, Series wanted) {
        return series.save(operation, actor, seen, wanted, (work, after) -> {
            if (seen.isNew()) {
                register(work, after);
            }
        });
    }

    /// What every series has besides its fields.
    private void register(Work work, Series made) {
        work.run(
                        """
                        MATCH (s:Series {code: $code}) WHERE s.nr IS NULL
                        SET s.nr = $nr, s.source = $source, s.sourceKey = $sourceKey, s.planned = $planned""",
                        Map.of(
                                "code", made.code(),
                                "nr", numbers.reserve(Numbers.Of.SERIES, 1),
                                "source", SOURCE,
                                "sourceKey", new SourceKey(SOURCE, made.code()).readable(),
                                "planned", made.meetings().size()))
                .consume();
    }

    @Override
    public Saved<Series> delete(OperationId operation, Actor actor, Series each) {
        return series.delete(operation, actor, each);
    }

    /// Writes down one answer about onward talk, of a participant or of the group as a whole.
    ///
    /// @param person code of who told
    /// @throws nl.inktvlek.journal.NotFilledIn if the number cannot be
    public Saved<Series> tell(
            OperationId operation,
            Actor actor,
            String code,
            Optional<String> person,
            int people,
            OnwardTalk.Kind kind) {
        var seen = series.find(code).orElse(null);
        if (seen == null) {
            return new Saved.Gone<>();
        }
        var wanted = seen.tell(new OnwardTalk(person, people, kind, Optional.of(operation.value())));
        return series.save(
                operation,
                actor,
                seen,
                wanted,
                (work, after) ->
                        trail.record(work, Action.CHANGED, person.stream().toList(), Series.KIND.label()));
    }

    /// Codes of those who attended a series, in order.
    public List<String> participants(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return Attendance.codes(graph, code);
    }

    /// The same for the rules of the programme, those who came most often first.
    public List<String> attended(String code) {
        return Attendance.byTimes(graph, code);
    }
}
