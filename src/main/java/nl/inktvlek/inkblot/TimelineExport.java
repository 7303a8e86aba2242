package nl.inktvlek.inkblot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.graphstream.graph.Graph;
import org.graphstream.graph.implementations.SingleGraph;
import org.graphstream.stream.file.FileSinkDGS;

/// Writes a timeline as a file: all of it as DGS, or its last step as a picture.
public final class TimelineExport {

    private static final int SIDE = 1600;
    private static final int MARGIN = 40;
    private static final Color PAPER = new Color(0xfb, 0xf8, 0xf1);
    private static final Color INK = new Color(0x1c, 0x2f, 0x5c);

    private TimelineExport() {}

    /// Where a node stands in a picture, 0..1 from the left and from the top.
    @FunctionalInterface
    public interface Place {
        float[] of(String node);
    }

    /// Writes every step in GraphStream's own format.
    public static void dgs(Timeline timeline, OutputStream out) throws IOException {
        var sink = new FileSinkDGS();
        sink.begin(out);
        var stream = new TimelineStream(timeline);
        stream.addSink(sink);
        stream.play();
        sink.end();
    }

    /// Draws the network as it is after the last step, as PNG of 1600 × 1600 pixels.
    public static void picture(Timeline timeline, Place place, OutputStream out) throws IOException {
        var graph = new SingleGraph("inktvlek", false, true);
        var stream = new TimelineStream(timeline);
        stream.addSink(graph);
        stream.play();
        ImageIO.write(draw(graph, place), "png", out);
    }

    private static BufferedImage draw(Graph graph, Place place) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(INK.getRed(), INK.getGreen(), INK.getBlue(), 40));
        pen.setStroke(new BasicStroke(1));
        graph.edges().forEach(edge -> {
            var from = place.of(edge.getSourceNode().getId());
            var to = place.of(edge.getTargetNode().getId());
            pen.draw(new Line2D.Float(pixel(from[0]), pixel(from[1]), pixel(to[0]), pixel(to[1])));
        });
        graph.nodes().forEach(node -> {
            var at = place.of(node.getId());
            double share = node.hasNumber(TimelineStream.SHARE) ? node.getNumber(TimelineStream.SHARE) : 1;
            double radius = 2 + 6 * Math.sqrt(share);
            pen.setColor(new Color(INK.getRed(), INK.getGreen(), INK.getBlue(), (int) (60 + 195 * share)));
            pen.fill(new Ellipse2D.Double(pixel(at[0]) - radius, pixel(at[1]) - radius, 2 * radius, 2 * radius));
        });
        pen.dispose();
        return image;
    }

    private static float pixel(float coordinate) {
        return MARGIN + coordinate * (SIDE - 2 * MARGIN);
    }
}
