package nl.inktvlek.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// The series as they were known at the end of any day, whatever was written down, corrected, taken back or erased
/// later ([decision 35](../../../../../docs/decisions/0035-as-known-on.md)).
///
/// Before the first command of a day what changed is kept: what then stands in the graph held from the last day of
/// commands up to yesterday. People are numbers here, that lead to nobody once somebody is erased.
///
/// **Cost.** One read of all series a day, and the series that changed.
@Component
public class KnownSeries {

    private final Graph graph;
    private final AllHeldSeries present;
    private final Clock clock;

    KnownSeries(Graph graph, AllHeldSeries present, Clock clock) {
        this.graph = graph;
        this.present = present;
        this.clock = clock;
    }

    /// The first day at the end of which it is known how things were; empty where nothing was kept yet.
    public Optional<LocalDate> since() {
        return graph.find(
                        "MATCH (k:KnownDays) RETURN k.first AS first",
                        Map.of(),
                        row -> row.get("first").asLocalDate())
                .filter(first -> first.isBefore(LocalDate.now(clock)));
    }

    /// In order of time.
    ///
    /// @param day from [#since] on, up to today
    List<HeldSeries> on(LocalDate day) {
        var now = present.list(); // before it is read whether something changed since
        return graph.read(
                reading -> lastOfCommands(reading).filter(day::isBefore).isPresent() ? on(reading, day) : now);
    }

    /// What stands in the graph held from the last day of commands until yesterday.
    static void keep(Statements writing, LocalDate today) {
        writing.run("MERGE (k:KnownDays {name: 'series'}) SET k.taken = true").consume(); // one at a time
        var last = lastOfCommands(writing);
        if (last.isPresent() && !last.get().isBefore(today)) {
            return;
        }
        record(writing, last.orElseGet(() -> today.minusDays(1)), latest(writing), HeldSeries.all(writing));
        writing.run(
                        "MATCH (k:KnownDays) SET k.last = $today, k.first = coalesce(k.first, $before)",
                        Map.of("today", today, "before", today.minusDays(1)))
                .consume();
    }

    /// For data that were made up: as if somebody had been writing them down for years.
    ///
    /// @param states all series as they were known from each of these days on
    public void pretend(SortedMap<LocalDate, List<HeldSeries>> states) {
        graph.note(writing -> {
            writing.run("MATCH (k:KnownSeries) DELETE k").consume();
            var before = List.<HeldSeries>of();
            for (var state : states.entrySet()) {
                record(writing, state.getKey(), before, state.getValue());
                before = state.getValue();
            }
            writing.run("MATCH (k:KnownDays) SET k.first = $first", Map.of("first", states.firstKey()))
                    .consume();
        });
    }

    private static Optional<LocalDate> lastOfCommands(Statements reading) {
        return reading.run("MATCH (k:KnownDays) WHERE k.last IS NOT NULL RETURN k.last AS last").stream()
                .map(row -> row.get("last").asLocalDate())
                .findFirst();
    }

    private static List<HeldSeries> latest(Statements reading) {
        return reading.run("MATCH (k:KnownSeries) WHERE k.until IS NULL RETURN k")
                .list(row -> of(row.get("k")));
    }

    private static void record(Statements writing, LocalDate from, List<HeldSeries> before, List<HeldSeries> state) {
        var known = before.stream().collect(Collectors.toMap(HeldSeries::code, held -> held));
        var changed = new ArrayList<HeldSeries>();
        for (var held : state) {
            if (!held.equals(known.get(held.code()))) {
                changed.add(held);
            } else {
                known.remove(held.code());
            }
        }
        writing.run(
                        "MATCH (k:KnownSeries) WHERE k.until IS NULL AND k.code IN $codes SET k.until = $from",
                        Map.of("codes", known.keySet(), "from", from))
                .consume();
        writing.run(
                        "UNWIND $rows AS row CREATE (k:KnownSeries {from: $from}) SET k += row",
                        Map.of("rows", changed.stream().map(KnownSeries::row).toList(), "from", from))
                .consume();
    }

    private static List<HeldSeries> on(Statements reading, LocalDate day) {
        return reading.run("""
                        MATCH (k:KnownSeries) WHERE k.from <= $day AND (k.until IS NULL OR k.until > $day)
                        RETURN k ORDER BY k.start, k.code""", Map.of("day", day)).list(row -> of(row.get("k")));
    }

    private static Map<String, @Nullable Object> row(HeldSeries held) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("code", held.code());
        row.put("partners", List.copyOf(held.partners()));
        row.put("projects", List.copyOf(held.projects()));
        row.put("anchored", List.copyOf(held.anchored()));
        row.put("host", held.host().orElse(null));
        row.put("municipality", held.municipality());
        row.put("languages", held.languages());
        row.put("start", held.start());
        row.put("end", held.end());
        row.put("planned", held.planned());
        row.put("caredForOn", held.caredForOn().orElse(null));
        var people = List.copyOf(held.meetings().keySet());
        row.put("people", people);
        row.put("meetings", people.stream().map(held.meetings()::get).toList());
        row.put("led", List.copyOf(held.led()));
        row.put(
                "tellers",
                held.talk().entrySet().stream()
                        .flatMap(told -> told.getValue().stream().map(any -> told.getKey()))
                        .toList());
        row.put("told", held.talk().values().stream().flatMap(List::stream).toList());
        row.put("toldByGroup", held.groupTalk());
        return row;
    }

    private static HeldSeries of(Value kept) {
        var people = kept.get("people").asList(Value::asInt);
        var meetings = new HashMap<Integer, Integer>();
        for (int i = 0; i < people.size(); i++) {
            meetings.put(people.get(i), kept.get("meetings").get(i).asInt());
        }
        var talk = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < kept.get("tellers").size(); i++) {
            talk.computeIfAbsent(kept.get("tellers").get(i).asInt(), any -> new ArrayList<>())
                    .add(kept.get("told").get(i).asInt());
        }
        return new HeldSeries(
                kept.get("code").asString(),
                kept.get("partners").asList(Value::asString).stream().collect(Collectors.toUnmodifiableSet()),
                kept.get("projects").asList(Value::asString).stream().collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(kept.get("anchored").asList(Value::asString, List.of())),
                HeldSeries.host(kept.get("host")),
                kept.get("municipality").asString(),
                kept.get("languages").asList(Value::asString),
                kept.get("start").asLocalDate(),
                kept.get("end").asLocalDate(),
                kept.get("planned").asInt(),
                Optional.ofNullable(kept.get("caredForOn").asLocalDate(null)),
                meetings,
                kept.get("led").asList(Value::asInt).stream().collect(Collectors.toUnmodifiableSet()),
                talk,
                kept.get("toldByGroup").asList(Value::asInt));
    }
}
