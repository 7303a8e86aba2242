package nl.inktvlek.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.RecentChanges;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Touched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The network in memory, kept in step: after a change only whom and what it touched is read again. Where that is
/// much, or not known, all of it is read in the background, and the network from before it is given meanwhile.
@Service
public class Networks {

    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    /// Nodes of which the reading is waited for: a fifth of a second.
    private static final int WAITED_FOR = 20_000;

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final RecentChanges changes;
    private final SpreadSettings settings;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicBoolean isReadingAll = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;

    Networks(Graph graph, RecentChanges changes, SpreadSettings settings, Clock clock) {
        this.graph = graph;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /// The network as it was at some versions, on a day.
    private record Loaded(Graph.Versions versions, LocalDate day, LoadedNetwork network) {

        boolean isOf(Graph.Versions now, LocalDate today) {
            return day.equals(today)
                    && versions.of(Concern.NETWORK) >= now.of(Concern.NETWORK)
                    && versions.of(Concern.PROGRAMME) >= now.of(Concern.PROGRAMME);
        }
    }

    /// The network as it is now, or, while much of it is being read, as it was: [LoadedNetwork#version] tells. O(1)
    /// while nothing has changed. Only the very first network is waited for, however large.
    ///
    /// While an import is being written, the network from before it is given: half an import is nobody's network.
    public LoadedNetwork current() {
        var present = loaded;
        if (present != null && (isNow(present) || isReadingAll.get() || isImporting())) {
            return present.network();
        }
        loading.lock();
        try {
            present = loaded;
            if (present == null) {
                present = readAll(null);
                prepareSteps(present);
            } else if (!isNow(present)) {
                present = inStep(present);
            }
            loaded = present;
            return present.network();
        } finally {
            loading.unlock();
        }
    }

    /// The network read anew as a whole, whatever is kept.
    public LoadedNetwork readAnew() {
        return readAll(null).network();
    }

    /// The network as it is now, however long that takes: for who is not a page.
    public LoadedNetwork upToDate() {
        loading.lock();
        try {
            var present = loaded;
            if (present == null || !isNow(present)) {
                var read = readAll(present == null ? null : present.network());
                loaded = read;
                return read.network();
            }
            return present.network();
        } finally {
            loading.unlock();
        }
    }

    /// The first time a statement is asked the database thinks it over: for a large network before anybody waits.
    private void prepareSteps(Loaded present) {
        var places = present.network().places();
        if (places.size() > WAITED_FOR) {
            var some = new Touched();
            some.people().add(places.number(NodeKind.PERSON));
            some.organisations().add(places.number(NodeKind.ORGANISATION));
            some.series().add(places.number(NodeKind.SERIES));
            Thread.ofPlatform().daemon().name("network-read").start(() -> graph.read(reading -> {
                var reader = new NetworkReader(reading, settings, present.day(), places, some);
                return patched(present.network(), reader, some, present.versions());
            }));
        }
    }

    private boolean isNow(Loaded present) {
        return present.isOf(graph.versions(), LocalDate.now(clock));
    }

    /// Reads until nothing has changed meanwhile; at last it takes what there is, to be read again at the next
    /// question.
    private Loaded inStep(Loaded before) {
        var present = before;
        for (int attempt = 1; attempt <= ATTEMPTS && !present.isOf(versions(), LocalDate.now(clock)); attempt++) {
            var next = readTouched(present);
            if (next.isEmpty()) {
                return readAllOrLater(present);
            }
            present = next.get();
        }
        return present;
    }

    private Loaded readAllOrLater(Loaded present) {
        if (people() <= WAITED_FOR) {
            return readAll(present.network());
        }
        if (isReadingAll.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("network-read").start(() -> readInBackground(present));
        }
        return present;
    }

    private void readInBackground(Loaded before) {
        try {
            loaded = readAll(before.network());
        } catch (RuntimeException failure) {
            LOG.error("The network in memory stays as it was", failure);
        } finally {
            isReadingAll.set(false);
        }
    }

    /// Empty where it is not known what was touched, or that is too much.
    private Optional<Loaded> readTouched(Loaded before) {
        var today = LocalDate.now(clock);
        if (today.isBefore(before.day())) {
            return Optional.empty();
        }
        return graph.read(reading -> {
            var versions = Graph.versions(reading);
            var touched = changes.between(before.versions(), versions).orElse(null);
            if (touched == null) {
                return Optional.empty();
            }
            if (!today.equals(before.day())) {
                reading.run(
                                "MATCH (p:Person)-[h:HOLDS]->() WHERE h.to >= $from AND h.to < $to RETURN DISTINCT p.nr AS nr",
                                Map.of("from", before.day(), "to", today))
                        .forEachRemaining(
                                row -> touched.people().add(row.get("nr").asInt()));
            }
            if (touched.size() == 0) {
                return Optional.of(new Loaded(versions, today, before.network().at(version(versions))));
            }
            if (touched.size() > WAITED_FOR) {
                return Optional.empty();
            }
            var places = before.network().places();
            var reader = new NetworkReader(reading, settings, today, places, touched);
            return Optional.of(new Loaded(versions, today, patched(before.network(), reader, touched, versions)));
        });
    }

    private LoadedNetwork patched(
            LoadedNetwork before, NetworkReader reader, Touched touched, Graph.Versions versions) {
        var places = reader.readNodes();
        var fresh = reader.ties(places, reader.known(), version(versions));
        var isTouched = new boolean[places.size()];
        touched.people().forEach(number -> mark(isTouched, places.of(NodeKind.PERSON, number)));
        touched.series().forEach(number -> mark(isTouched, places.of(NodeKind.SERIES, number)));
        var was = places.in(before.places());
        for (int node = 0; node < was.length; node++) {
            isTouched[node] |= was[node] == SnapshotPatch.NONE;
        }
        var patch = new SnapshotPatch(before.snapshot(), fresh, before.places().in(places), isTouched);
        return LoadedNetwork.after(
                new LoadedNetwork.Step(before, touched, patch), patch.apply(version(versions)), places, settings.base());
    }

    private static void mark(boolean[] isTouched, int node) {
        if (node != Places.UNKNOWN) {
            isTouched[node] = true;
        }
    }

    /// Reads all, and what was touched meanwhile; all again where that is not known.
    private Loaded readAll(@Nullable LoadedNetwork before) {
        var today = LocalDate.now(clock);
        for (int attempt = 1; ; attempt++) {
            var read = readOnce(before, today);
            var now = attempt == ATTEMPTS || read.isOf(versions(), today) ? Optional.of(read) : readTouched(read);
            if (now.isPresent()) {
                return now.get();
            }
        }
    }

    /// Nodes and ties at once, by two readers.
    private Loaded readOnce(@Nullable LoadedNetwork before, LocalDate today) {
        var versions = versions(); // first: what changes from here on is caught up with
        var known = new FutureTask<>(() -> graph.read(reading -> reader(reading, today).known()));
        Thread.ofPlatform().daemon().name("network-ties").start(known);
        return graph.read(reading -> {
            var reader = reader(reading, today);
            var places = reader.readNodes();
            var snapshot = reader.ties(places, wait(known), version(versions));
            return new Loaded(versions, today, LoadedNetwork.readAnew(before, snapshot, places, settings.base()));
        });
    }

    private NetworkReader reader(Statements reading, LocalDate today) {
        return new NetworkReader(reading, settings, today, Places.NONE, null);
    }

    private static <T> T wait(FutureTask<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The network was not read: the product ends", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The ties could not be read", failure.getCause());
        }
    }

    private static long version(Graph.Versions versions) {
        return versions.of(Concern.NETWORK) + versions.of(Concern.PROGRAMME);
    }

    private Graph.Versions versions() {
        return graph.read(Graph::versions);
    }

    private int people() {
        return graph.read(reading -> reading.run("MATCH (p:Person) RETURN count(p) AS people")
                .single()
                .get("people")
                .asInt());
    }

    /// An import that nobody heard of for long is dead, and freezes nothing.
    private boolean isImporting() {
        return graph.read(reading -> reading.run("""
                                RETURN EXISTS {
                                    MATCH (i:Import)
                                    WHERE i.status IN ['RUNNING', 'UNDOING'] AND i.heartbeat >= $aliveSince
                                } AS importing""", Map.of("aliveSince", DatabaseOwner.deadBefore(clock)))
                .single()
                .get("importing")
                .asBoolean());
    }
}
