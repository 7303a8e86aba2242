package nl.inktvlek.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OutlineTest {

    /// Two squares of 10 km beside each other; arc 1 is between them.
    private static final String TWO_SQUARES = """
            {"type": "Topology", "objects": {"municipalities": {"geometries": [
              {"id": "GM0001", "properties": {"at": [5000, 5000]}, "arcs": [[[0, 1]]]},
              {"id": "GM0002", "properties": {"at": [15000, 5000]}, "arcs": [[[2, -2]]]}]}},
             "arcs": [[[10000, 0], [-10000, 0], [0, 10000], [10000, 0]],
                      [[10000, 10000], [0, -10000]],
                      [[10000, 0], [10000, 0], [0, 10000], [-10000, 0]]]}""";

    @Test
    void the_outline_is_what_no_two_share_and_the_width_is_one() {
        var outline = Outline.of(TWO_SQUARES);
        assertThat(outline.height()).isEqualTo(0.5);
        assertThat(outline.lines())
                .containsExactly(
                        List.of(spot(.5, .5), spot(0, .5), spot(0, 0), spot(.5, 0)),
                        List.of(spot(.5, .5), spot(1, .5), spot(1, 0), spot(.5, 0)));
        assertThat(outline.middles()).containsEntry("GM0001", spot(.25, .25)).containsEntry("GM0002", spot(.75, .25));
    }

    @Test
    void the_netherlands_are_a_little_higher_than_wide_and_groningen_lies_in_the_north_east() {
        var outline = Outline.of(Borders.shippedJson());
        assertThat(outline.height()).isCloseTo(1.15, within(0.1));
        assertThat(outline.middles()).hasSize(342);
        var groningen = Objects.requireNonNull(outline.middles().get("GM0014"));
        assertThat(groningen.x()).isGreaterThan(0.7);
        assertThat(groningen.y()).isLessThan(0.2);
        assertThat(outline.lines().stream().mapToInt(List::size).sum())
                .as("no finer than a small map shows")
                .isLessThan(1500);
    }

    private static Outline.Spot spot(double x, double y) {
        return new Outline.Spot(x, y);
    }
}
