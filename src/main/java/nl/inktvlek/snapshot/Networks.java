package nl.inktvlek.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.RecentChanges;
import nl.inktvlek.snapshot.NetworkLoader.Loaded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The network in memory, kept in step: after a change only whom and what it touched is read again. Where that is
/// much, or not known, all of it is read in the background, and the network from before it is given meanwhile.
@Service
public class Networks {

    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    /// Nodes of which the reading is waited for: a fifth of a second.
    private static final int WAITED_FOR = 20_000;

    /// Others may go on writing while what they wrote is read.
    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final NetworkLoader loader;
    private final Clock clock;
    private final int waitedFor;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicBoolean isReadingAll = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;

    @Autowired
    Networks(Graph graph, RecentChanges changes, SpreadSettings settings, Clock clock) {
        this(graph, changes, settings, clock, WAITED_FOR);
    }

    /// @param waitedFor nodes of which the reading is waited for
    Networks(Graph graph, RecentChanges changes, SpreadSettings settings, Clock clock, int waitedFor) {
        this.waitedFor = waitedFor;
        this.graph = graph;
        this.loader = new NetworkLoader(graph, changes, settings, clock);
        this.clock = clock;
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
                present = loader.readAll(null);
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
        return loader.readAll(null).network();
    }

    /// The network as it is now, however long that takes: for who is not a page.
    public LoadedNetwork upToDate() {
        loading.lock();
        try {
            var present = loaded;
            if (present == null || !isNow(present)) {
                var read = loader.readAll(present == null ? null : present.network());
                loaded = read;
                return read.network();
            }
            return present.network();
        } finally {
            loading.unlock();
        }
    }

    private boolean isNow(Loaded present) {
        return present.isOf(graph.versions(), LocalDate.now(clock));
    }

    private void prepareSteps(Loaded present) {
        if (present.network().nodes().size() > waitedFor) {
            Thread.ofPlatform().daemon().name("network-steps").start(() -> loader.prepareSteps(present));
        }
    }

    /// Reads until nothing has changed meanwhile; at last it takes what there is, to be read again at the next
    /// question.
    private Loaded inStep(Loaded before) {
        var present = before;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var versions = loader.versions();
            if (present.isOf(versions, LocalDate.now(clock))) {
                break;
            }
            var next = loader.readTouched(present, versions, waitedFor);
            if (next.isEmpty()) {
                return readAllOrLater(present);
            }
            present = next.get();
        }
        return present;
    }

    private Loaded readAllOrLater(Loaded present) {
        if (loader.people() <= waitedFor) {
            return loader.readAll(present.network());
        }
        if (isReadingAll.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("network-read").start(() -> readInBackground(present));
        }
        return present;
    }

    private void readInBackground(Loaded before) {
        try {
            keepIfNewer(loader.readAll(before.network()));
        } catch (RuntimeException failure) {
            LOG.error("The network in memory stays as it was", failure);
        } finally {
            isReadingAll.set(false);
        }
    }

    private void keepIfNewer(Loaded read) {
        loading.lock();
        try {
            var present = loaded;
            if (present == null || present.network().version() <= read.network().version()) {
                loaded = read;
            }
        } finally {
            loading.unlock();
        }
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
