package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The people of the network, as codes. Who they are stands in [Identities].
@Service
public class People {

    private final Graph graph;

    People(Graph graph) {
        this.graph = graph;
    }

    /// A person to add.
    ///
    /// @param nr number from [Numbers]
    /// @param municipality CBS code
    /// @param keyFigure whether the source names this person as a key figure without a position
    /// @param informed when they were told that they are recorded, if they were
    public record NewPerson(
            int nr,
            String code,
            SourceKey key,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            boolean keyFigure,
            @Nullable LocalDate informed) {}

    /// Adds people as part of an import.
    public void add(OperationId operation, String batch, List<NewPerson> people) {
        graph.command(
                operation,
                """
                MATCH (i:Import {id: $batch})
                UNWIND $rows AS row
                CREATE (p:Person {nr: row.nr, code: row.code, sourceKey: row.sourceKey, source: row.source,
                    municipality: row.municipality, neighbourhood: row.neighbourhood, informedOn: row.informed,
                    batch: $batch, version: 1})
                FOREACH (key IN CASE WHEN row.keyFigure THEN [1] ELSE [] END |
                    CREATE (p)-[:IDENTIFIED_IN {as: 'key figure', on: date()}]->(i))""",
                Map.of("batch", batch, "rows", people.stream().map(People::row).toList()));
    }

    /// Notes of people who are known already that they were told.
    public void told(OperationId operation, Map<Integer, LocalDate> daysByNumber) {
        graph.command(
                operation,
                """
                UNWIND $rows AS row
                MATCH (p:Person {nr: row.nr}) WHERE p.informedOn IS NULL SET p.informedOn = row.on""",
                Map.of(
                        "rows",
                        daysByNumber.entrySet().stream()
                                .map(day -> Map.of("nr", day.getKey(), "on", day.getValue()))
                                .toList()));
    }

    /// Numbers of the people known from `source` who have been told.
    public Set<Integer> toldBySource(String source) {
        return Set.copyOf(graph.list(
                "MATCH (p:Person {source: $source}) WHERE p.informedOn IS NOT NULL RETURN p.nr AS nr",
                Map.of("source", source),
                row -> row.get("nr").asInt()));
    }

    private static Map<String, @Nullable Object> row(NewPerson person) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("nr", person.nr());
        row.put("code", person.code());
        row.put("sourceKey", person.key().stored());
        row.put("source", person.key().source());
        row.put("municipality", person.municipality());
        row.put("neighbourhood", person.neighbourhood());
        row.put("keyFigure", person.keyFigure());
        row.put("informed", person.informed());
        return row;
    }

    /// Numbers of the people known from `source`, by their id there.
    public Map<String, Integer> numbersBySourceId(String source) {
        return SourceNumbers.read(
                graph, "MATCH (n:Person {source: $source}) RETURN n.sourceKey AS key, n.nr AS nr", source);
    }
}
