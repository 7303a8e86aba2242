package nl.inktvlek.ui.component;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import nl.inktvlek.explore.Picture;

/// Writes a picture as the bytes the canvas reads: columns, little endian.
///
/// Header: "INK1", nodes, ties, steps (4 bytes each). Then per node x, y, community (2 bytes each, x and y over 0 …
/// 65535 with one scale), square root of the influence (1), kind (1); per frame and node the share reached (1); then
/// per node the number of ties to nodes after it and their distances, as varints. About 8 bytes a node and 1 to 2 a
/// tie.
final class GraphWire {

    private static final int MAGIC = 0x314b4e49;
    private static final int HEADER = 16;
    private static final int SIDE = 65_535;

    private GraphWire() {}

    /// @param marks how each node is drawn
    /// @param frames share reached per step and node, 0..1, in the order of the picture; empty when nothing is
    ///     played. Of communities two rows a step: the second is 1 where somebody was reached in it
    static byte[] encode(Picture picture, List<GraphMark> marks, float[][] frames) {
        int nodes = picture.nodes().size();
        int ties = Arrays.stream(picture.ties()).mapToInt(row -> row.length).sum();
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
        marks.forEach(mark -> columns.put((byte) mark.ordinal()));
        for (var frame : frames) {
            for (float share : frame) {
                columns.put((byte) Math.ceil(255 * share));
            }
        }
        var bytes = new ByteArrayOutputStream(columns.capacity() + 2 * ties);
        bytes.writeBytes(columns.array());
        for (int node = 0; node < nodes; node++) {
            putRow(bytes, node, picture.ties()[node]);
        }
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

    /// The ties to nodes later in the picture, as distances to the one before; each pair once.
    private static void putRow(ByteArrayOutputStream bytes, int own, int[] later) {
        putVarint(bytes, later.length);
        int previous = own;
        for (int target : later) {
            putVarint(bytes, target - previous);
            previous = target;
        }
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
