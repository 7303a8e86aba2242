package nl.inktvlek.network;

import java.util.EnumMap;
import java.util.Map;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.springframework.stereotype.Component;

/// Hands out the small whole numbers by which nodes are joined quickly; never the same twice.
@Component
public class Numbers {

    /// Kinds of node with numbers of their own.
    public enum Of {
        PERSON,
        ORGANISATION,
        SERIES
    }

    private final Graph graph;

    Numbers(Graph graph) {
        this.graph = graph;
    }

    /// Numbers taken from the database at once, so that not every newcomer waits for the counter; what is left of
    /// them at the end is never used.
    private static final int BLOCK = 64;

    private record Block(int next, int end) {}

    private final Map<Of, Block> left = new EnumMap<>(Of.class);

    /// Reserves `count` numbers in a row and returns the first.
    public synchronized int reserve(Of kind, int count) {
        var block = left.getOrDefault(kind, new Block(0, 0));
        if (block.end() - block.next() < count) {
            int size = Math.max(count, BLOCK);
            int first = claim(kind, size);
            block = new Block(first, first + size);
        }
        left.put(kind, new Block(block.next() + count, block.end()));
        return block.next();
    }

    private int claim(Of kind, int count) {
        var claim = OperationId.random();
        graph.command(
                claim,
                Graph.PRODUCT,
                work -> work.run("""
                MERGE (c:Counter {name: $name})
                SET c.claim = $claim // takes the lock before the number is read: two at once get different numbers
                WITH c, coalesce(c.next, 0) AS first
                SET c.next = first + $count
                WITH first
                MATCH (o:Operation {id: $claim})
                SET o.first = first""", Map.of("name", kind.name(), "count", count, "claim", claim.value()))
                        .consume());
        return graph.find(
                        "MATCH (o:Operation {id: $claim}) RETURN o.first AS first",
                        Map.of("claim", claim.value()),
                        row -> row.get("first").asInt())
                .orElseThrow();
    }
}
