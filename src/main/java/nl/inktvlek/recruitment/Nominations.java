package nl.inktvlek.recruitment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.People;
import org.springframework.stereotype.Service;

/// Answers to "who spreads news well here?".
@Service
public class Nominations {

    private final Graph graph;

    Nominations(Graph graph) {
        this.graph = graph;
    }

    /// One answer: the first person names the second. Both by number.
    public record Nomination(int by, int of) {}

    /// Adds nominations as part of an import.
    public void add(OperationId operation, String batch, List<Nomination> nominations) {
        graph.command(
                operation,
                Concern.NETWORK,
                """
                UNWIND $rows AS row
                MATCH (a:Person {nr: row[0]}) MATCH (b:Person {nr: row[1]})
                CREATE (a)-[:NOMINATES {batch: $batch}]->(b)""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        nominations.stream().map(n -> List.of(n.by(), n.of())).toList()));
    }

    /// Nominations by people known from `source`.
    public Set<Nomination> known(String source) {
        return Set.copyOf(graph.list(
                People.OF_SOURCE + "MATCH (p)-[:NOMINATES]->(b:Person) RETURN p.nr AS a, b.nr AS b",
                Map.of("source", source),
                row -> new Nomination(row.get("a").asInt(), row.get("b").asInt())));
    }
}
