package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.snapshot.TieCalibration.Told;
import org.junit.jupiter.api.Test;

/// What participants told moves the assumed chance, as far as there is enough of it.
class TieCalibrationTest {

    @Test
    void without_answers_the_chance_is_the_assumption_and_the_data_are_thin() {
        var chance = TieCalibration.of(0.1, List.of());
        assertThat(chance.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(chance.low()).isEqualTo(chance.priorLow()).isBetween(0.0, 0.1);
        assertThat(chance.isThin()).isTrue();
        assertThat(chance.skill()).isZero();
    }

    /// Prior worth 20 ties, 2 of which passed it on; two answers of weight 10 add 3 people: 5 / 40.
    @Test
    void answers_are_added_to_what_the_assumption_is_worth() {
        var chance = TieCalibration.of(0.1, List.of(new Told(1, 7, 10, 1), new Told(2, 8, 10, 2)));
        assertThat(chance.mean()).isCloseTo(5 / 40.0, within(1e-12));
        assertThat(chance.low()).isLessThan(chance.mean());
        assertThat(chance.high()).isGreaterThan(chance.mean());
    }

    /// Series 7 is foretold from series 8: (2 + 2) / (20 + 10) = 0.1333 a unit of weight, of which it has 10.
    @Test
    void a_series_is_foretold_from_all_others() {
        var chance = TieCalibration.of(0.1, List.of(new Told(1, 7, 10, 1), new Told(2, 8, 10, 2)));
        var seven = chance.foretold().stream()
                .filter(each -> each.series() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(seven.predicted()).isCloseTo(4 / 30.0 * 10, within(1e-12));
        assertThat(seven.observed()).isEqualTo(1);
    }

    @Test
    void where_talk_follows_ties_the_predictions_are_better_than_the_same_number_for_everybody() {
        var told = IntStream.range(0, 60)
                .mapToObj(i -> new Told(i, i % 20, i % 20, 0.5 * (i % 20)))
                .toList();
        var chance = TieCalibration.of(0.1, told);
        assertThat(chance.isThin()).isFalse();
        assertThat(chance.mean()).isBetween(0.4, 0.55);
        assertThat(chance.skill()).isGreaterThan(0.9);
    }
}
