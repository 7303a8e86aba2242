package nl.inktvlek.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import nl.inktvlek.plots.SmallMaps.Blot;
import nl.inktvlek.plots.SmallMaps.Frame;

/// Small maps one after another as an animated GIF (GIF89a), for a presentation where nothing can be played. The last
/// picture stands still for a while, then it begins again.
public final class MovingMap {

    private static final int WIDE = 480;
    private static final int HEAD = 64;
    private static final int FOOT = 32;
    private static final double EDGE = 0.1 * WIDE;
    private static final double LARGEST = 0.09 * WIDE;
    private static final double SMALLEST = 1.6;

    /// In hundredths of a second.
    private static final int A_FRAME = 35;

    private static final int THE_LAST = 400;

    private static final String METADATA = "javax_imageio_gif_image_1.0";
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    /// The light colours of the house: a file has no theme.
    private static final Color PAPER = new Color(0xfa, 0xf7, 0xf0);

    private static final Color COAST = new Color(0x85, 0x7d, 0x6c);
    private static final Color INK = new Color(0x1c, 0x2f, 0x5c);
    private static final Color PALE = new Color(0x97, 0xa7, 0xc5);
    private static final Color RIM = new Color(0x8c, 0x3b, 0x12);
    private static final Color WORDS = new Color(0x1b, 0x1e, 0x27);

    private MovingMap() {}

    /// **Cost.** Some 10 ms a frame.
    ///
    /// @param source said below every picture
    public static void write(SmallMaps maps, String source, OutputStream out) throws IOException {
        var frames = maps.frames();
        double most = frames.stream()
                .flatMap(frame -> frame.blots().stream())
                .mapToDouble(Blot::people)
                .max()
                .orElse(1);
        var font = font();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var sink = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(sink);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames.size(); i++) {
                var image = draw(maps, frames.get(i), Math.max(1, most), source, font);
                var metadata = metadata(writer, image, i == frames.size() - 1 ? THE_LAST : A_FRAME);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static Font font() throws IOException {
        try (var bytes = Objects.requireNonNull(MovingMap.class.getResourceAsStream(FONT))) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedImage draw(SmallMaps maps, Frame frame, double most, String source, Font font) {
        double scale = WIDE - 2 * EDGE;
        double foot = HEAD + 2 * EDGE + scale * maps.land().height();
        var image = new BufferedImage(WIDE, (int) Math.ceil(foot) + FOOT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(WORDS);
        pen.setFont(font.deriveFont(Font.BOLD, 22f));
        pen.drawString(frame.name(), 20, 32);
        pen.setFont(font.deriveFont(16f));
        pen.drawString(maps.caption().numerals().whole(Math.round(frame.people())), 20, 56);
        pen.setFont(font.deriveFont(10f));
        pen.drawString(source, 20, image.getHeight() - 12);
        pen.setColor(COAST);
        pen.setStroke(new BasicStroke(1));
        for (var line : maps.land().outline()) {
            var path = new Path2D.Double();
            for (int i = 0; i < line.size(); i++) {
                double x = EDGE + scale * line.get(i).x();
                double y = HEAD + EDGE + scale * line.get(i).y();
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            pen.draw(path);
        }
        for (var blot : frame.blots()) {
            double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(blot.people() / most));
            blot(
                    pen,
                    blot,
                    EDGE + scale * blot.at().x(),
                    HEAD + EDGE + scale * blot.at().y(),
                    radius);
        }
        pen.dispose();
        return image;
    }

    private static void blot(Graphics2D pen, Blot blot, double x, double y, double radius) {
        boolean isNew = Math.round(blot.fresh()) > 0;
        var disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(isNew ? INK : PALE);
        pen.fill(disc);
        if (isNew) {
            pen.setColor(RIM);
            pen.setStroke(new BasicStroke(2));
            pen.draw(disc);
        }
    }

    /// How long a picture stands, and that all of them go round for ever (the block of Netscape 2.0).
    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int hundredths) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = new IIOMetadataNode(METADATA);
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        var round = new IIOMetadataNode("ApplicationExtension");
        round.setAttribute("applicationID", "NETSCAPE");
        round.setAttribute("authenticationCode", "2.0");
        round.setUserObject(new byte[] {1, 0, 0});
        var extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(round);
        root.appendChild(extensions);
        metadata.mergeTree(METADATA, root);
        return metadata;
    }
}
