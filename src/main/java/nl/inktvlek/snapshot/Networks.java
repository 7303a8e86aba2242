package nl.inktvlek.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The network in memory. A change of the network reads all of it anew, one of the programme reads the programme and
/// puts it together again with what is kept of the network; any other change reads nothing.
@Service
public class Networks {

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final SpreadSettings settings;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded loaded;

    Networks(Graph graph, SpreadSettings settings, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    /// The network with the parts it was put together from.
    private record Loaded(NetworkPart network, ProgrammePart programme, LoadedNetwork together) {

        boolean isOf(Graph.Versions versions) {
            return network.version() >= versions.of(Concern.NETWORK)
                    && programme.version() >= versions.of(Concern.PROGRAMME);
        }
    }

    /// The network as it is now. O(1) while nothing has changed.
    ///
    /// While an import is being written, the network from before it is given: half an import is nobody's network.
    public LoadedNetwork current() {
        var present = loaded;
        if (present != null && (present.isOf(graph.versions()) || isImporting())) {
            return present.together();
        }
        loading.lock();
        try {
            present = loaded;
            if (present == null || !present.isOf(graph.versions())) {
                present = read(present);
                loaded = present;
            }
            return present.together();
        } finally {
            loading.unlock();
        }
    }

    /// The network read anew as a whole, whatever is kept.
    public LoadedNetwork readAnew() {
        return read(null).together();
    }

    /// Reads until nothing has changed meanwhile; at last it takes what there is, to be read anew at the next
    /// question.
    private Loaded read(@Nullable Loaded before) {
        var network = before == null ? readNetwork() : before.network();
        var programme = before == null ? readProgramme() : before.programme();
        for (int attempt = 1; ; attempt++) {
            var wanted = graph.versions();
            if (network.version() < wanted.of(Concern.NETWORK)) {
                network = readNetwork();
            }
            if (programme.version() < wanted.of(Concern.PROGRAMME)) {
                programme = readProgramme();
            }
            if (!programme.follows(network)) {
                network = readNetwork();
            }
            if (attempt == ATTEMPTS || isUnchanged(network, programme)) {
                var assembly = new Assembly(network, programme, settings);
                return new Loaded(network, programme, assembly.together(before == null ? null : before.together()));
            }
        }
    }

    private boolean isUnchanged(NetworkPart network, ProgrammePart programme) {
        var now = graph.read(Graph::versions);
        return network.version() == now.of(Concern.NETWORK) && programme.version() == now.of(Concern.PROGRAMME);
    }

    private NetworkPart readNetwork() {
        return graph.read(reading -> new NetworkReader(reading, settings, LocalDate.now(clock)).read());
    }

    private ProgrammePart readProgramme() {
        return graph.read(reading -> new ProgrammeReader(reading).read());
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
