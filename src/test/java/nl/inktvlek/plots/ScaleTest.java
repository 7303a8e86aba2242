package nl.inktvlek.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    /// One, two or five times a power of ten.
    @ParameterizedTest
    @CsvSource({
        "8103, 4, 5000",
        "8000, 4, 2000",
        "100, 5, 20",
        "0.31, 6, 0.1",
        "1, 4, 0.5",
        "0, 4, 0.5",
        "0.0213, 5, 0.005",
        "3, 3, 1"
    })
    void steps_are_round(double most, int ticks, double step) {
        assertThat(Scale.step(most, ticks)).isCloseTo(step, within(1e-12));
    }

    @Test
    void an_axis_ends_at_the_first_round_tick_that_holds_everything() {
        var scale = Scale.fromZero(8103, 4, 0, 100);
        assertThat(scale.to()).isEqualTo(10_000);
        assertThat(scale.ticks(5000)).containsExactly(0.0, 5000.0, 10_000.0);
        assertThat(scale.at(2500)).isEqualTo(25);
    }

    @Test
    void half_and_double_lie_as_far_from_one() {
        var scale = Scale.byLogarithm(0.25, 4, 0, 100);
        assertThat(scale.at(1)).isCloseTo(50, within(1e-9));
        assertThat(scale.at(2) - 50).isCloseTo(50 - scale.at(0.5), within(1e-9)).isCloseTo(25, within(1e-9));
    }

    @Test
    void numbers_are_written_as_the_reader_writes_them() {
        var dutch = new Numerals(Locale.of("nl"));
        var english = new Numerals(Locale.ENGLISH);
        assertThat(List.of(dutch.whole(8103), dutch.hundredths(0.254), dutch.percent(0.0046), dutch.tick(0.5, 0.5)))
                .containsExactly("8.103", "0,25", "0,5%", "0,5");
        assertThat(List.of(
                        english.whole(8103), english.hundredths(0.254), english.percent(0.46), english.tick(1000, 500)))
                .containsExactly("8,103", "0.25", "46%", "1,000");
        assertThat(dutch.percentTick(0.025, 0.005)).isEqualTo("2,5%");
    }

    /// Measured in the font: i is 246 and m 829 thousandths; 6 % more for other fonts.
    @Test
    void words_are_as_wide_as_their_letters() {
        assertThat(Letters.REGULAR.width("mi", 14)).isCloseTo(1.06 * 14 * 1.075, within(1e-9));
    }

    @Test
    void a_word_that_is_wider_than_its_place_is_broken() {
        var lines = Letters.REGULAR.wrap("Nieuwe gespreksleidersbijeenkomsten", 14, 100);
        assertThat(String.join("", lines).replace("-", "")).isEqualTo("Nieuwegespreksleidersbijeenkomsten");
        assertThat(lines)
                .allSatisfy(line -> assertThat(Letters.REGULAR.width(line, 14)).isLessThanOrEqualTo(100));
    }
}
