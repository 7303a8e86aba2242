package nl.inktvlek.borders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.borders.MapFile.Area;
import nl.inktvlek.files.SourceFile;
import org.locationtech.jts.geom.Coordinate;

/// GeoJSON as others could give it, made of the borders that are shipped.
final class BorderFiles {

    static final UnaryOperator<Coordinate> AS_IT_IS = point -> point;

    private BorderFiles() {}

    static SourceFile shipped() {
        return new SourceFile("shipped.topojson", Borders.shippedJson().getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile geoJson(UnaryOperator<Coordinate> points) {
        return geoJson(area -> true, points, "");
    }

    /// @param more features besides
    static SourceFile geoJson(Predicate<Area> which, UnaryOperator<Coordinate> points, String... more) {
        var features = MapFile.read(shipped()).areas().stream()
                .filter(which)
                .map(area -> feature(
                        "\"statcode\":\"%s\"".formatted(area.properties().get("id")), area.polygons(), points));
        return file(Stream.concat(features, Stream.of(more).filter(each -> !each.isEmpty()))
                .collect(Collectors.joining(",")));
    }

    static SourceFile file(String features) {
        var text = "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(features);
        return new SourceFile("grenzen.geojson", text.getBytes(StandardCharsets.UTF_8));
    }

    static String feature(String properties, List<List<List<Coordinate>>> polygons, UnaryOperator<Coordinate> points) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":%s}}"
                .formatted(
                        properties,
                        list(
                                polygons,
                                polygon -> list(
                                        polygon,
                                        ring -> list(ring, point -> {
                                            var at = points.apply(point);
                                            return "[%s,%s]".formatted(at.x, at.y);
                                        }))));
    }

    private static <T> String list(List<T> parts, java.util.function.Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(",", "[", "]"));
    }

    /// From the grid to degrees (longitude, latitude), by going there in ever smaller steps.
    static Coordinate degrees(Coordinate point) {
        double latitude = 52.2;
        double longitude = 5.4;
        for (int i = 0; i < 30; i++) {
            var there = DutchGrid.at(latitude, longitude);
            latitude += (point.y - there.y) / 111_200;
            longitude += (point.x - there.x) / 68_300;
        }
        return new Coordinate(longitude, latitude);
    }
}
