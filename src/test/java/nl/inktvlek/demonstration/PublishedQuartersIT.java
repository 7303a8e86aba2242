package nl.inktvlek.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.GraphTest;
import nl.inktvlek.database.Graph;
import nl.inktvlek.disclosure.Attacker;
import nl.inktvlek.disclosure.Attacker.Alike;
import nl.inktvlek.disclosure.Published;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.reports.Shelf;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The releases of all quarters of the demonstration, in the hands of somebody who can calculate.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class PublishedQuartersIT {

    private static final double EXACT = 1e-6;

    @Autowired
    Graph graph;

    @Autowired
    Shelf shelf;

    /// @param people by place and group that it told, exactly
    /// @param series by series, how many came, to be of which municipality or language
    private record Quarter(int release, Map<String, Integer> people, List<Group> series) {}

    private record Group(String series, String of, int came) {}

    @Test
    void nobody_counts_fewer_than_ten_people_of_a_place_or_a_language() {
        var table = shelf.table(shelf.latest().orElseThrow());
        var quarters = quarters(table);
        assertThat(quarters).hasSizeGreaterThan(12);
        var told = Published.NOTHING;
        for (var quarter : quarters) {
            told = told.with(quarter.release(), quarter.people());
        }
        var truth = new HashMap<String, Integer>();
        var everybody = new HashSet<Set<String>>();
        for (var quarter : quarters) {
            var counted = new HashMap<String, Set<String>>();
            for (var group : quarter.series()) {
                counted.computeIfAbsent(group.series(), any -> new HashSet<>()).addAll(around(table, group.of()));
                truth.merge(group.of() + " " + quarter.release(), group.came(), Integer::sum);
            }
            everybody.addAll(counted.values());
        }
        var alike = new ArrayList<Alike>();
        for (var in : everybody) {
            quarters.forEach(quarter -> alike.add(Alike.at(quarter.release(), in)));
        }
        var attacker = new Attacker(alike, told);
        var wanted = attacker.wanted();
        wanted.keySet().retainAll(truth.keySet());
        attacker.bounds(Suppression.THRESHOLD, wanted)
                .forEach((name, bound) -> assertThat(bound[1] - bound[0] > Suppression.THRESHOLD - EXACT
                                || bound[0] > Suppression.THRESHOLD - EXACT)
                        .as("%s is %d and between %s and %s", name, truth.get(name), bound[0], bound[1])
                        .isTrue());
    }

    /// Of a table of municipalities by quarters, any other way hides at least every cell of few people or series:
    /// hiding cells (also the hypercube of τ-ARGUS), which hides others besides; and hiding the whole row of such a
    /// cell.
    @Test
    void figures_that_stay_tell_more_people_than_any_hiding_of_cells_or_rows_by_quarter() {
        var table = shelf.table(shelf.latest().orElseThrow());
        var all = new HashMap<String, Integer>();
        var cells = new HashMap<String, Integer>();
        var withFewSomewhere = new HashSet<String>();
        for (var quarter : quarters(table)) {
            var byPlace = quarter.series().stream()
                    .filter(group -> !isLanguage(group.of()))
                    .collect(Collectors.groupingBy(Group::of));
            byPlace.forEach((place, groups) -> {
                int people = groups.stream().mapToInt(Group::came).sum();
                all.merge(place, people, Integer::sum);
                if (people >= Suppression.THRESHOLD && groups.size() >= Suppression.CONTRIBUTORS) {
                    cells.merge(place, people, Integer::sum);
                } else {
                    withFewSomewhere.add(place);
                }
            });
        }
        int rows = all.entrySet().stream()
                .filter(place -> !withFewSomewhere.contains(place.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int ours = table.places().stream()
                .filter(place -> all.containsKey(place.code()))
                .flatMap(place -> place.latest().stream())
                .mapToInt(ReachTable.Figure::people)
                .sum();
        int hidden = cells.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(ours).isGreaterThan(hidden).isGreaterThan(rows);
    }

    @Test
    void the_last_release_tells_every_measure_and_compares_languages() {
        var spread = shelf.spread(shelf.latest().orElseThrow()).orElseThrow();
        for (var measure : Measure.values()) {
            assertThat(spread.lines(measure))
                    .as(measure.name())
                    .anyMatch(line -> line.latest().isPresent());
        }
        assertThat(spread.lines(Measure.LANGUAGE).stream().flatMap(line -> spread.representation(line).stream()))
                .hasSizeGreaterThan(1);
    }

    private List<Quarter> quarters(ReachTable table) {
        return graph.list(
                "MATCH (f:PublishedFigures) RETURN f ORDER BY f.release",
                Map.of(),
                row -> quarter(table, row.get("f")));
    }

    private static Quarter quarter(ReachTable table, Value stored) {
        var people = new HashMap<String, Integer>();
        for (int i = 0; i < stored.get("places").size(); i++) {
            var of = stored.get("places").get(i).asString();
            if (table.place(of).isPresent() || isLanguage(of)) {
                people.put(of, stored.get("people").get(i).asInt());
            }
        }
        var series = new ArrayList<Group>();
        for (int i = 0; i < stored.get("series").size(); i++) {
            var of = stored.get("municipalities").get(i).asString();
            if (table.place(of).isPresent() || isLanguage(of)) {
                series.add(new Group(
                        stored.get("series").get(i).asString(),
                        of,
                        stored.get("came").get(i).asInt()));
            }
        }
        return new Quarter(stored.get("release").asInt(), people, series);
    }

    private static boolean isLanguage(String of) {
        return of.startsWith(SpreadUntil.language(""));
    }

    /// A municipality with its province and the country; a language by itself.
    private static Set<String> around(ReachTable table, String of) {
        return table.place(of)
                .map(found ->
                        Set.of(of, found.within(), table.places().getFirst().code()))
                .orElseGet(() -> Set.of(of));
    }
}
