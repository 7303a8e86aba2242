package nl.inktvlek.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import nl.inktvlek.plots.SmallMaps.Frame;
import org.junit.jupiter.api.Test;

class MovingMapTest {

    @Test
    void each_period_is_a_picture_and_the_last_one_stands_for_four_seconds() throws IOException {
        var maps = (SmallMaps)
                EveryPlot.all().filter(SmallMaps.class::isInstance).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        MovingMap.write(maps, "bron: Inktvlek", out);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
        int pictures = reader.getNumImages(true);
        assertThat(pictures).isEqualTo(maps.frames().size());
        var delays = new ArrayList<String>();
        for (int i = 0; i < pictures; i++) {
            var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            delays.add(((IIOMetadataNode)
                            tree.getElementsByTagName("GraphicControlExtension").item(0))
                    .getAttribute("delayTime"));
        }
        assertThat(delays.getLast()).isEqualTo("400");
        assertThat(delays.subList(0, pictures - 1)).containsOnly("35");
    }

    @Test
    void somebody_new_is_ink_and_who_came_before_is_pale() throws IOException {
        var maps = (SmallMaps)
                EveryPlot.all().filter(SmallMaps.class::isInstance).findFirst().orElseThrow();
        var at = new Mark.Point(0.5, maps.land().height() / 2);
        var moving = new SmallMaps(
                maps.caption(),
                new SmallMaps.Land(List.of(), maps.land().height()),
                List.of(
                        new Frame("een", List.of(new SmallMaps.Blot("Breda", at, 10, 10, false))),
                        new Frame("twee", List.of(new SmallMaps.Blot("Breda", at, 10, 0, false)))),
                maps.texts());
        var out = new ByteArrayOutputStream();
        MovingMap.write(moving, "", out);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(reader.read(0).getRGB(240, middle(reader.read(0).getHeight())) & 0xff)
                .isLessThan(0x80);
        assertThat(reader.read(1).getRGB(240, middle(reader.read(1).getHeight())) & 0xff)
                .isGreaterThan(0xa0);
    }

    /// The land lies below a head of 64 points and above a foot of 32.
    private static int middle(int height) {
        return 64 + (height - 64 - 32) / 2;
    }
}
