package nl.inktvlek.insights;

import java.util.concurrent.locks.ReentrantLock;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The network in memory, read anew when the data have changed.
@Service
public class Networks {

    private final Graph graph;
    private final SpreadSettings settings;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable LoadedNetwork loaded;

    Networks(Graph graph, SpreadSettings settings) {
        this.graph = graph;
        this.settings = settings;
    }

    /// The network as it is now. O(1) while nothing has changed; otherwise one streamed read of everything.
    public LoadedNetwork current() {
        var present = loaded;
        long version = graph.version();
        if (present != null && present.version() == version) {
            return present;
        }
        loading.lock();
        try {
            present = loaded;
            if (present == null || present.version() < version) {
                present = graph.read(reading -> new NetworkReader(reading, settings).read());
                loaded = present;
            }
            return present;
        } finally {
            loading.unlock();
        }
    }
}
