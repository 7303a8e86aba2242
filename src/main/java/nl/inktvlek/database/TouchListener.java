package nl.inktvlek.database;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;

/// Notes what every transaction of the embedded database touches: those of this process, and of commands beside it.
final class TouchListener implements TransactionEventListener<@Nullable Touched> {

    private final RecentChanges changes;

    TouchListener(RecentChanges changes) {
        this.changes = changes;
    }

    @Override
    public @Nullable Touched beforeCommit(
            TransactionData data, Transaction transaction, GraphDatabaseService database) {
        var made = new HashMap<String, Long>();
        for (var property : data.assignedNodeProperties()) {
            if (property.key().equals("value") && property.entity().hasLabel(TouchedNodes.VERSION)) {
                made.put(
                        String.valueOf(property.entity().getProperty("name")),
                        ((Number) property.value()).longValue());
            }
        }
        var touched = new TouchedNodes(data, transaction).find();
        if (made.isEmpty()) {
            return touched.size() == 0 ? null : touched;
        }
        changes.note(made, touched);
        return null;
    }

    @Override
    public void afterCommit(TransactionData data, @Nullable Touched touched, GraphDatabaseService database) {
        if (touched != null) {
            changes.noteWithoutVersion(touched);
        }
    }

    @Override
    public void afterRollback(TransactionData data, @Nullable Touched touched, GraphDatabaseService database) {
        // what was not stored and is looked at again is found as it was
    }
}
