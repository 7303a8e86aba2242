package nl.inktvlek.populations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Service;

/// How many people of a group live in a municipality, with where that was found: what coverage is measured against.
@Service
public class Populations {

    private static final int FIRST_YEAR = 1900;

    private final Graph graph;
    private final PopulationRepository stored;
    private final PerVersion<Map<String, Population>> latest;
    private final AccessDecision access;

    Populations(Graph graph, PopulationRepository stored, AccessDecision access) {
        this.graph = graph;
        this.stored = stored;
        this.latest = new PerVersion<>(graph, Set.of(Concern.PROGRAMME), this::readLatest);
        this.access = access;
    }

    /// @param municipality CBS code
    /// @param language of the group, by which series are held
    /// @param group what the source calls it
    public record Population(String municipality, String language, String group, int people, String source, int year) {}

    /// The latest number for every municipality and language, by "GM0599/Turks".
    public Map<String, Population> latest(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        return latest.get();
    }

    private Map<String, Population> readLatest() {
        return stored.findAllByOrderByYear().stream()
                .map(TargetPopulation::population)
                .collect(Collectors.toUnmodifiableMap(
                        population -> key(population.municipality(), population.language()),
                        population -> population,
                        (earlier, later) -> later));
    }

    public static String key(String municipality, String language) {
        return municipality + "/" + language;
    }

    /// Keeps numbers; the same place, language, source and year replaces what was there.
    ///
    /// @throws NotFilledIn if a number, place, language, source or year cannot be
    public void keep(OperationId operation, Actor actor, List<Population> populations) {
        access.requireChange(actor, DataKind.ORGANISATION, Set.of());
        populations.forEach(Populations::check);
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                UNWIND $rows AS row
                MERGE (t:TargetPopulation {code: row.code})
                SET t.municipality = row.municipality, t.language = row.language, t.group = row.group,
                    t.people = row.people, t.source = row.source, t.year = row.year""",
                Map.of(
                        "rows",
                        IntStream.range(0, populations.size())
                                .mapToObj(i -> row(populations.get(i)))
                                .toList()));
    }

    private static void check(Population population) {
        var problems = new HashMap<String, String>();
        if (Municipalities.byCode(population.municipality()).isEmpty()) {
            problems.put("municipality", "problem.needed");
        }
        if (population.language().isBlank()) {
            problems.put("language", "problem.needed");
        }
        if (population.people() < 0) {
            problems.put("people", "problem.needed");
        }
        if (population.source().isBlank()) {
            problems.put("source", "problem.needed");
        }
        if (population.year() < FIRST_YEAR) {
            problems.put("year", "problem.needed");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
    }

    private static Map<String, Object> row(Population population) {
        return Map.of(
                "code",
                "%s/%s/%s/%d"
                        .formatted(
                                population.municipality(),
                                population.language(),
                                population.source(),
                                population.year()),
                "municipality",
                population.municipality(),
                "language",
                population.language(),
                "group",
                population.group(),
                "people",
                population.people(),
                "source",
                population.source(),
                "year",
                population.year());
    }
}
