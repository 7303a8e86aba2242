package nl.inktvlek.borders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Areas as arcs, each written once: a border that two share is one arc, so that nothing can come between them.
///
/// **Source.** The TopoJSON specification and M. Bostock, *How to Infer Topology*: a point is a junction if it has
/// other
/// neighbours in one ring than in another, and rings are cut there.
///
/// **Cost.** Linear in the number of points.
///
/// @param arcs points in order
/// @param areas per area its polygons, of rings, of arcs; ~i is arc i the other way round
record Topology(List<List<Coordinate>> arcs, List<List<List<List<Integer>>>> areas) {

    /// @param shapes of polygons whose shared borders have the same points
    static Topology of(List<? extends Geometry> shapes) {
        return new Cutting(junctions(shapes)).cut(shapes);
    }

    private static Set<Coordinate> junctions(List<? extends Geometry> shapes) {
        var junctions = new HashSet<Coordinate>();
        var neighbours = new HashMap<Coordinate, Set<Coordinate>>();
        for (var shape : shapes) {
            polygons(shape).stream().flatMap(polygon -> rings(polygon).stream()).forEach(ring -> {
                for (int i = 0; i < ring.size(); i++) {
                    var around = Set.of(ring.get(Math.floorMod(i - 1, ring.size())), ring.get((i + 1) % ring.size()));
                    var before = neighbours.putIfAbsent(ring.get(i), around);
                    if (before != null && !before.equals(around)) {
                        junctions.add(ring.get(i));
                    }
                }
            });
        }
        return junctions;
    }

    static List<Polygon> polygons(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .map(Polygon.class::cast)
                .toList();
    }

    /// The rings of a polygon, the outer one first, each point once.
    private static List<List<Coordinate>> rings(Polygon polygon) {
        var rings = new ArrayList<List<Coordinate>>();
        rings.add(open(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(open(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<Coordinate> open(LinearRing ring) {
        var points = List.of(ring.getCoordinates());
        return points.subList(0, points.size() - 1);
    }

    private static final class Cutting {

        private final Set<Coordinate> junctions;
        private final List<List<Coordinate>> arcs = new ArrayList<>();
        private final Map<List<Coordinate>, Integer> known = new HashMap<>();

        Cutting(Set<Coordinate> junctions) {
            this.junctions = junctions;
        }

        Topology cut(List<? extends Geometry> shapes) {
            var areas = new ArrayList<List<List<List<Integer>>>>();
            for (var shape : shapes) {
                areas.add(polygons(shape).stream()
                        .map(polygon ->
                                rings(polygon).stream().map(this::arcsOf).toList())
                        .toList());
            }
            return new Topology(arcs, areas);
        }

        private List<Integer> arcsOf(List<Coordinate> ring) {
            int first = IntStream.range(0, ring.size())
                    .filter(i -> junctions.contains(ring.get(i)))
                    .findFirst()
                    .orElseGet(() -> least(ring));
            var references = new ArrayList<Integer>();
            var arc = new ArrayList<>(List.of(ring.get(first)));
            for (int i = 1; i <= ring.size(); i++) {
                var point = ring.get((first + i) % ring.size());
                arc.add(point);
                if (i == ring.size() || junctions.contains(point)) {
                    references.add(reference(List.copyOf(arc)));
                    arc = new ArrayList<>(List.of(point));
                }
            }
            return references;
        }

        /// A ring without junctions begins at its least point, from whichever side it is come upon.
        private static int least(List<Coordinate> ring) {
            return IntStream.range(0, ring.size())
                    .reduce((one, other) -> ring.get(one).compareTo(ring.get(other)) <= 0 ? one : other)
                    .orElseThrow();
        }

        private int reference(List<Coordinate> arc) {
            var same = known.get(arc);
            if (same != null) {
                return same;
            }
            var turned = known.get(arc.reversed());
            if (turned != null) {
                return ~turned;
            }
            known.put(arc, arcs.size());
            arcs.add(arc);
            return arcs.size() - 1;
        }
    }
}
