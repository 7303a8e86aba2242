package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import nl.inktvlek.disclosure.Came;
import nl.inktvlek.disclosure.Published;
import nl.inktvlek.figures.FirstReach;
import nl.inktvlek.figures.FirstReach.Series;
import nl.inktvlek.releases.Period;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Component;

/// What was published, in numbers that were not rounded: kept inside, to decide what can be published next.
@Component
class Books {

    private final Graph graph;

    Books(Graph graph) {
        this.graph = graph;
    }

    /// A release as it was published.
    ///
    /// @param proposal code of what it was made from
    /// @param people by the code of each place whose figure it renewed
    /// @param series how many people came first to each series by then, as far as that was another number before
    record Entry(
            int release, Period period, String proposal, Map<String, Integer> people, Map<Series, Integer> series) {}

    /// In order of publication, from release 1 on.
    List<Entry> entries() {
        return graph.list("""
                MATCH (f:PublishedFigures)
                RETURN f.release AS release, f.period AS period, f.proposal AS proposal, f.places AS places,
                    f.people AS people, f.series AS series, f.municipalities AS municipalities, f.came AS came
                ORDER BY release""", Map.of(), row -> entry(row, row.get("proposal").asString()));
    }

    /// As books and proposals keep it.
    static Entry entry(MapAccessor stored, String proposal) {
        var series = new HashMap<Series, Integer>();
        for (int i = 0; i < stored.get("series").size(); i++) {
            series.put(
                    new Series(
                            stored.get("series").get(i).asString(),
                            stored.get("municipalities").get(i).asString()),
                    stored.get("came").get(i).asInt());
        }
        return new Entry(
                stored.get("release").asInt(),
                Period.named(stored.get("period").asString()),
                proposal,
                counts(stored, "places", "people"),
                Map.copyOf(series));
    }

    /// Numbers by name, from two lists of the same length.
    static Map<String, Integer> counts(MapAccessor stored, String names, String numbers) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < stored.get(names).size(); i++) {
            counts.put(
                    stored.get(names).get(i).asString(),
                    stored.get(numbers).get(i).asInt());
        }
        return Map.copyOf(counts);
    }

    static Published published(List<Entry> entries) {
        var published = Published.NOTHING;
        for (var entry : entries) {
            published = published.with(entry.release(), entry.people());
        }
        return published;
    }

    /// How many came first to each series, as the last release knew it.
    static Map<Series, Integer> known(List<Entry> entries) {
        var known = new HashMap<Series, Integer>();
        entries.forEach(entry -> known.putAll(entry.series()));
        return known;
    }

    /// What is another number now; 0 for a series in which nobody counts any more.
    static Map<Series, Integer> changes(List<Entry> entries, FirstReach reach) {
        var changes = new HashMap<Series, Integer>();
        known(entries).keySet().forEach(series -> changes.put(series, 0));
        changes.putAll(reach.people());
        changes.entrySet().removeAll(known(entries).entrySet());
        return changes;
    }

    /// Who came, by the first release that counts them.
    static List<Came> came(List<Entry> entries) {
        var came = new ArrayList<Came>();
        var known = new HashMap<Series, Integer>();
        for (var entry : entries) {
            entry.series().forEach((series, people) -> {
                int more = people - known.getOrDefault(series, 0);
                came.add(new Came(series.municipality(), entry.release(), more, series.code()));
                known.put(series, people);
            });
        }
        return came;
    }

    /// Enters a release that is about to be there. Done again for the same proposal, it changes nothing.
    void enter(Work work, Entry entry) {
        var places = List.copyOf(entry.people().keySet());
        var series = List.copyOf(entry.series().keySet());
        work.run(
                        """
                        MERGE (f:PublishedFigures {release: $release})
                        SET f.period = $period, f.proposal = $proposal, f.places = $places, f.people = $people,
                            f.series = $series, f.municipalities = $municipalities, f.came = $came""",
                        Map.of(
                                "release", entry.release(),
                                "period", entry.period().toString(),
                                "proposal", entry.proposal(),
                                "places", places,
                                "people",
                                        places.stream().map(entry.people()::get).toList(),
                                "series", series.stream().map(Series::code).toList(),
                                "municipalities",
                                        series.stream()
                                                .map(Series::municipality)
                                                .toList(),
                                "came", series.stream().map(entry.series()::get).toList()))
                .consume();
    }
}
