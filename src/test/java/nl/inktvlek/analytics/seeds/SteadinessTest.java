package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.Steadiness.Assumption;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.api.Test;

/// Who is chosen whatever is assumed, and who only as long as it is.
class SteadinessTest {

    private static final int ASSUMPTIONS = 40;

    /// 0 knows ten people; 11 knows two, who each know four: few hear of it over two ties unless those carry well.
    private static NetworkSnapshot wideAndDeep() {
        var ties = new TieList(20);
        for (int spoke = 1; spoke <= 10; spoke++) {
            ties.add(0, spoke, 0.5f);
        }
        for (int near = 12; near <= 13; near++) {
            ties.add(11, near, 0.5f);
            for (int far = 0; far < 8; far++) {
                ties.add(near, 14 + 8 * (near - 12) + far, 0.5f);
            }
        }
        return ties.toSnapshot(0, 30, 30);
    }

    @Test
    void who_is_best_whatever_ties_carry_is_chosen_under_all_assumptions() {
        var shares = shares(0, 10);
        assertThat(shares[0]).isEqualTo(1);
    }

    /// 0 reaches 1 + 10p, 11 reaches 1 + 2p + 16p²: 0 is better as long as p is below a half.
    @Test
    void who_is_best_in_half_of_the_assumptions_is_chosen_in_half_of_them() {
        var shares = shares(ASSUMPTIONS / 2, ASSUMPTIONS / 2);
        assertThat(shares[0]).isCloseTo(0.5, within(0.05));
    }

    /// Everybody reaches twenty thousand others over 0: there is time for a few sets only.
    @Test
    void where_too_few_sets_can_be_afforded_nothing_is_told() {
        int people = 20_000;
        var ties = new TieList(2 * people);
        for (int person = 1; person < people; person++) {
            ties.add(0, person, 1);
            ties.add(person, 0, 1);
        }
        var network = ties.toSnapshot(0, people, people);
        var question = SeedQuestion.of(
                        1, new int[] {1, 2}, BestSeeds.everybody(network), SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.sets(1 << 8, people));
        var answer = new BestSeeds(network).answer(question);
        assertThat(new Steadiness(question, answer)
                        .shares(ASSUMPTIONS, number -> new Assumption(network, SpreadModel.INDEPENDENT_CASCADE)))
                .isEmpty();
    }

    /// @param high assumptions under which ties carry with 0.8; with 0.2 under the others
    private static double[] shares(int high, int any) {
        var network = wideAndDeep().withUniformProbability(new Probability(0.2));
        var question = SeedQuestion.of(
                        1, new int[] {0, 11}, BestSeeds.everybody(network), SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.settled(30));
        var answer = new BestSeeds(network).answer(question);
        assertThat(answer.seeds()).containsExactly(0);
        return new Steadiness(question, answer)
                .shares(
                        high + any,
                        number -> new Assumption(
                                network.withUniformProbability(new Probability(number < high ? 0.8 : 0.2)),
                                SpreadModel.INDEPENDENT_CASCADE));
    }
}
