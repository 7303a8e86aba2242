package nl.inktvlek.borders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The areas in a GeoJSON (RFC 7946, and of before) or TopoJSON file, as they stand in it.
///
/// @param areas in the order of the file
record MapFile(String name, List<Area> areas) {

    private static final int FEWEST_POINTS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    /// An area as the file has it.
    ///
    /// @param number its place in the file, from 1
    /// @param properties what the file says of it, the id among them
    /// @param polygons of each the outer ring and its holes, closed, in the coordinates of the file
    record Area(int number, Map<String, String> properties, List<List<List<Coordinate>>> polygons) {}

    /// @throws FileNotUsable if it is broken off, of another kind, or holds no areas
    static MapFile read(SourceFile file) {
        return new Reading(file.name()).read(parsed(file));
    }

    private static JsonNode parsed(SourceFile file) {
        try {
            return JSON.readTree(file.bytes());
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new FileNotUsable(Problem.error(
                    file.name(),
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    "",
                    "borders-broken",
                    at == null ? 0 : Math.max(0, at.getColumnNr())));
        }
    }

    private static final class Reading {

        private final String file;
        private final List<Area> areas = new ArrayList<>();
        private List<List<Coordinate>> arcs = List.of();
        private boolean isTopology;

        Reading(String file) {
            this.file = file;
        }

        MapFile read(JsonNode root) {
            switch (root.path("type").asString("")) {
                case "FeatureCollection" -> root.path("features").forEach(this::feature);
                case "Feature" -> feature(root);
                case "Topology" -> topology(root);
                default -> throw refused(0, "borders-no-map");
            }
            if (areas.isEmpty()) {
                throw refused(0, "borders-no-areas");
            }
            return new MapFile(file, List.copyOf(areas));
        }

        private void feature(JsonNode feature) {
            area(feature.path("geometry"), feature);
        }

        /// Of several layers, the one with most areas.
        private void topology(JsonNode root) {
            isTopology = true;
            arcs = arcs(root);
            var layer = root.path("objects").values().stream()
                    .max((one, other) -> Integer.compare(
                            one.path("geometries").size(),
                            other.path("geometries").size()))
                    .orElseThrow(() -> refused(0, "borders-no-areas"));
            layer.path("geometries").forEach(geometry -> area(geometry, geometry));
        }

        private static List<List<Coordinate>> arcs(JsonNode root) {
            var transform = root.path("transform");
            boolean isDelta = transform.isObject();
            double scaleX = transform.path("scale").path(0).asDouble(1);
            double scaleY = transform.path("scale").path(1).asDouble(1);
            double fromX = transform.path("translate").path(0).asDouble(0);
            double fromY = transform.path("translate").path(1).asDouble(0);
            var arcs = new ArrayList<List<Coordinate>>();
            for (var arc : root.path("arcs")) {
                var points = new ArrayList<Coordinate>();
                double x = 0;
                double y = 0;
                for (var point : arc) {
                    x = point.path(0).asDouble(Double.NaN) + (isDelta ? x : 0);
                    y = point.path(1).asDouble(Double.NaN) + (isDelta ? y : 0);
                    points.add(new Coordinate(x * scaleX + fromX, y * scaleY + fromY));
                }
                arcs.add(points);
            }
            return arcs;
        }

        private void area(JsonNode geometry, JsonNode described) {
            int number = areas.size() + 1;
            var parts = geometry.path(isTopology ? "arcs" : "coordinates");
            var polygons = new ArrayList<List<List<Coordinate>>>();
            switch (geometry.path("type").asString("")) {
                case "Polygon" -> polygons.add(polygon(number, parts));
                case "MultiPolygon" -> parts.forEach(part -> polygons.add(polygon(number, part)));
                case String other -> throw refused(number, "borders-no-area", other.isEmpty() ? "—" : other);
            }
            areas.add(new Area(number, properties(described), polygons));
        }

        private List<List<Coordinate>> polygon(int number, JsonNode rings) {
            var polygon = new ArrayList<List<Coordinate>>();
            for (var ring : rings) {
                var points = isTopology ? joined(number, ring) : points(ring);
                boolean isClosed = points.size() >= FEWEST_POINTS
                        && points.getFirst().equals2D(points.getLast())
                        && points.stream().allMatch(Coordinate::isValid);
                if (!isClosed) {
                    throw refused(number, "borders-ring", points.size());
                }
                polygon.add(points);
            }
            if (polygon.isEmpty()) {
                throw refused(number, "borders-ring", 0);
            }
            return polygon;
        }

        private static List<Coordinate> points(JsonNode ring) {
            var points = new ArrayList<Coordinate>();
            ring.forEach(point -> points.add(new Coordinate(
                    point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN))));
            return points;
        }

        /// A ring of arcs; ~i is arc i the other way round.
        private List<Coordinate> joined(int number, JsonNode ring) {
            var points = new ArrayList<Coordinate>();
            for (var reference : ring) {
                int arc = reference.asInt(Integer.MAX_VALUE);
                int index = arc < 0 ? ~arc : arc;
                if (index >= arcs.size()) {
                    throw refused(number, "borders-arc", index);
                }
                var part = arc < 0 ? arcs.get(index).reversed() : arcs.get(index);
                points.addAll(points.isEmpty() ? part : part.subList(Math.min(1, part.size()), part.size()));
            }
            return points;
        }

        private static Map<String, String> properties(JsonNode described) {
            var properties = new LinkedHashMap<String, String>();
            described
                    .path("properties")
                    .forEachEntry((name, value) -> properties.put(name, value.isValueNode() ? value.asString("") : ""));
            if (described.has("id")) {
                properties.put("id", described.path("id").asString(""));
            }
            return properties;
        }

        private FileNotUsable refused(int number, String key, Object... details) {
            return new FileNotUsable(Problem.error(file, 0, number == 0 ? "" : "feature " + number, key, details));
        }
    }
}
