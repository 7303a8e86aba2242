package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.ArrayList;
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
        graph.command(operation, Concern.NETWORK, """
                UNWIND $people AS person
                MATCH (a:Person {nr: person[0]})
                UNWIND person[1] AS row
                MATCH (b:Person {nr: row[0]})
                CREATE (a)-[:KNOWS {kind: row[1], strength: row[2], confidence: row[3], mutual: row[4], since: row[5],
                    batch: $batch}]->(b)""", Map.of("batch", batch, "people", byFirst(ties)));
    }

    /// The first of a tie is looked up once for all ties that follow each other.
    private static List<List<Object>> byFirst(List<NewTie> ties) {
        var people = new ArrayList<List<Object>>();
        for (int start = 0, end; start < ties.size(); start = end) {
            int from = ties.get(start).from();
            end = start + 1;
            while (end < ties.size() && ties.get(end).from() == from) {
                end++;
            }
            people.add(List.of(
                    from, ties.subList(start, end).stream().map(Ties::row).toList()));
        }
        return people;
    }

    private static List<@Nullable Object> row(NewTie tie) {
        return Arrays.asList(tie.to(), tie.kind(), tie.strength(), tie.confidence(), tie.mutual(), tie.since());
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
