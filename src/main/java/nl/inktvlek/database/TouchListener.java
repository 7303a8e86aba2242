package nl.inktvlek.database;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes what every transaction of the embedded database touches: those of this process, and of commands beside it.
final class TouchListener implements TransactionEventListener<@Nullable Touched> {

    private static final Logger LOG = LoggerFactory.getLogger(TouchListener.class);

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
                        String.valueOf(property.entity().getProperty("name")), ((Number) property.value()).longValue());
            }
        }
        try {
            var touched = new TouchedNodes(data, transaction).find();
            if (made.isEmpty()) {
                return touched.size() == 0 ? null : touched;
            }
            changes.note(made, touched);
        } catch (RuntimeException unforeseen) { // is no reason not to store it: of what is not noted all is read
            LOG.error("It is not known what a change touches", unforeseen);
        }
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
