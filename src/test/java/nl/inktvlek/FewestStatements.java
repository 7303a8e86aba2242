package nl.inktvlek;

import java.util.stream.IntStream;
import nl.inktvlek.database.Graph;

/// What something asks of the database: the least of some times, as the product itself reads and writes meanwhile.
public final class FewestStatements {

    private static final int TIMES = 5;

    private FewestStatements() {}

    /// @param asking may be done any number of times, and asks the same each time
    public static long of(Graph graph, Runnable asking) {
        return of(graph, () -> {}, asking);
    }

    /// @param before what is done each time and not counted
    public static long of(Graph graph, Runnable before, Runnable asking) {
        return IntStream.range(0, TIMES)
                .mapToLong(time -> {
                    before.run();
                    long sent = graph.statements();
                    asking.run();
                    return graph.statements() - sent;
                })
                .min()
                .orElseThrow();
    }
}
