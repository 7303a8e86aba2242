package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.outcomes.Counts;
import nl.inktvlek.snapshot.TieCalibration.Told;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/// What participants told moves the assumed chance, as far as there is enough of it.
class TieCalibrationTest {

    /// An assumption of 0.1 that is worth 20 ties: Beta(2, 18).
    @Test
    void without_answers_the_chance_is_the_assumption_and_the_data_are_thin() {
        var chance = TieCalibration.of(0.1, List.of());
        var beta = BetaDistribution.of(2, 18);
        assertThat(chance.assumed().mean()).isCloseTo(0.1, within(1e-3));
        assertThat(chance.assumed().low()).isCloseTo(beta.inverseCumulativeProbability(0.05), within(2e-3));
        assertThat(chance.assumed().high()).isCloseTo(beta.inverseCumulativeProbability(0.95), within(5e-3));
        assertThat(chance.measured().mean()).isCloseTo(0.1, within(0.01));
        assertThat(chance.isThin()).isTrue();
        assertThat(chance.skill()).isZero();
        assertThat(chance.measuredChance(TieCalibrationTest::nobodyCame).source())
                .isEqualTo(TieCalibration.Source.ASSUMED);
    }

    @Test
    void answers_after_few_series_are_thin_however_many_they_are() {
        var told =
                IntStream.range(0, 200).mapToObj(i -> new Told(i, i % 4, 10, 3)).toList();
        assertThat(TieCalibration.of(0.1, told).isThin()).isTrue();
    }

    /// Both times 20 series of weight 100 and 400 of 2,000: a fifth.
    @Test
    void where_series_differ_less_is_known_of_the_chance_than_where_they_agree() {
        var agree = TieCalibration.of(0.1, series(20, any -> 20));
        var differ = TieCalibration.of(0.1, series(20, series -> series % 2 == 0 ? 5 : 35));
        assertThat(agree.measured().mean()).isCloseTo(0.2, within(0.01));
        assertThat(differ.measured().mean()).isCloseTo(0.2, within(0.02));
        assertThat(differ.measured().high() - differ.measured().low())
                .isGreaterThan(2 * (agree.measured().high() - agree.measured().low()));
        assertThat(differ.foretold()).allMatch(each -> each.people().contains(each.observed()));
        assertThat(differ.measuredChance(TieCalibrationTest::nobodyCame).source())
                .isEqualTo(TieCalibration.Source.TOLD);
    }

    /// Each of 40 people knows ten well; half talked with fifteen.
    @Test
    void where_many_talked_with_more_people_than_they_are_known_to_know_the_chance_stays_assumed() {
        var told = IntStream.range(0, 40)
                .mapToObj(i -> new Told(i, i / 4, 10, i % 2 == 0 ? 10 : 4, i % 2 == 0))
                .toList();
        var chance = TieCalibration.of(0.1, told);
        assertThat(chance.cut()).isEqualTo(0.5);
        assertThat(chance.measuredChance(TieCalibrationTest::nobodyCame).source())
                .isEqualTo(TieCalibration.Source.ASSUMED);
    }

    private static List<Told> series(int count, IntUnaryOperator people) {
        return IntStream.range(0, 2 * count)
                .mapToObj(i -> new Told(i, i / 2, 50, people.applyAsInt(i / 2) / 2.0))
                .toList();
    }

    private static SeriesOutcomes nobodyCame() {
        return new SeriesOutcomes(List.of(), Optional.empty(), new Counts(0, 0, 0, 0));
    }

    @Test
    void a_series_is_foretold_from_all_others_only() {
        var little = TieCalibration.of(0.1, List.of(new Told(1, 7, 10, 1), new Told(2, 8, 10, 2)));
        var much = TieCalibration.of(0.1, List.of(new Told(1, 7, 10, 9), new Told(2, 8, 10, 2)));
        assertThat(of(7, little).predicted()).isCloseTo(of(7, much).predicted(), within(1e-3));
        assertThat(of(8, much).predicted()).isGreaterThan(of(8, little).predicted());
        assertThat(of(7, much).observed()).isEqualTo(9);
    }

    private static TieCalibration.Foretold of(int series, TieCalibration chance) {
        return chance.foretold().stream()
                .filter(each -> each.series() == series)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_talk_follows_ties_the_predictions_are_better_than_the_same_number_for_everybody() {
        var told = IntStream.range(0, 60)
                .mapToObj(i -> new Told(i, i % 20, i % 20, 0.5 * (i % 20)))
                .toList();
        var chance = TieCalibration.of(0.1, told);
        assertThat(chance.isThin()).isFalse();
        assertThat(chance.measured().mean()).isBetween(0.4, 0.55);
        assertThat(chance.skill()).isGreaterThan(0.9);
    }
}
