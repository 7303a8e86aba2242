package nl.inktvlek.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.inktvlek.borders.MapFile.Area;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// The areas of a file on the Dutch grid, in whole metres, one for every municipality of the product's list.
///
/// @param shapes by code, in the order of the list
/// @param notices what was left out or mended
record PlacedAreas(Map<Municipality, Geometry> shapes, List<Problem> notices) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Envelope DEGREES = new Envelope(3, 7.5, 50.5, 53.9);
    private static final Envelope DEGREES_SWAPPED = new Envelope(50.5, 53.9, 3, 7.5);
    private static final Envelope GRID = new Envelope(-7_000, 300_000, 289_000, 640_000);

    /// Web Mercator (EPSG:3857), which many maps on the web are in.
    private static final Envelope MERCATOR = new Envelope(330_000, 840_000, 6_500_000, 7_200_000);

    /// How far the middle of a municipality may lie from where it is known to be, in metres.
    private static final double FARTHEST = 25_000;

    private static final int METRES_PER_KM = 1_000;
    private static final Set<String> CODE_NAMES =
            Set.of("code", "statcode", "gemeentecode", "gm_code", "gmcode", "gemcode", "gm", "id", "identificatie");
    private static final Set<String> WATER_NAMES = Set.of("h2o", "water");
    private static final Set<String> YES = Set.of("ja", "true", "1");

    /// @throws FileNotUsable if the areas are not those of all municipalities, where they lie
    static PlacedAreas of(MapFile file) {
        return new Placing(file).place();
    }

    private static final class Placing {

        private final MapFile file;
        private final List<Problem> notices = new ArrayList<>();

        Placing(MapFile file) {
            this.file = file;
        }

        PlacedAreas place() {
            var toGrid = toGrid();
            var code = codeProperty();
            var found = new TreeMap<String, List<Geometry>>();
            var unknown = new TreeSet<String>();
            int water = 0;
            for (var area : file.areas()) {
                var place = Municipalities.byCodeOrName(area.properties().getOrDefault(code, ""));
                if (isWater(area)) {
                    water++;
                } else if (place.isEmpty()
                        || !isItself(place.get(), area.properties().get(code))) {
                    unknown.add(area.properties().getOrDefault(code, "—"));
                } else {
                    found.computeIfAbsent(place.get().code(), any -> new ArrayList<>())
                            .add(shape(area, toGrid));
                }
            }
            tell(unknown, water);
            requireAll(found);
            var shapes = new LinkedHashMap<Municipality, Geometry>();
            Municipalities.all()
                    .forEach(place -> shapes.put(place, whole(place, found.getOrDefault(place.code(), List.of()))));
            shapes.forEach(this::requireInPlace);
            return new PlacedAreas(shapes, List.copyOf(notices));
        }

        /// Borders are of municipalities that are: a code of before is not taken for the one it went into.
        private static boolean isItself(Municipality place, @Nullable String code) {
            return code != null
                    && code.replaceAll("\\D", "")
                            .replaceFirst("^0+", "")
                            .equals(place.code().replaceAll("\\D", "").replaceFirst("^0+", ""));
        }

        private void tell(Set<String> unknown, int water) {
            if (!unknown.isEmpty()) {
                notices.add(Problem.notice(
                        file.name(), 0, "", "borders-unknown", unknown.size(), String.join(", ", unknown)));
            }
            if (water > 0) {
                notices.add(Problem.notice(file.name(), 0, "", "borders-water", water));
            }
        }

        private void requireAll(Map<String, List<Geometry>> found) {
            var missing = Municipalities.all().stream()
                    .filter(place -> !found.containsKey(place.code()))
                    .map(Municipality::name)
                    .toList();
            if (!missing.isEmpty()) {
                throw refused(
                        "borders-missing", missing.size(), Municipalities.all().size(), String.join(", ", missing));
            }
        }

        /// The property whose values are codes, as CBS and Kadaster call it, or whichever holds most of them.
        private String codeProperty() {
            var counts = file.areas().stream()
                    .flatMap(area -> area.properties().entrySet().stream())
                    .filter(each -> each.getValue().matches("(?i)(GM)?\\d{3,4}")
                            && Municipalities.byCodeOrName(each.getValue()).isPresent())
                    .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .max(Comparator.comparing((Map.Entry<String, Long> each) ->
                                    CODE_NAMES.contains(each.getKey().toLowerCase(Locale.ROOT)))
                            .thenComparing(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .orElseThrow(() -> refused(
                            "borders-no-codes",
                            String.join(
                                    ", ", file.areas().getFirst().properties().keySet())));
        }

        private static boolean isWater(Area area) {
            return area.properties().entrySet().stream()
                    .anyMatch(each -> WATER_NAMES.contains(each.getKey().toLowerCase(Locale.ROOT))
                            && YES.contains(each.getValue().toLowerCase(Locale.ROOT)));
        }

        /// Told by where the coordinates lie, whatever the file says it is in.
        private UnaryOperator<Coordinate> toGrid() {
            var box = new Envelope();
            points().forEach(box::expandToInclude);
            if (DEGREES.contains(box)) {
                return point -> DutchGrid.at(point.y, point.x);
            }
            if (GRID.contains(box)) {
                return point -> point;
            }
            if (DEGREES_SWAPPED.contains(box)) {
                throw refused("borders-swapped");
            }
            var outside = points().stream()
                    .filter(point -> !DEGREES.contains(point) && !GRID.contains(point))
                    .findFirst()
                    .orElse(new Coordinate(box.getMinX(), box.getMinY()));
            throw refused(
                    MERCATOR.contains(box) ? "borders-mercator" : "borders-outside",
                    "%.4f, %.4f".formatted(outside.x, outside.y));
        }

        private List<Coordinate> points() {
            return file.areas().stream()
                    .flatMap(area -> area.polygons().stream())
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .toList();
        }

        private static Geometry shape(Area area, UnaryOperator<Coordinate> toGrid) {
            var polygons = area.polygons().stream()
                    .map(rings -> rings.stream().map(ring -> ring(ring, toGrid)).toList())
                    .filter(rings -> !rings.getFirst().isEmpty())
                    .map(rings -> FACTORY.createPolygon(
                            rings.getFirst(),
                            rings.stream()
                                    .skip(1)
                                    .filter(ring -> !ring.isEmpty())
                                    .toArray(LinearRing[]::new)))
                    .toArray(Polygon[]::new);
            return FACTORY.createMultiPolygon(polygons);
        }

        /// In whole metres; empty where nothing is left of it.
        private static LinearRing ring(List<Coordinate> points, UnaryOperator<Coordinate> toGrid) {
            var placed = new ArrayList<Coordinate>();
            for (var point : points) {
                var at = toGrid.apply(point);
                var rounded = new Coordinate(Math.rint(at.x), Math.rint(at.y));
                if (placed.isEmpty() || !placed.getLast().equals2D(rounded)) {
                    placed.add(rounded);
                }
            }
            return placed.size() < 4
                    ? FACTORY.createLinearRing()
                    : FACTORY.createLinearRing(placed.toArray(Coordinate[]::new));
        }

        private Geometry whole(Municipality place, List<Geometry> parts) {
            var shape = parts.size() == 1 ? parts.getFirst() : OverlayNGRobust.union(parts);
            if (shape.isValid()) {
                return shape;
            }
            notices.add(Problem.notice(file.name(), 0, place.code(), "borders-mended", place.name()));
            return GeometryFixer.fix(shape);
        }

        private void requireInPlace(Municipality place, Geometry shape) {
            var known = FACTORY.createPoint(DutchGrid.at(place.latitude(), place.longitude()));
            double away = shape.isEmpty() ? Double.MAX_VALUE : shape.distance(known);
            if (away > FARTHEST) {
                throw refused("borders-elsewhere", place.name(), Math.round(away / METRES_PER_KM));
            }
        }

        private FileNotUsable refused(String key, Object... details) {
            return new FileNotUsable(Problem.error(file.name(), 0, "", key, details));
        }
    }

    List<Geometry> geometries() {
        return List.copyOf(shapes.values());
    }
}
