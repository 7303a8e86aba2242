package nl.inktvlek.ui.component;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import nl.inktvlek.insights.LoadedNetwork;
import nl.inktvlek.insights.Picture;

/// Writes a picture as the bytes the canvas reads: columns, little endian.
///
/// Header: "INK1", nodes, ties, steps (4 bytes each). Then per node x, y, community (2 bytes each, x and y over 0 …
/// 65535 with one scale), square root of the influence (1), kind (1); per step and node the share reached (1); then
/// per node the number of ties to nodes after it and their distances, as varints. About 8 bytes a node and 1 to 2 a
/// tie.
final class GraphWire {

    private static final int MAGIC = 0x314b4e49;
    private static final int HEADER = 16;
    private static final int SIDE = 65_535;

    private GraphWire() {}

    /// @param frames share reached per step and node, 0..1, in the order of the picture; empty when nothing is played
    static byte[] encode(Picture picture, float[][] frames) {
        int nodes = picture.nodes().size();
        var rows = rows(picture);
        int ties = rows.stream().mapToInt(IntArrayList::size).sum();
        var columns = ByteBuffer.allocate(HEADER + nodes * (8 + frames.length)).order(ByteOrder.LITTLE_ENDIAN);
        columns.putInt(MAGIC).putInt(nodes).putInt(ties).putInt(frames.length);
        putPlaces(columns, picture);
        for (int community : picture.community()) {
            columns.putShort((short) Math.min(community, SIDE));
        }
        float most = 1;
        for (float influence : picture.influence()) {
            most = Math.max(most, influence);
        }
        for (float influence : picture.influence()) {
            columns.put((byte) Math.round(255 * Math.sqrt(influence / most)));
        }
        picture.nodes().forEach(node -> columns.put((byte) node.kind().ordinal()));
        for (var frame : frames) {
            for (float share : frame) {
                columns.put((byte) Math.ceil(255 * share));
            }
        }
        var bytes = new ByteArrayOutputStream(columns.capacity() + 2 * ties);
        bytes.writeBytes(columns.array());
        rows.forEach(row -> putRow(bytes, row));
        return bytes.toByteArray();
    }

    private static void putPlaces(ByteBuffer columns, Picture picture) {
        float minX = least(picture.x());
        float minY = least(picture.y());
        float extent = Math.max(extent(picture.x(), minX), extent(picture.y(), minY));
        for (float x : picture.x()) {
            columns.putShort((short) Math.round((x - minX) / extent * SIDE));
        }
        for (float y : picture.y()) {
            columns.putShort((short) Math.round((y - minY) / extent * SIDE));
        }
    }

    private static float least(float[] values) {
        float least = Float.MAX_VALUE;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float extent(float[] values, float least) {
        float extent = 1e-6f;
        for (float value : values) {
            extent = Math.max(extent, value - least);
        }
        return extent;
    }

    /// Per node the ties to nodes later in the picture, as distances to the one before; each pair once.
    private static List<IntArrayList> rows(Picture picture) {
        var position = new Int2IntOpenHashMap();
        position.defaultReturnValue(-1);
        for (int i = 0; i < picture.nodes().size(); i++) {
            position.put(picture.nodes().get(i).index(), i);
        }
        return picture.nodes().stream()
                .map(node -> row(picture.network(), position, node.index()))
                .toList();
    }

    private static IntArrayList row(LoadedNetwork network, Int2IntOpenHashMap position, int node) {
        int own = position.get(node);
        var later = new IntArrayList();
        for (int neighbour : network.neighbours(node)) {
            int other = position.get(neighbour);
            if (other > own) {
                later.add(other);
            }
        }
        later.sort(null);
        int previous = own;
        for (int i = 0; i < later.size(); i++) {
            int target = later.getInt(i);
            later.set(i, target - previous);
            previous = target;
        }
        return later;
    }

    private static void putRow(ByteArrayOutputStream bytes, IntArrayList distances) {
        putVarint(bytes, distances.size());
        distances.forEach(distance -> putVarint(bytes, distance));
    }

    private static void putVarint(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest >= 0x80) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }
}
