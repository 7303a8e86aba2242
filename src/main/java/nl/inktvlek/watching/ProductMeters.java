package nl.inktvlek.watching;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import nl.inktvlek.access.Vault;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.backup.Backups;
import nl.inktvlek.database.DiskSpace;
import nl.inktvlek.database.Graph;
import org.springframework.stereotype.Component;

/// What is measured beside what the libraries measure themselves. Nothing of a person is a number or a label here:
/// labels are words of this file only.
@Component
class ProductMeters implements MeterBinder {

    private final Graph graph;
    private final DiskSpace disk;
    private final Vault vault;
    private final Searches searches;
    private final Backups backups;
    private final Clock clock;

    ProductMeters(Graph graph, DiskSpace disk, Vault vault, Searches searches, Backups backups, Clock clock) {
        this.graph = graph;
        this.disk = disk;
        this.vault = vault;
        this.searches = searches;
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("inktvlek.graph.statements", graph, Graph::statements)
                .description("Statements sent to the database")
                .register(registry);
        FunctionCounter.builder("inktvlek.graph.commands", graph, Graph::commands)
                .description("Changes carried out")
                .register(registry);
        Gauge.builder("inktvlek.searches.running", searches, Searches::running)
                .description("Searches for an advice that are being worked on")
                .register(registry);
        Gauge.builder("inktvlek.searches.waiting", searches, Searches::waiting)
                .description("Searches that wait for their turn")
                .register(registry);
        Gauge.builder("inktvlek.disk.free", disk, DiskSpace::free)
                .description("Free space where the data is")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("inktvlek.disk.readonly", disk, each -> each.isReadOnly() ? 1 : 0)
                .description("1 while too little is free to save anything")
                .register(registry);
        Gauge.builder("inktvlek.vault.open", vault, each -> each.status() == Vault.Status.OPEN ? 1 : 0)
                .description("1 while names can be read; 0 while there are codes only")
                .register(registry);
        Gauge.builder("inktvlek.backup.age", backups, this::age)
                .description("Time since the last backup; none, without one")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Backups made) {
        return made.last()
                .map(at -> (double) Duration.between(at, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
