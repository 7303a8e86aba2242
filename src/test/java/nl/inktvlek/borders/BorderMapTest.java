package nl.inktvlek.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// The borders that are shipped, and those of another year: taken in whole, or refused in words.
class BorderMapTest {

    @Test
    void the_borders_of_the_product_are_those_of_its_municipalities_and_small_enough() {
        var codes = MapFile.read(BorderFiles.shipped()).areas().stream()
                .map(area -> area.properties().get("id"))
                .toList();
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Municipalities.all().stream().map(Municipality::code).toList())
                .hasSize(342);
        assertThat(BorderMap.packed(Borders.shippedJson())).isLessThanOrEqualTo(BorderMap.MOST_BYTES);
    }

    @Test
    void they_are_valid_and_leave_no_gap_and_no_overlap() {
        var shapes =
                PlacedAreas.of(MapFile.read(BorderFiles.shipped())).geometries().toArray(Geometry[]::new);
        assertThat(shapes).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.validate(shapes)).allMatch(mark -> mark == null || mark.isEmpty());
    }

    /// 41,864 km² with the water of the IJsselmeer and the sea, of which land and rivers some 35 thousand.
    @Test
    void together_they_are_as_large_as_the_country() {
        double area = PlacedAreas.of(MapFile.read(BorderFiles.shipped())).geometries().stream()
                .mapToDouble(Geometry::getArea)
                .sum();
        assertThat(area / 1e6).isBetween(33_500.0, 37_500.0);
    }

    @Test
    void degrees_and_the_grid_give_the_same_borders() {
        var grid = read(BorderFiles.geoJson(BorderFiles.AS_IT_IS));
        var degrees = read(BorderFiles.geoJson(BorderFiles::degrees));
        assertThat(areas(degrees)).isCloseTo(areas(grid), within(areas(grid) * 1e-6));
        assertThat(degrees.year()).isEqualTo(2026);
        assertThat(BorderMap.packed(degrees.json())).isLessThanOrEqualTo(BorderMap.MOST_BYTES);
    }

    @Test
    void what_was_made_comes_in_again() {
        var once = read(BorderFiles.shipped());
        var again = read(new SourceFile("again.topojson", once.json().getBytes(StandardCharsets.UTF_8)));
        assertThat(areas(again)).isCloseTo(areas(once), within(areas(once) * 1e-3));
    }

    @Test
    void what_is_no_municipality_is_left_out_and_told() {
        var abroad = "{\"type\":\"Feature\",\"properties\":{\"statcode\":\"GM0998\"},\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":[[[10000,400000],[11000,400000],[11000,401000],[10000,400000]]]}}";
        var read = read(BorderFiles.geoJson(area -> true, BorderFiles.AS_IT_IS, abroad));
        assertThat(read.notices()).extracting(Problem::key).contains("borders-unknown");
        assertThat(words(read.notices().getFirst())).contains("GM0998");
    }

    @Test
    void latitude_before_longitude_is_refused() {
        refused(
                BorderFiles.geoJson(point -> {
                    var degrees = BorderFiles.degrees(point);
                    return new Coordinate(degrees.y, degrees.x);
                }),
                "borders-swapped",
                "wrong way round");
    }

    @Test
    void another_grid_is_refused_by_its_name() {
        refused(
                BorderFiles.geoJson(point -> {
                    var degrees = BorderFiles.degrees(point);
                    double radius = 6_378_137;
                    return new Coordinate(
                            radius * Math.toRadians(degrees.x),
                            radius * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees.y) / 2)));
                }),
                "borders-mercator",
                "EPSG:3857");
    }

    @Test
    void one_point_abroad_is_refused_with_the_point() {
        refused(
                BorderFiles.geoJson(point -> point.x > 277_000 ? new Coordinate(point.x + 400_000, point.y) : point),
                "borders-outside",
                "EPSG:28992");
    }

    @Test
    void half_the_municipalities_are_refused_with_how_many_and_which() {
        refused(
                BorderFiles.geoJson(area -> area.number() % 2 == 0, BorderFiles.AS_IT_IS),
                "borders-missing",
                "171 of the 342");
    }

    @Test
    void one_missing_municipality_is_named() {
        refused(
                BorderFiles.geoJson(area -> !"GM0363".equals(area.properties().get("id")), BorderFiles.AS_IT_IS),
                "borders-missing",
                "Amsterdam");
    }

    @Test
    void areas_without_codes_are_refused_with_what_they_have() {
        var unnamed = MapFile.read(BorderFiles.shipped()).areas().stream()
                .map(area -> BorderFiles.feature(
                        "\"naam\":\"%s\"".formatted(area.number()), area.polygons(), BorderFiles.AS_IT_IS))
                .toList();
        refused(
                BorderFiles.file(String.join(",", unnamed).replaceAll("\"naam\":\"\\d+\"", "\"naam\":\"x\"")),
                "borders-no-codes",
                "naam");
    }

    @Test
    void a_file_that_breaks_off_is_refused_with_where() {
        var whole = BorderFiles.geoJson(BorderFiles.AS_IT_IS);
        refused(
                new SourceFile("half.geojson", Arrays.copyOf(whole.bytes(), whole.bytes().length / 2)),
                "borders-broken",
                "breaks off");
    }

    @Test
    void codes_at_the_wrong_areas_are_refused() {
        var areas = MapFile.read(BorderFiles.shipped()).areas();
        var shifted = new StringBuilder();
        for (int i = 0; i < areas.size(); i++) {
            var code = areas.get((i + 171) % areas.size()).properties().get("id");
            shifted.append(i == 0 ? "" : ",")
                    .append(BorderFiles.feature(
                            "\"code\":\"%s\"".formatted(code), areas.get(i).polygons(), BorderFiles.AS_IT_IS));
        }
        refused(BorderFiles.file(shifted.toString()), "borders-elsewhere", "km from where");
    }

    @Test
    void a_municipality_over_another_one_is_refused() {
        var areas = MapFile.read(BorderFiles.shipped()).areas();
        var utrecht = areas.stream()
                .filter(area -> "GM0344".equals(area.properties().get("id")))
                .findFirst()
                .orElseThrow();
        var over = BorderFiles.feature("\"statcode\":\"GM0310\"", utrecht.polygons(), BorderFiles.AS_IT_IS);
        refused(BorderFiles.geoJson(area -> true, BorderFiles.AS_IT_IS, over), "borders-overlap", "Utrecht");
    }

    @Test
    void points_and_lines_are_no_areas() {
        refused(
                BorderFiles.file("{\"type\":\"Feature\",\"properties\":{\"code\":\"GM0344\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[5.1,52.1]}}"),
                "borders-no-area",
                "Point");
        refused(
                new SourceFile("x.json", "{\"gemeenten\":342}".getBytes(StandardCharsets.UTF_8)),
                "borders-no-map",
                "GeoJSON");
    }

    private static BorderMap read(SourceFile file) {
        return BorderMap.of(PlacedAreas.of(MapFile.read(file)), file.name(), 2026, "CBS");
    }

    private static double areas(BorderMap map) {
        var file = new SourceFile("map", map.json().getBytes(StandardCharsets.UTF_8));
        return PlacedAreas.of(MapFile.read(file)).geometries().stream()
                .mapToDouble(Geometry::getArea)
                .sum();
    }

    private static void refused(SourceFile file, String key, String words) {
        assertThatExceptionOfType(FileNotUsable.class)
                .isThrownBy(() -> read(file))
                .satisfies(unusable -> {
                    assertThat(unusable.problem().key()).isEqualTo(key);
                    for (var language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
                        assertThat(Messages.text(unusable.problem(), language)).doesNotContain("{");
                    }
                    assertThat(words(unusable.problem())).contains(words);
                });
    }

    private static String words(Problem problem) {
        return Messages.text(problem, Locale.ENGLISH);
    }
}
