package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import nl.inktvlek.disclosure.Came;
import nl.inktvlek.disclosure.Published;
import nl.inktvlek.figures.Cell;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.releases.Period;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.stereotype.Component;

/// What was published, in numbers that were not rounded: kept inside, to decide what can be published next. Lists are
/// stored by the names they had when only people by municipality and series were told.
@Component
class Books {

    private final Graph graph;

    Books(Graph graph) {
        this.graph = graph;
    }

    /// A release as it was published.
    ///
    /// @param proposal code of what it was made from
    /// @param told by the code of each place, group and measure whose figure it renewed
    /// @param counts what was counted by then, as far as that was another number before
    record Entry(int release, Period period, String proposal, Map<String, Integer> told, Map<Cell, Integer> counts) {}

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
        var counts = new HashMap<Cell, Integer>();
        for (int i = 0; i < stored.get("series").size(); i++) {
            counts.put(
                    new Cell(
                            stored.get("municipalities").get(i).asString(),
                            stored.get("series").get(i).asString()),
                    stored.get("came").get(i).asInt());
        }
        return new Entry(
                stored.get("release").asInt(),
                Period.named(stored.get("period").asString()),
                proposal,
                counts(stored, "places", "people"),
                Map.copyOf(counts));
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
            published = published.with(entry.release(), entry.told());
        }
        return published;
    }

    /// What is another number now than the last release knew; 0 where nobody counts any more.
    static Map<Cell, Integer> changes(List<Entry> entries, Map<Cell, Integer> counts) {
        var known = new HashMap<Cell, Integer>();
        entries.forEach(entry -> known.putAll(entry.counts()));
        var changes = new HashMap<Cell, Integer>();
        known.keySet().forEach(cell -> changes.put(cell, 0));
        changes.putAll(counts);
        changes.entrySet().removeAll(known.entrySet());
        return changes;
    }

    /// Who came, by the first release that counts them.
    static List<Came> came(List<Entry> entries) {
        var came = new ArrayList<Came>();
        var known = new HashMap<Cell, Integer>();
        var languages = languages(entries);
        for (var entry : entries) {
            var counts = entry.counts().keySet().stream().anyMatch(cell -> isLanguage(cell.group()))
                    ? entry.counts()
                    : withLanguages(entry.counts(), known, languages);
            counts.forEach((cell, people) -> {
                int more = people - known.getOrDefault(cell, 0);
                came.add(new Came(cell.group(), entry.release(), more, cell.contributor()));
                known.put(cell, people);
            });
        }
        return came;
    }

    /// What was counted when languages were not yet: everybody who came to a series counts in its language too.
    private static Map<Cell, Integer> withLanguages(
            Map<Cell, Integer> counts, Map<Cell, Integer> known, Map<String, String> languages) {
        var now = new HashMap<>(known);
        now.putAll(counts);
        var people = new HashMap<String, Integer>();
        now.forEach((cell, came) -> {
            if (isPlace(cell.group())) {
                people.merge(cell.contributor(), came, Integer::sum);
            }
        });
        var all = new HashMap<>(counts);
        counts.keySet().stream()
                .filter(cell -> isPlace(cell.group()))
                .map(Cell::contributor)
                .forEach(series -> all.put(
                        new Cell(languages.getOrDefault(series, SpreadUntil.language("")), series),
                        people.getOrDefault(series, 0)));
        return all;
    }

    /// Of each series, as the last release has it.
    private static Map<String, String> languages(List<Entry> entries) {
        var languages = new HashMap<String, String>();
        entries.forEach(entry -> entry.counts().forEach((cell, people) -> {
            if (isLanguage(cell.group()) && people > 0) {
                languages.put(cell.contributor(), cell.group());
            }
        }));
        return languages;
    }

    private static boolean isLanguage(String group) {
        return Places.TREE.groups().contains(group);
    }

    private static boolean isPlace(String group) {
        return Places.TREE.parents().containsKey(group);
    }

    /// Enters a release that is about to be there. Done again for the same proposal, it changes nothing.
    void enter(Work work, Entry entry) {
        var stored = new HashMap<String, Object>();
        stored.put("release", entry.release());
        stored.put("period", entry.period().toString());
        stored.put("proposal", entry.proposal());
        put(stored, entry);
        work.run(
                        "MERGE (f:PublishedFigures {release: $release}) SET f = $stored",
                        Map.of("release", entry.release(), "stored", stored))
                .consume();
    }

    /// What was told and counted, as lists that can be stored ([#entry]).
    static void put(Map<String, ? super Object> stored, Entry entry) {
        var told = List.copyOf(entry.told().keySet());
        var cells = List.copyOf(entry.counts().keySet());
        stored.put("places", told);
        stored.put("people", told.stream().map(entry.told()::get).toList());
        stored.put("series", cells.stream().map(Cell::contributor).toList());
        stored.put("municipalities", cells.stream().map(Cell::group).toList());
        stored.put("came", cells.stream().map(entry.counts()::get).toList());
    }
}
