package nl.inktvlek.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something made from the data, kept until what it depends on changes, or the day ends where that matters. Who asks
/// meanwhile waits for the one who makes it.
public final class PerVersion<T> {

    private record Made<T>(long version, LocalDate day, T value) {}

    private final Graph graph;
    private final Set<Concern> concerns;
    private final Function<LocalDate, T> make;
    private final Supplier<LocalDate> day;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made<T> made;

    /// @param concerns what it depends on
    public PerVersion(Graph graph, Set<Concern> concerns, Supplier<T> make) {
        this(graph, concerns, () -> LocalDate.EPOCH, any -> make.get());
    }

    private PerVersion(Graph graph, Set<Concern> concerns, Supplier<LocalDate> day, Function<LocalDate, T> make) {
        this.graph = graph;
        this.concerns = Set.copyOf(concerns);
        this.day = day;
        this.make = make;
    }

    /// @param make gets the day for which it is made
    public static <T> PerVersion<T> andDay(
            Graph graph, Set<Concern> concerns, Clock clock, Function<LocalDate, T> make) {
        return new PerVersion<>(graph, concerns, () -> LocalDate.now(clock), make);
    }

    public T get() {
        var present = made;
        var today = day.get();
        if (present != null && present.version() == version() && present.day().equals(today)) {
            return present.value();
        }
        making.lock();
        try {
            long version = version(); // before reading: what changes meanwhile is read again next time
            present = made;
            if (present == null
                    || present.version() != version
                    || !present.day().equals(today)) {
                present = new Made<>(version, today, make.apply(today));
                made = present;
            }
            return present.value();
        } finally {
            making.unlock();
        }
    }

    private long version() {
        return graph.versions().of(concerns);
    }
}
