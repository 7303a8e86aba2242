package nl.inktvlek.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where churches stand, in degrees and on the grid, as published with the formulas.
class DutchGridTest {

    @ParameterizedTest
    @CsvSource({
        "Amersfoort, 52.15517440, 5.38720621, 155000.000, 463000.000",
        "Westertoren, 52.37453253, 4.88352559, 120700.723, 487525.502",
        "Martinitoren, 53.21938317, 6.56820053, 233883.131, 582065.167"
    })
    void a_tower_stands_where_the_land_registry_has_it(
            String tower, double latitude, double longitude, double x, double y) {
        var at = DutchGrid.at(latitude, longitude);
        assertThat(at.x).as(tower).isCloseTo(x, within(0.5));
        assertThat(at.y).as(tower).isCloseTo(y, within(0.5));
    }
}
