package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who knows whom.
@Service
public class Ties {

    private final Graph graph;

    Ties(Graph graph) {
        this.graph = graph;
    }

    /// A tie to add.
    ///
    /// @param strength 0..1, or null when unknown
    /// @param confidence 0..1, how sure the source is
    /// @param mutual whether a conversation can go both ways
    public record NewTie(
            int from,
            int to,
            String kind,
            @Nullable Double strength,
            double confidence,
            boolean mutual,
            @Nullable LocalDate since) {}

    /// Adds ties as part of an import.
    public void add(OperationId operation, String batch, List<NewTie> ties) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (a:Person {nr: row[0]}) MATCH (b:Person {nr: row[1]})
                CREATE (a)-[:KNOWS {kind: row[2], strength: row[3], confidence: row[4], mutual: row[5], since: row[6],
                    batch: $batch}]->(b)""",
                Map.of("batch", batch, "rows", ties.stream().map(Ties::row).toList()));
    }

    private static List<@Nullable Object> row(NewTie tie) {
        return Arrays.asList(
                tie.from(), tie.to(), tie.kind(), tie.strength(), tie.confidence(), tie.mutual(), tie.since());
    }

    /// A tie that is there, whatever its strength.
    public record KnownTie(int from, int to, String kind) {}

    /// Hands over the ties among people known from `source`, with their strengths; NaN where it is unknown.
    public void strengths(String source, BiConsumer<KnownTie, Double> each) {
        graph.read(reading -> {
            reading.run(People.OF_SOURCE + """
                            MATCH (p)-[t:KNOWS]->(b:Person)
                            RETURN p.nr AS a, b.nr AS b, t.kind AS kind, t.strength AS strength""", Map.of("source", source))
                    .forEachRemaining(row -> each.accept(
                            new KnownTie(
                                    row.get("a").asInt(),
                                    row.get("b").asInt(),
                                    row.get("kind").asString()),
                            row.get("strength").asDouble(Double.NaN)));
            return null;
        });
    }

    /// Ties among people known from `source`.
    public Set<KnownTie> known(String source) {
        return Set.copyOf(graph.list(
                People.OF_SOURCE + "MATCH (p)-[t:KNOWS]->(b:Person) RETURN p.nr AS a, b.nr AS b, t.kind AS kind",
                Map.of("source", source),
                row -> new KnownTie(
                        row.get("a").asInt(),
                        row.get("b").asInt(),
                        row.get("kind").asString())));
    }
}
