package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Five classes with fixed limits.
class RatioClassesTest {

    /// Per 1,000: the classes begin at 10, 20, 40 and 80; 9.96 is shown as 10.0 and stands with the tens.
    @ParameterizedTest
    @CsvSource({
        "0.001, 1, 1",
        "0.00994, 9.9, 1",
        "0.00996, 10, 2",
        "0.0199, 19.9, 2",
        "0.02, 20, 3",
        "0.05, 50, 4",
        "0.08, 80, 5",
        "1, 1000, 5"
    })
    void a_ratio_stands_in_the_class_of_the_number_that_is_shown(double ratio, double shown, int number) {
        assertThat(RatioClasses.COVERAGE.shown(ratio)).isEqualTo(shown);
        assertThat(RatioClasses.COVERAGE.classOf(ratio)).isEqualTo(number);
    }
}
