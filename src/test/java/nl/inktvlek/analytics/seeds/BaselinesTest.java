package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.Baseline.Kind;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import org.junit.jupiter.api.Test;

/// Simple ways to choose, which every answer is held beside.
class BaselinesTest {

    static final int[] CANDIDATES = {2, 3, 5, 7, 8};

    /// Scores by number of the person: 5 has most, 3 and 7 are equal.
    static double score(int person) {
        return switch (person) {
            case 5 -> 9;
            case 3, 7 -> 4;
            case 8 -> 1;
            default -> 0;
        };
    }

    @Test
    void the_highest_scores_come_first_and_equal_ones_by_number() {
        assertThat(Baselines.byScore(CANDIDATES, 3, BaselinesTest::score)).containsExactly(5, 3, 7);
        assertThat(Baselines.byScore(CANDIDATES, 2, BaselinesTest::score)).containsExactly(5, 3);
    }

    /// 0 reaches all five of a star, any other only itself: `middle` draws of ten hit the middle, so the mean is
    /// (5 · middle + 10 - middle) / 10.
    @Test
    void people_at_random_are_the_mean_of_ten_draws_with_the_spread_between_them() {
        var star = Graphs.star(4, 1);
        var everybody = new int[] {0, 1, 2, 3, 4};
        var asked = SeedQuestion.of(1, everybody, everybody, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.sets(1 << 14, everybody.length))
                .withRandomSeed(2026);
        long middle = LongStream.range(2026, 2036)
                .filter(seed -> Baselines.atRandom(everybody, 1, seed)[0] == 0)
                .count();
        assertThat(middle).isBetween(1L, 9L); // or one draw would do

        var answer = new BestSeeds(star).answer(asked);
        var random = Baselines.beside(
                        answer, asked, star, new Baselines.Scores(new double[5], person -> person == 3 ? 2 : 0))
                .stream()
                .collect(Collectors.toMap(Baseline::kind, Baseline::reach));

        assertThat(Objects.requireNonNull(random.get(Kind.RANDOM)).runs()).isEqualTo(10);
        assertThat(Objects.requireNonNull(random.get(Kind.RANDOM)).mean())
                .isCloseTo((10 + 4 * middle) / 10.0, within(0.1));
        assertThat(Objects.requireNonNull(random.get(Kind.RANDOM)).standardError())
                .isPositive();
        assertThat(Objects.requireNonNull(random.get(Kind.MOST_CONTACTS)).mean())
                .isCloseTo(5, within(0.1));
        assertThat(Objects.requireNonNull(random.get(Kind.MOST_NAMED)).mean()).isCloseTo(1, within(0.1)); // person 3
    }

    /// More choices than there are bits in a number; with people who may say no, and with those counted on.
    @Test
    void many_choices_measured_at_once_are_measured_as_each_alone() {
        var network = Graphs.random(11, 200, 1200).withUniformProbability(new Probability(0.2));
        var everybody = BestSeeds.everybody(network);
        var chances = new double[200];
        Arrays.setAll(chances, person -> 0.5 + person / 400.0);
        for (var willing : List.of(Willingness.CERTAIN, new Willingness(chances))) {
            var asked = SeedQuestion.of(3, everybody, everybody, SpreadModel.INDEPENDENT_CASCADE)
                    .withEffort(Effort.sets(1 << 12, 200))
                    .withWilling(willing);
            var worlds = new BestSeeds(network).answer(asked).worlds();
            var choices = IntStream.range(0, 70)
                    .mapToObj(number -> Baselines.atRandom(everybody, number % 5, number))
                    .toList();
            assertThat(worlds.reachOf(choices))
                    .isEqualTo(choices.stream().map(worlds::reach).toList());
        }
    }

    @Test
    void asking_for_more_than_there_are_gives_all_and_for_nobody_none() {
        assertThat(Baselines.byScore(CANDIDATES, 9, BaselinesTest::score)).containsExactly(5, 3, 7, 8, 2);
        assertThat(Baselines.byScore(CANDIDATES, 0, BaselinesTest::score)).isEmpty();
    }
}
