package nl.inktvlek.borders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outer border of the country and where each municipality lies, for small pictures. The width of the country is 1,
/// down is positive, the upper left corner is (0, 0).
///
/// @param lines the outer border in parts, no finer than a small picture shows
/// @param middles of the municipalities, by CBS code
/// @param height of the country in its widths
public record Outline(List<List<Spot>> lines, Map<String, Spot> middles, double height) {

    private static final double TOLERANCE_METRES = 1500;
    private static final JsonMapper JSON = new JsonMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    public record Spot(double x, double y) {}

    /// @param topology TopoJSON as [BorderMap] writes it: an arc that one area has alone is outer border
    static Outline of(String topology) {
        var root = JSON.readTree(topology);
        var areas = root.path("objects").path("municipalities").path("geometries");
        var outer = outerArcs(root.path("arcs"), areas);
        var extent = new Envelope();
        outer.forEach(arc -> arc.forEach(extent::expandToInclude));
        var lines = outer.stream()
                .map(Outline::coarser)
                .map(arc -> arc.stream().map(point -> spot(point, extent)).toList())
                .toList();
        var middles = new HashMap<String, Spot>();
        for (var area : areas) {
            var at = area.path("properties").path("at");
            middles.put(
                    area.path("id").asString(),
                    spot(new Coordinate(at.path(0).asDouble(), at.path(1).asDouble()), extent));
        }
        return new Outline(lines, Map.copyOf(middles), extent.getHeight() / extent.getWidth());
    }

    private static List<List<Coordinate>> outerArcs(JsonNode arcs, JsonNode areas) {
        var uses = new int[arcs.size()];
        for (var area : areas) {
            for (var polygon : area.path("arcs")) {
                for (var ring : polygon) {
                    for (var arc : ring) {
                        int number = arc.asInt();
                        uses[number < 0 ? ~number : number]++;
                    }
                }
            }
        }
        var outer = new ArrayList<List<Coordinate>>();
        for (int arc = 0; arc < uses.length; arc++) {
            if (uses[arc] == 1) {
                outer.add(points(arcs.get(arc)));
            }
        }
        return outer;
    }

    /// Each point is written as its distance from the one before.
    private static List<Coordinate> points(JsonNode arc) {
        var points = new ArrayList<Coordinate>();
        double x = 0;
        double y = 0;
        for (var step : arc) {
            x += step.path(0).asDouble();
            y += step.path(1).asDouble();
            points.add(new Coordinate(x, y));
        }
        return points;
    }

    private static List<Coordinate> coarser(List<Coordinate> arc) {
        var line = SHAPES.createLineString(arc.toArray(Coordinate[]::new));
        return List.of(DouglasPeuckerSimplifier.simplify(line, TOLERANCE_METRES).getCoordinates());
    }

    private static Spot spot(Coordinate metres, Envelope extent) {
        return new Spot(
                (metres.x - extent.getMinX()) / extent.getWidth(), (extent.getMaxY() - metres.y) / extent.getWidth());
    }
}
