package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.layout.ForceLayout;
import nl.inktvlek.database.Graph;
import nl.inktvlek.snapshot.Placements.Positions;
import org.springframework.stereotype.Service;

/// Places the network, and keeps the places so that it looks the same tomorrow: what has a place stays there, and what
/// is new finds one beside its neighbours.
@Service
class Layouts {

    /// Where more than one in so many is new, all are placed anew.
    private static final int FEW = 5;

    /// Above this many nodes placing takes too long to wait for; the places given by the caller are kept instead.
    private static final int MOST_NODES = 50_000;

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
        var fresh = new BitSet(keys.length);
        var placed = new Positions(guess.x().clone(), guess.y().clone());
        for (int node = 0; node < keys.length; node++) {
            var place = kept.get(keys[node]);
            fresh.set(node, place == null);
            if (place != null) {
                placed.x()[node] = place[0];
                placed.y()[node] = place[1];
            }
        }
        if (!fresh.isEmpty()) {
            find(network, fresh, placed);
            write(keys, placed);
        }
        return placed;
    }

    private static void find(NetworkSnapshot network, BitSet fresh, Positions places) {
        var from = new IntArrayList();
        var to = new IntArrayList();
        for (int node = 0; node < network.nodes(); node++) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                if (node < network.target(tie)) {
                    from.add(node);
                    to.add(network.target(tie));
                }
            }
        }
        var layout = new ForceLayout(from.toIntArray(), to.toIntArray(), places.x(), places.y());
        if (FEW * fresh.cardinality() > network.nodes()) {
            layout.all(ForceLayout.FROM_NOTHING);
        } else {
            layout.among(fresh, ForceLayout.FOR_A_FEW);
        }
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
