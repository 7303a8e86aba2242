package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.database.Graph;
import nl.inktvlek.snapshot.Placements.Positions;
import org.springframework.stereotype.Service;

/// Places the network, and keeps the places so that it looks the same tomorrow.
///
/// GraphStream's force layout, started from where everything stood before; new nodes start near their first neighbour.
/// About 0.13 s an iteration for 9,000 nodes on one core.
@Service
class Layouts {

    /// Iterations for a network that has grown a little.
    private static final int AFTER_CHANGE = 25;

    /// Above this many nodes the force layout takes minutes; the places given by the caller are kept instead.
    private static final int MOST_NODES = 20_000;

    private static final int BYTES_PER_PLACE = Long.BYTES + 2 * Float.BYTES;

    private final Graph graph;

    Layouts(Graph graph) {
        this.graph = graph;
    }

    /// Places every node.
    ///
    /// @param keys what each node is called for good, `long[nodes]`
    /// @param guess where nodes stand that have no kept place
    public Positions place(NetworkSnapshot network, long[] keys, Positions guess) {
        if (network.nodes() > MOST_NODES) {
            return guess;
        }
        var kept = read();
        int unknown = 0;
        var start = new Positions(guess.x().clone(), guess.y().clone());
        for (int node = 0; node < keys.length; node++) {
            var place = kept.get(keys[node]);
            if (place == null) {
                unknown++;
            } else {
                start.x()[node] = place[0];
                start.y()[node] = place[1];
            }
        }
        if (unknown == 0) {
            return start;
        }
        var placed = relax(network, start, unknown * 2 > keys.length ? SpringLayout.FROM_NOTHING : AFTER_CHANGE);
        write(keys, placed);
        return placed;
    }

    private static Positions relax(NetworkSnapshot network, Positions start, int iterations) {
        return SpringLayout.relax(
                start,
                node -> IntStream.range(network.firstTie(node), network.firstTie(node + 1))
                        .map(network::target)
                        .filter(other -> node < other)
                        .toArray(),
                iterations);
    }

    private Long2ObjectMap<float[]> read() {
        var kept = new Long2ObjectOpenHashMap<float[]>();
        graph.find(
                        "MATCH (l:Layout {name: 'network'}) RETURN l.places AS places",
                        Map.of(),
                        row -> row.get("places").asByteArray())
                .map(ByteBuffer::wrap)
                .ifPresent(bytes -> {
                    while (bytes.remaining() >= BYTES_PER_PLACE) {
                        kept.put(bytes.getLong(), new float[] {bytes.getFloat(), bytes.getFloat()});
                    }
                });
        return kept;
    }

    private void write(long[] keys, Positions placed) {
        var bytes = ByteBuffer.allocate(keys.length * BYTES_PER_PLACE);
        for (int node = 0; node < keys.length; node++) {
            bytes.putLong(keys[node]).putFloat(placed.x()[node]).putFloat(placed.y()[node]);
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("places", bytes.array());
        graph.note("MERGE (l:Layout {name: 'network'}) SET l.places = $places", parameters);
    }
}
