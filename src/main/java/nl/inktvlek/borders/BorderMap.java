package nl.inktvlek.borders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The borders of one year as the browser gets them: TopoJSON on the Dutch grid, simplified so far that it is at most
/// [#MOST_BYTES] packed.
///
/// @param year of the division into municipalities
/// @param source whom the map names
/// @param json the TopoJSON; each area has the CBS code as its id, and name, province and `at`, the middle of the
/// largest
/// circle that fits in it
/// @param notices what was left out or mended on the way
public record BorderMap(int year, String source, String json, List<Problem> notices) {

    /// Most bytes over the wire, packed.
    public static final int MOST_BYTES = 150_000;

    /// How coarse a border may be, in metres: the first that is small enough.
    private static final double[] TOLERANCES = {60, 120, 250, 500};

    private static final double MIDDLE_WITHIN = 100;
    private static final JsonMapper JSON = new JsonMapper();

    /// @throws FileNotUsable if municipalities overlap
    static BorderMap of(PlacedAreas areas, String file, int year, String source) {
        var places = List.copyOf(areas.shapes().keySet());
        var shapes = areas.geometries().toArray(Geometry[]::new);
        requireNoOverlap(file, places, shapes);
        for (double tolerance : TOLERANCES) {
            var json = json(places, List.of(CoverageSimplifier.simplify(shapes, tolerance)), year, source);
            if (packed(json) <= MOST_BYTES) {
                return new BorderMap(year, source, json, areas.notices());
            }
        }
        throw new FileNotUsable(Problem.error(file, 0, "", "borders-too-fine", MOST_BYTES / 1000));
    }

    /// Where borders do not fit, JTS marks the parts; only what really lies in two is refused.
    private static void requireNoOverlap(String file, List<Municipality> places, Geometry[] shapes) {
        var marks = CoverageValidator.validate(shapes);
        for (int i = 0; i < shapes.length; i++) {
            if (marks[i] == null || marks[i].isEmpty()) {
                continue;
            }
            for (int j = 0; j < shapes.length; j++) {
                if (i != j
                        && shapes[i].getEnvelopeInternal().intersects(shapes[j].getEnvelopeInternal())
                        && shapes[i].intersection(shapes[j]).getArea() > smallest(shapes[i], shapes[j])) {
                    throw new FileNotUsable(Problem.error(
                            file,
                            0,
                            "",
                            "borders-overlap",
                            places.get(i).name(),
                            places.get(j).name()));
                }
            }
        }
    }

    /// A hundredth of the smaller one: less is a border drawn twice with another pen.
    private static double smallest(Geometry one, Geometry other) {
        return Math.min(one.getArea(), other.getArea()) / 100;
    }

    private static String json(List<Municipality> places, List<Geometry> shapes, int year, String source) {
        var topology = Topology.of(shapes);
        var root = JSON.createObjectNode();
        root.put("type", "Topology");
        root.put("year", year);
        root.put("source", source);
        root.put("crs", "EPSG:28992");
        root.putObject("transform").set("scale", pair(1, 1)).set("translate", pair(0, 0));
        var areas = root.putObject("objects").putObject("municipalities");
        areas.put("type", "GeometryCollection");
        var geometries = areas.putArray("geometries");
        for (int i = 0; i < places.size(); i++) {
            geometries.add(area(places.get(i), shapes.get(i), topology.areas().get(i)));
        }
        var arcs = root.putArray("arcs");
        topology.arcs().forEach(arc -> arcs.add(steps(arc)));
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode area(Municipality place, Geometry shape, List<List<List<Integer>>> polygons) {
        var area = JSON.createObjectNode();
        area.put("type", "MultiPolygon");
        area.put("id", place.code());
        var middle = middle(shape);
        area.putObject("properties")
                .put("name", place.name())
                .put("province", place.province())
                .set("at", pair(Math.round(middle.x), Math.round(middle.y)));
        area.set("arcs", JSON.valueToTree(polygons));
        return area;
    }

    private static Coordinate middle(Geometry shape) {
        var largest = Topology.polygons(shape).stream()
                .max(Comparator.comparingDouble(Polygon::getArea))
                .orElseThrow();
        return MaximumInscribedCircle.getCenter(largest, MIDDLE_WITHIN).getCoordinate();
    }

    private static ArrayNode pair(long x, long y) {
        return JSON.createArrayNode().add(x).add(y);
    }

    /// Each point as the way from the one before.
    private static ArrayNode steps(List<Coordinate> arc) {
        var steps = JSON.createArrayNode();
        long x = 0;
        long y = 0;
        for (var point : arc) {
            steps.add(pair(Math.round(point.x) - x, Math.round(point.y) - y));
            x = Math.round(point.x);
            y = Math.round(point.y);
        }
        return steps;
    }

    /// What a browser gets, packed.
    public int kilobytes() {
        return Math.ceilDiv(packed(json), 1000);
    }

    static int packed(String json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
