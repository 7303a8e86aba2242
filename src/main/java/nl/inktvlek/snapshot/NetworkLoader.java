package nl.inktvlek.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.RecentChanges;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Touched;
import org.jspecify.annotations.Nullable;

/// Loads the network from the graph: as a whole, or only whom and what changes touched, put into the network from
/// before.
final class NetworkLoader {

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final RecentChanges changes;
    private final SpreadSettings settings;
    private final Clock clock;

    NetworkLoader(Graph graph, RecentChanges changes, SpreadSettings settings, Clock clock) {
        this.graph = graph;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /// The network as it was at some versions, on a day.
    record Loaded(Graph.Versions versions, LocalDate day, LoadedNetwork network) {

        boolean isOf(Graph.Versions now, LocalDate today) {
            return day.equals(today)
                    && versions.of(Concern.NETWORK) >= now.of(Concern.NETWORK)
                    && versions.of(Concern.PROGRAMME) >= now.of(Concern.PROGRAMME);
        }
    }

    /// The network at these versions, which were read already.
    ///
    /// @param most nodes to read
    /// @return empty where it is not known what was touched, or that is more
    Optional<Loaded> readTouched(Loaded before, Graph.Versions versions, int most) {
        var today = LocalDate.now(clock);
        if (today.isBefore(before.day())) {
            return Optional.empty();
        }
        return changes.between(before.versions(), versions).flatMap(touched -> {
            if (!today.equals(before.day())) {
                addEnded(touched, before.day(), today);
            }
            return touched.size() > most ? Optional.empty() : Optional.of(step(before, touched, versions, today));
        });
    }

    /// Whose position ended since that day.
    private void addEnded(Touched touched, LocalDate since, LocalDate today) {
        touched.people()
                .addAll(graph.list(
                        "MATCH (p:Person)-[h:HOLDS]->() WHERE h.to >= $since AND h.to < $today RETURN DISTINCT p.nr AS nr",
                        Map.of("since", since, "today", today),
                        row -> row.get("nr").asInt()));
    }

    private Loaded step(Loaded before, Touched touched, Graph.Versions versions, LocalDate today) {
        if (touched.size() == 0) {
            return new Loaded(versions, today, before.network().at(version(versions)));
        }
        return graph.read(reading -> {
            var places = before.network().places();
            var reader = new NetworkReader(reading, settings, today, places, touched);
            return new Loaded(versions, today, patched(before.network(), reader, touched, version(versions)));
        });
    }

    private LoadedNetwork patched(LoadedNetwork before, NetworkReader reader, Touched touched, long version) {
        var places = reader.readNodes();
        var fresh = reader.ties(places, reader.known(), version);
        var isTouched = new boolean[places.size()];
        touched.people().forEach(number -> mark(isTouched, places.of(NodeKind.PERSON, number)));
        touched.series().forEach(number -> mark(isTouched, places.of(NodeKind.SERIES, number)));
        var was = places.in(before.places());
        for (int node = 0; node < was.length; node++) {
            isTouched[node] |= was[node] == SnapshotPatch.NONE;
        }
        var patch = new SnapshotPatch(before.snapshot(), fresh, before.places().in(places), isTouched);
        return LoadedNetwork.after(
                new LoadedNetwork.Step(before, touched, patch), patch.apply(version), places, settings.base());
    }

    private static void mark(boolean[] isTouched, int node) {
        if (node != Places.UNKNOWN) {
            isTouched[node] = true;
        }
    }

    /// Reads all, and what was touched meanwhile; all again where that is not known.
    ///
    /// @param before of which what was drawn serves again, where ties are the same
    Loaded readAll(@Nullable LoadedNetwork before) {
        var today = LocalDate.now(clock);
        for (int attempt = 1; ; attempt++) {
            var read = readOnce(before, today);
            var versions = versions();
            var now = attempt == ATTEMPTS || read.isOf(versions, today)
                    ? Optional.of(read)
                    : readTouched(read, versions, Integer.MAX_VALUE);
            if (now.isPresent()) {
                return now.get();
            }
        }
    }

    /// Nodes and ties at once, by two readers.
    private Loaded readOnce(@Nullable LoadedNetwork before, LocalDate today) {
        var versions = versions(); // first: what changes from here on is caught up with
        var known = new FutureTask<>(
                () -> graph.read(reading -> reader(reading, today).known()));
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

    /// The first time a statement is asked the database thinks it over: done with nodes that did not change.
    void prepareSteps(Loaded present) {
        var places = present.network().places();
        var some = new Touched();
        some.people().add(places.number(NodeKind.PERSON));
        some.organisations().add(places.number(NodeKind.ORGANISATION));
        some.series().add(places.number(NodeKind.SERIES));
        step(present, some, present.versions(), present.day());
    }

    private static long version(Graph.Versions versions) {
        return versions.of(Concern.NETWORK) + versions.of(Concern.PROGRAMME);
    }

    /// The versions now, of whoever made them.
    Graph.Versions versions() {
        return graph.read(Graph::versions);
    }

    /// How many there are to read.
    int people() {
        return graph.read(reading -> reading.run("MATCH (p:Person) RETURN count(p) AS people")
                .single()
                .get("people")
                .asInt());
    }
}
