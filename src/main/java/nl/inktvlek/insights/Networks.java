package nl.inktvlek.insights;

import java.util.concurrent.locks.ReentrantLock;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The network in memory, read anew when the data have changed.
@Service
public class Networks {

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final SpreadSettings settings;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable LoadedNetwork loaded;

    Networks(Graph graph, SpreadSettings settings) {
        this.graph = graph;
        this.settings = settings;
    }

    /// The network as it is now. O(1) while nothing has changed; otherwise one streamed read of everything.
    ///
    /// While an import is being written, the network from before it is given: half an import is nobody's network.
    public LoadedNetwork current() {
        var present = loaded;
        var state = state();
        if (present != null && (present.version() == state.version() || state.importing())) {
            return present;
        }
        loading.lock();
        try {
            present = loaded;
            if (present == null || present.version() < state.version()) {
                present = read();
                loaded = present;
            }
            return present;
        } finally {
            loading.unlock();
        }
    }

    /// Reads until nothing has changed meanwhile; at last it takes what there is, to be read anew at the next
    /// question.
    private LoadedNetwork read() {
        for (int attempt = 1; ; attempt++) {
            var network = graph.read(reading -> new NetworkReader(reading, settings).read());
            if (attempt == ATTEMPTS || graph.version() == network.version()) {
                return network;
            }
        }
    }

    private record State(long version, boolean importing) {}

    private State state() {
        return graph.read(reading -> new State(
                Graph.version(reading),
                reading.run("RETURN EXISTS { MATCH (i:Import) WHERE i.status IN ['RUNNING', 'UNDOING'] } AS importing")
                        .single()
                        .get("importing")
                        .asBoolean()));
    }
}
