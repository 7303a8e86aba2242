package nl.inktvlek.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Areas cut into arcs.
class TopologyTest {

    /// Two squares share the line from (10 0) to (10 10): with what is left of each, three arcs.
    @Test
    void a_shared_border_is_one_arc_walked_both_ways() throws ParseException {
        var topology = Topology.of(List.of(
                shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"), shape("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))")));
        assertThat(topology.arcs()).hasSize(3);
        var first = topology.areas().get(0).getFirst().getFirst();
        var second = topology.areas().get(1).getFirst().getFirst();
        var shared = first.stream()
                .filter(arc -> second.contains(arc) || second.contains(~arc))
                .toList();
        assertThat(shared).hasSize(1);
        assertThat(second).as("the other way round").contains(~shared.getFirst());
        assertThat(topology.arcs().get(shared.getFirst()))
                .containsExactlyInAnyOrder(new Coordinate(10, 0), new Coordinate(10, 10));
    }

    @Test
    void an_island_is_one_closed_arc() throws ParseException {
        var topology = Topology.of(List.of(shape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")));
        assertThat(topology.arcs()).hasSize(1);
        assertThat(topology.arcs().getFirst())
                .hasSize(5)
                .startsWith(new Coordinate(0, 0))
                .endsWith(new Coordinate(0, 0));
    }

    @Test
    void an_area_inside_another_is_the_hole_in_it() throws ParseException {
        var topology = Topology.of(List.of(
                shape("POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 10 20, 20 20, 20 10, 10 10))"),
                shape("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))")));
        assertThat(topology.arcs()).hasSize(2);
        var hole = topology.areas().get(0).getFirst().get(1).getFirst();
        assertThat(topology.areas().get(1).getFirst().getFirst()).containsExactly(~hole);
    }

    private static Geometry shape(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
