package nl.inktvlek.inkblot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.inkblot.Timeline.Edge;
import nl.inktvlek.inkblot.Timeline.Moment;
import org.springframework.stereotype.Service;

/// What really happened: series by month, with who led and attended them.
@Service
public class History {

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    History(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    /// A series began in this month and may be running today, in this municipality (CBS code, or "" when unknown), with
    /// these people.
    private record SeriesOfMonth(
            YearMonth month, int series, String municipality, boolean isRunning, List<Integer> people) {}

    /// Every month from the first series to the last, those without series included.
    ///
    /// @param peopleByPlace per month, people who attended in each municipality up to then, each once per place
    /// @param running per month, the municipalities of series that began in it and have not ended yet: too early to
    /// count
    public record ByMonth(Timeline timeline, List<Map<String, Integer>> peopleByPlace, List<Set<String>> running) {}

    public ByMonth byMonth(Actor actor) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var months = new TreeMap<YearMonth, List<SeriesOfMonth>>();
        graph.list(
                        """
                        MATCH (s:Series) WHERE s.start <= $today
                        RETURN s.nr AS series, s.start AS start, coalesce(s.end, s.start) > $today AS isRunning, coalesce(s.municipality, '') AS municipality,
                            COLLECT { MATCH (p:Person)-[:LED|ATTENDED]->(s) RETURN DISTINCT p.nr } AS people""",
                        Map.of("today", LocalDate.now(clock)),
                        row -> new SeriesOfMonth(
                                YearMonth.from(row.get("start").asLocalDate()),
                                row.get("series").asInt(),
                                row.get("municipality").asString(),
                                row.get("isRunning").asBoolean(),
                                row.get("people").asList(value -> value.asInt())))
                .forEach(series -> months.computeIfAbsent(series.month(), any -> new ArrayList<>())
                        .add(series));
        return months.isEmpty() ? new ByMonth(new Timeline(List.of()), List.of(), List.of()) : replay(months);
    }

    private static ByMonth replay(TreeMap<YearMonth, List<SeriesOfMonth>> months) {
        var moments = new ArrayList<Moment>();
        var places = new ArrayList<Map<String, Integer>>();
        var running = new ArrayList<Set<String>>();
        var appeared = new HashSet<String>();
        var attended = new HashSet<String>();
        var people = new HashMap<String, Integer>();
        for (var month = months.firstKey(); !month.isAfter(months.lastKey()); month = month.plusMonths(1)) {
            var nodes = new ArrayList<String>();
            var edges = new ArrayList<Edge>();
            for (var held : months.getOrDefault(month, List.of())) {
                var series = Timeline.id('S', held.series());
                nodes.add(series);
                for (int nr : held.people()) {
                    var person = Timeline.id('P', nr);
                    if (appeared.add(person)) {
                        nodes.add(person);
                    }
                    edges.add(new Edge(person, series));
                    if (!held.municipality().isEmpty() && attended.add(person + "@" + held.municipality())) {
                        people.merge(held.municipality(), 1, Integer::sum);
                    }
                }
            }
            moments.add(new Moment(month.toString(), nodes, edges, Map.of()));
            places.add(Map.copyOf(people));
            running.add(months.getOrDefault(month, List.of()).stream()
                    .filter(SeriesOfMonth::isRunning)
                    .map(SeriesOfMonth::municipality)
                    .collect(Collectors.toSet()));
        }
        return new ByMonth(new Timeline(moments), places, running);
    }
}
