package nl.inktvlek.programme.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.database.Statements;
import nl.inktvlek.programme.series.ToldMeeting.Details;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// What calendars are told of meetings. Who asks gets them as they are now; what is different from what was told before
/// is written down then, and gets a higher sequence number. So it does not matter how a meeting was moved or went: by
/// an edit, an undo, a file that was taken back, or with its series.
///
/// Between two questions nobody saw anything, so one step is enough for all that happened there.
@Service
public class ToldMeetings {

    /// Meetings of longer ago have left the calendar.
    static final int MONTHS_BACK = 12;

    /// How long one that was taken out is told as cancelled, so that every calendar hears of it.
    static final Duration TOLD_AS_CANCELLED = Duration.ofDays(90);

    private final SeriesPlans plans;
    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;
    private final PerVersion<List<ToldMeeting>> told;

    ToldMeetings(SeriesPlans plans, Graph graph, AccessDecision access, Clock clock) {
        this.plans = plans;
        this.graph = graph;
        this.access = access;
        this.clock = clock;
        this.told = PerVersion.andDay(graph, Set.of(Concern.PROGRAMME), clock, this::tell);
    }

    /// All meetings the actor sees, in order of time; those taken out lately are among them.
    public List<ToldMeeting> all(Actor actor) {
        return list(actor, any -> true);
    }

    /// The actor's own: those of their partner. Of the consortium: all, or those of one partner.
    public List<ToldMeeting> own(Actor actor, Optional<String> partner) {
        var of = actor.partner().or(() -> partner);
        return list(
                actor,
                meeting -> of.filter(code -> !code.equals(meeting.details().partner()))
                        .isEmpty());
    }

    private List<ToldMeeting> list(Actor actor, Predicate<ToldMeeting> which) {
        access.require(actor, DataKind.SERIES);
        return told.get().stream().filter(which).toList();
    }

    private List<ToldMeeting> tell(LocalDate today) {
        var now = Instant.ofEpochMilli(clock.millis());
        var first = today.minusMonths(MONTHS_BACK);
        var present = present(first);
        var before = graph.read(ToldMeetings::read);
        if (!changes(before, present, now).isEmpty()
                || before.values().stream().anyMatch(each -> isOver(each, first))) {
            graph.note(writing -> write(writing, present, now, first));
            before = graph.read(ToldMeetings::read);
        }
        return before.values().stream()
                .filter(each -> each.cancelledAt()
                        .filter(at -> at.isBefore(now.minus(TOLD_AS_CANCELLED)))
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (ToldMeeting each) -> each.details().on())
                        .thenComparing(ToldMeeting::code))
                .toList();
    }

    private Map<String, Details> present(LocalDate first) {
        var present = new HashMap<String, Details>();
        plans.everything()
                .forEach(series -> series.meetings().stream()
                        .filter(meeting -> !meeting.on().isBefore(first))
                        .forEach(meeting -> present.put(meeting.codeIn(series.code()), Details.of(series, meeting))));
        return present;
    }

    private static boolean isOver(ToldMeeting each, LocalDate first) {
        return each.details().on().isBefore(first);
    }

    /// One at a time: two who tell at once would give two numbers to one change.
    private static void write(Statements writing, Map<String, Details> present, Instant now, LocalDate first) {
        writing.run("MERGE (c:Counter {name: 'TOLD-MEETINGS'}) SET c.next = 0").consume();
        var changes = changes(read(writing), present, now);
        writing.run("""
                        UNWIND $rows AS row
                        MERGE (t:ToldMeeting {code: row.code})
                        SET t = row""", Map.of("rows", changes.stream().map(ToldMeetings::row).toList()))
                .consume();
        writing.run("MATCH (t:ToldMeeting) WHERE t.on < $first DELETE t", Map.of("first", first))
                .consume();
    }

    private static List<ToldMeeting> changes(
            Map<String, ToldMeeting> before, Map<String, Details> present, Instant now) {
        var changes = new ArrayList<ToldMeeting>();
        present.forEach((code, details) -> {
            var known = before.get(code);
            var after = known == null ? ToldMeeting.first(code, details, now) : known.as(details, now);
            if (after != known) {
                changes.add(after);
            }
        });
        before.values().stream()
                .filter(known -> !present.containsKey(known.code()) && !known.isCancelled())
                .forEach(known -> changes.add(known.cancelled(now)));
        return changes;
    }

    private static Map<String, ToldMeeting> read(Statements reading) {
        return reading.run("MATCH (t:ToldMeeting) RETURN t AS told").stream()
                .map(row -> toTold(row.get("told")))
                .collect(Collectors.toMap(ToldMeeting::code, Function.identity()));
    }

    private static Map<String, @Nullable Object> row(ToldMeeting told) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("code", told.code());
        row.put("series", told.details().series());
        row.put("number", told.details().number());
        row.put("on", told.details().on());
        row.put("at", told.details().at().orElse(null));
        row.put("municipality", told.details().municipality());
        row.put("neighbourhood", told.details().neighbourhood());
        row.put("partner", told.details().partner());
        row.put("sequence", told.sequence());
        row.put("changedAt", told.changedAt().toEpochMilli());
        row.put("cancelledAt", told.cancelledAt().map(Instant::toEpochMilli).orElse(null));
        return row;
    }

    private static ToldMeeting toTold(Value node) {
        return new ToldMeeting(
                node.get("code").asString(),
                new Details(
                        node.get("series").asString(),
                        node.get("number").asInt(),
                        node.get("on").asLocalDate(),
                        Optional.ofNullable(node.get("at").asLocalTime(null)),
                        node.get("municipality").asString(),
                        node.get("neighbourhood").asString(),
                        node.get("partner").asString()),
                node.get("sequence").asInt(),
                Instant.ofEpochMilli(node.get("changedAt").asLong()),
                node.get("cancelledAt").isNull()
                        ? Optional.empty()
                        : Optional.of(
                                Instant.ofEpochMilli(node.get("cancelledAt").asLong())));
    }
}
