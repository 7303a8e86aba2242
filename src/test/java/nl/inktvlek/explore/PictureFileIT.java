package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.printing.PrintedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is shown goes along to other programs: all of it, and nobody's name.
class PictureFileIT extends DozenSeries {

    @Autowired
    Exploration exploration;

    @Autowired
    PictureFile files;

    @Test
    void people_go_along_by_their_codes_and_others_by_what_they_are_called() {
        var picture = picture();
        var network = files.of(COORDINATOR, picture);
        for (int i = 0; i < picture.nodes().size(); i++) {
            var node = picture.nodes().get(i);
            assertThat(network.nodes().get(i).label()).isEqualTo(node.label());
        }
        assertThat(network.edges()).extracting(NetworkFile.Edge::kind).contains("attended");
        assertThat(network.nodes())
                .anySatisfy(node -> assertThat(node.attributes())
                        .containsEntry("what", "person")
                        .containsEntry("municipality", "Tilburg"));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "PAJEK", "KUMU", "DGS"})
    void what_went_along_comes_back(NetworkFormat format) {
        var picture = picture();
        var printed = PrintedNetwork.of(files.of(COORDINATOR, picture), format, "inktvlek");
        var read = NetworkFile.read(new SourceFile("inktvlek", printed.bytes()));
        assertThat(read.nodes()).hasSize(picture.nodes().size());
        assertThat(read.edges()).isEqualTo(printed.held().edges()).isNotEmpty();
        assertThat(new String(printed.bytes(), StandardCharsets.UTF_8)).doesNotContain("Mens ");
    }

    private Picture picture() {
        return exploration.look(COORDINATOR, new Exploration.Question(Set.of(code("P12")), Chosen.EVERYTHING, 200));
    }
}
