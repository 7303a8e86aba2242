package nl.inktvlek.exchange;

import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Work;

/// Taking away or making again what an import added, in portions of a transaction each, until it is done or should not
/// go on.
final class Portions {

    /// Things in one transaction.
    static final int AT_ONCE = 2_000;

    private final Graph graph;
    private final long rows;
    private final Progress progress;
    private long done;

    /// @param rows of the import
    Portions(Graph graph, long rows, Progress progress) {
        this.graph = graph;
        this.rows = rows;
        this.progress = progress;
    }

    /// Whether to go on after all of one kind.
    ///
    /// @param isRow whether each is a row of the import
    /// @param some works on at most [#AT_ONCE]; says on how many
    boolean all(boolean isRow, ToIntFunction<Work> some) {
        var worked = new int[1];
        do {
            one(work -> worked[0] = some.applyAsInt(work));
            if (!goesOn(isRow ? worked[0] : 0)) {
                return false;
            }
        } while (worked[0] == AT_ONCE);
        return true;
    }

    /// Anything may depend on what an import added.
    void one(Consumer<Work> portion) {
        graph.commandFromReserve(OperationId.random(), Graph.PRODUCT, work -> {
            EnumSet.allOf(Concern.class).forEach(work::touch);
            portion.accept(work);
        });
    }

    boolean goesOn(int more) {
        done += more;
        return progress.goesOn(Math.min(done, rows), Math.max(1, rows));
    }
}
