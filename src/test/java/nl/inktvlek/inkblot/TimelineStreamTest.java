package nl.inktvlek.inkblot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.inktvlek.inkblot.Timeline.Edge;
import nl.inktvlek.inkblot.Timeline.Moment;
import org.graphstream.graph.implementations.SingleGraph;
import org.graphstream.stream.file.FileSourceDGS;
import org.junit.jupiter.api.Test;

/// What happened is a stream; the canvas, the file and the picture tell the same of it.
class TimelineStreamTest {

    static final Timeline TWO_MONTHS = new Timeline(List.of(
            new Moment("2026-01", List.of("S1", "P1"), List.of(new Edge("P1", "S1")), Map.of()),
            new Moment("2026-02", List.of("P2"), List.of(new Edge("P2", "S1")), Map.of("P1", 0.5))));

    @Test
    void frames_show_who_has_appeared_by_each_step_and_how_strongly() {
        assertThat(TWO_MONTHS.frames(List.of("P1", "P2", "S1"))).isEqualTo(new float[][] {{1, 0, 1}, {0.5f, 1, 1}});
    }

    @Test
    void a_dgs_file_read_back_is_the_same_network() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TimelineExport.dgs(TWO_MONTHS, bytes);
        var graph = new SingleGraph("read back");
        var source = new FileSourceDGS();
        source.addSink(graph);
        source.readAll(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(graph.getNodeCount()).isEqualTo(3);
        assertThat(graph.getEdgeCount()).isEqualTo(2);
        assertThat(graph.getNode("P1").getNumber(TimelineStream.SHARE)).isEqualTo(0.5);
    }

    @Test
    void the_picture_has_ink_where_the_nodes_are_and_paper_elsewhere() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TimelineExport.picture(TWO_MONTHS, node -> node.equals("S1") ? new float[] {0.5f, 0.5f} : new float[2], bytes);
        var picture = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(picture.getRGB(800, 800)).isNotEqualTo(picture.getRGB(1500, 100));
    }
}
