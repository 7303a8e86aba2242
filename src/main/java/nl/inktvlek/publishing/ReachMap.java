package nl.inktvlek.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.inktvlek.figures.RatioClasses;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The map of a release: municipalities by people reached per 10,000 inhabitants, in five classes; where too
/// few came, or nobody, hatched. An SVG file of its own, without words but names and numbers. A page that has
/// it inside colours it by its classes `area-1` to `area-5` and `area-none`.
final class ReachMap {

    private static final double TOLERANCE_METRES = 250;
    private static final double METRES = 100;
    private static final List<String> COLOURS = List.of("#c6d2ea", "#97a7c5", "#6b7da1", "#42557e", "#1c2f5c");
    private static final JsonMapper JSON = new JsonMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final JsonNode topology;
    private final List<List<Coordinate>> arcs;
    private final Envelope extent = new Envelope();

    private ReachMap(String topology) {
        this.topology = JSON.readTree(topology);
        arcs = StreamSupport.stream(this.topology.path("arcs").spliterator(), false)
                .map(ReachMap::arc)
                .toList();
        arcs.forEach(arc -> arc.forEach(extent::expandToInclude));
    }

    /// @param topology TopoJSON with areas by CBS code, as the maps of the product have it
    static byte[] of(ReachTable table, String topology) {
        return new ReachMap(topology).draw(table).getBytes(StandardCharsets.UTF_8);
    }

    /// Points as steps from the one before; a border that two places share is made coarser once.
    private static List<Coordinate> arc(JsonNode steps) {
        var points = new ArrayList<Coordinate>();
        double x = 0;
        double y = 0;
        for (var step : steps) {
            x += step.path(0).asDouble();
            y += step.path(1).asDouble();
            points.add(new Coordinate(x, y));
        }
        return points.size() < 3
                ? points
                : List.of(DouglasPeuckerSimplifier.simplify(
                                SHAPES.createLineString(points.toArray(Coordinate[]::new)), TOLERANCE_METRES)
                        .getCoordinates());
    }

    private String draw(ReachTable table) {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"reach-map\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
                        .formatted(across(extent.getMaxX()), down(extent.getMinY()), table.period()));
        svg.append(
                "<defs><pattern id=\"too-few\" width=\"40\" height=\"40\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<rect width=\"40\" height=\"40\" fill=\"#ffffff\" class=\"hatch-ground\"/><rect width=\"12\" height=\"40\" fill=\"#c9c2b2\" class=\"hatch-stroke\"/></pattern></defs>");
        for (var area : topology.path("objects").path("municipalities").path("geometries")) {
            table.place(area.path("id").asString())
                    .ifPresent(place -> svg.append(
                            "<path class=\"area-%s\" fill=\"%s\" stroke=\"#857d6c\" stroke-width=\"1.5\" d=\"%s\"><title>%s</title></path>"
                                    .formatted(
                                            shade(place) == 0 ? "none" : shade(place),
                                            shade(place) == 0 ? "url(#too-few)" : COLOURS.get(shade(place) - 1),
                                            path(area),
                                            escaped(place.name()
                                                    + place.latest()
                                                            .map(figure -> ": " + figure.people())
                                                            .orElse("")))));
        }
        return svg.append("</svg>").toString();
    }

    /// The class from the number that is shown; 0 where none is.
    private static int shade(Place place) {
        return place.latest()
                .map(figure -> RatioClasses.INHABITANTS.classOf((double) figure.people() / place.inhabitants()))
                .orElse(0);
    }

    private String path(JsonNode area) {
        var path = new StringBuilder();
        for (var polygon : area.path("arcs")) {
            for (var ring : polygon) {
                ring(path, ring);
            }
        }
        return path.toString();
    }

    private void ring(StringBuilder path, JsonNode ring) {
        char pen = 'M';
        int lastX = Integer.MIN_VALUE;
        int lastY = Integer.MIN_VALUE;
        for (var reference : ring) {
            int number = reference.asInt();
            var points = number < 0 ? arcs.get(~number).reversed() : arcs.get(number);
            for (var point : points) {
                int x = across(point.x);
                int y = down(point.y);
                if (x != lastX || y != lastY) {
                    path.append(pen).append(x).append(' ').append(y);
                    pen = 'L';
                    lastX = x;
                    lastY = y;
                }
            }
        }
        path.append('Z');
    }

    private int across(double x) {
        return (int) Math.round((x - extent.getMinX()) / METRES);
    }

    private int down(double y) {
        return (int) Math.round((extent.getMaxY() - y) / METRES);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
