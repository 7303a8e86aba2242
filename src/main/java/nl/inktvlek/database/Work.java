package nl.inktvlek.database;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.neo4j.driver.TransactionContext;

/// A command being carried out: everything it does happens in one transaction, or nothing does.
public final class Work extends Statements {

    private final OperationId operation;
    private final String by;
    private final Set<Concern> touched = EnumSet.noneOf(Concern.class);
    private final List<Runnable> afterwards = new ArrayList<>();

    Work(TransactionContext transaction, LongAdder counted, OperationId operation, String by) {
        super(transaction, counted);
        this.operation = operation;
        this.by = by;
    }

    public OperationId operation() {
        return operation;
    }

    /// Who does it: a login, or what of the product does it by itself.
    public String by() {
        return by;
    }

    /// Says what this is about: what depends on it is read again.
    public void touch(Concern concern) {
        touched.add(concern);
    }

    Set<Concern> touched() {
        return touched;
    }

    /// Runs once this is stored, and not when it fails.
    public void afterwards(Runnable run) {
        afterwards.add(run);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }
}
