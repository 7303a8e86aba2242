package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The choice is the best there is, or provably not far from it.
class BestSeedsTest {

    /// Enough sets for a certificate above 0.9 on the small networks here; no clock, so that runs repeat exactly.
    static final Effort THOROUGH = Effort.sets(1 << 15, 100);

    @Test
    void the_hub_of_a_star_comes_first() {
        var answer = answer(Graphs.star(30, 0.3f), 1, SpreadModel.INDEPENDENT_CASCADE);
        assertThat(answer.seeds()).containsExactly(0);
        assertThat(answer.reachAfter().getFirst().mean())
                .isCloseTo(
                        1 + 30 * 0.3, within(4 * answer.reachAfter().getFirst().standardError()));
    }

    @Test
    void with_two_components_there_is_one_seed_in_each() {
        var ties = new TieList(20);
        for (int spoke = 1; spoke <= 10; spoke++) {
            ties.add(0, spoke, 0.9f);
            ties.add(11, 11 + spoke, 0.8f);
        }
        var answer = answer(ties.toSnapshot(0, 22, 22), 2, SpreadModel.INDEPENDENT_CASCADE);
        assertThat(answer.seeds()).containsExactly(0, 11);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void no_pair_beats_the_answer_by_more_than_its_certificate_allows(long seed) {
        var network = Graphs.random(seed, 9, 15);
        var answer = answer(network, 2, SpreadModel.INDEPENDENT_CASCADE);
        double best = 0;
        for (int one = 0; one < 9; one++) {
            for (int other = one + 1; other < 9; other++) {
                best = Math.max(best, Enumeration.reach(network, one, other));
            }
        }
        double chosen = Enumeration.reach(network, answer.seeds());
        assertThat(chosen).isLessThanOrEqualTo(best + 1e-9);
        assertThat(chosen).isGreaterThanOrEqualTo(answer.certifiedRatio() * best);
        assertThat(answer.certifiedRatio()).isGreaterThan(1 - 1 / Math.E);
        assertThat(answer.reachAfter().getLast().mean())
                .isCloseTo(chosen, within(4 * answer.reachAfter().getLast().standardError() + 1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            value = SpreadModel.class,
            names = {"INDEPENDENT_CASCADE", "LINEAR_THRESHOLD"})
    void the_certified_reach_is_what_forward_simulation_finds(SpreadModel model) {
        var network = Graphs.random(3, 300, 1500).withWeightedCascade();
        var answer = answer(network, 5, model);
        var simulated = new Spread(network, model, 99).expectedReach(answer.seeds(), new BitSet(), 20_000);
        double error = Math.hypot(
                simulated.standardError(), answer.reachAfter().getLast().standardError());
        assertThat(answer.reachAfter().getLast().mean()).isCloseTo(simulated.mean(), within(4 * error));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void the_answer_does_not_depend_on_the_number_of_threads(int threads) {
        var network = Graphs.random(8, 500, 3000).withWeightedCascade();
        var question = SeedQuestion.of(8, everybody(500), everybody(500), SpreadModel.INDEPENDENT_CASCADE)
                .withWilling(new Willingness(halves(500)));
        var alone = new BestSeeds(network).answer(question.withEffort(THOROUGH.withWorkers(1)));
        var together = new BestSeeds(network).answer(question.withEffort(THOROUGH.withWorkers(threads)));
        assertThat(together.seeds()).isEqualTo(alone.seeds());
        assertThat(together.reachAfter()).isEqualTo(alone.reachAfter());
        assertThat(together.certifiedRatio()).isEqualTo(alone.certifiedRatio());
    }

    @Test
    void who_is_counted_on_already_is_not_chosen_and_only_what_is_added_counts() {
        var question = ask(1, 31, SpreadModel.INDEPENDENT_CASCADE).withAlready(0);
        var answer = new BestSeeds(Graphs.star(30, 1f)).answer(question);
        assertThat(answer.seeds()).doesNotContain(0);
        assertThat(answer.extraAfter().getFirst().mean()).isZero();
        assertThat(answer.reachAfter().getFirst().mean()).isEqualTo(31);
    }

    @Test
    void only_people_who_count_are_counted() {
        var answer = new BestSeeds(Graphs.star(10, 1f))
                .answer(SeedQuestion.of(1, everybody(11), new int[] {3, 4}, SpreadModel.INDEPENDENT_CASCADE)
                        .withEffort(THOROUGH));
        assertThat(answer.reachAfter().getFirst().mean()).isEqualTo(2);
    }

    @Test
    void asking_for_more_people_than_there_are_chooses_all_of_them() {
        assertThat(answer(Graphs.chain(3, 0.5f), 10, SpreadModel.INDEPENDENT_CASCADE)
                        .seeds())
                .hasSize(3);
    }

    @Test
    void reinforced_spread_finds_the_pair_that_convinces_a_ring() {
        var answer = answer(Graphs.ring(20, 1f), 2, SpreadModel.REINFORCED);
        assertThat(answer.reachAfter().getLast().mean()).isEqualTo(20);
    }

    @Test
    void one_person_alone_reaches_only_themselves() {
        var answer = answer(Graphs.chain(1, 0.5f), 1, SpreadModel.INDEPENDENT_CASCADE);
        assertThat(answer.seeds()).containsExactly(0);
        assertThat(answer.certified().mean()).isEqualTo(1);
    }

    @Test
    void where_one_person_is_in_most_large_sets_the_others_are_found_with_less_work() {
        var network = Graphs.aroundHub(2, 3000, 0.5f);
        var counted = everybody(3000);
        var whole = new ReverseReachableSets(
                ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE), counted, new long[0], 1, 1);
        whole.growTo(1 << 12, new long[0], () -> true);
        var answer = new BestSeeds(network)
                .answer(SeedQuestion.of(5, counted, counted, SpreadModel.INDEPENDENT_CASCADE)
                        .withEffort(Effort.sets(1 << 12, 3000)));
        assertThat(answer.work().visited()).isLessThan(whole.visits() / 4);
        assertThat(answer.certifiedRatio()).isGreaterThan(1 - 1 / Math.E);
        var simulated = new Spread(network, SpreadModel.INDEPENDENT_CASCADE, 3)
                .expectedReach(answer.seeds(), new BitSet(), 200);
        assertThat(answer.certified().mean())
                .isCloseTo(
                        simulated.mean(),
                        within(4
                                * Math.hypot(
                                        simulated.standardError(),
                                        answer.certified().standardError())));
    }

    @Test
    void where_everybody_is_reached_the_sets_stay_within_memory() {
        var network = Graphs.chain(2, 1f);
        var sets = new ReverseReachableSets(
                ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE), everybody(2), new long[0], 1, 1);
        sets.growTo(1 << 20, new long[0], () -> true);
        assertThat(sets.members()).isLessThan(ReverseReachableSets.MOST_MEMBERS);
        assertThat(sets.size()).isEqualTo(1 << 20);
    }

    @Test
    void choosing_again_after_two_said_yes_is_as_good_as_choosing_all_at_once() {
        var network = Graphs.random(5, 400, 2400).withWeightedCascade();
        var best = new BestSeeds(network);
        var question = ask(4, 400, SpreadModel.INDEPENDENT_CASCADE);
        var atOnce = best.answer(question);
        var firstTwo = Arrays.copyOf(atOnce.seeds(), 2);
        var rest = best.answer(ask(2, 400, SpreadModel.INDEPENDENT_CASCADE).withAlready(firstTwo));
        assertThat(rest.reachAfter().getLast().mean())
                .isGreaterThanOrEqualTo(0.99 * atOnce.reachAfter().getLast().mean());
    }

    @Test
    void who_stops_waiting_gets_what_was_found_so_far() {
        var network = Graphs.random(8, 500, 3000).withWeightedCascade();
        var question = SeedQuestion.of(3, everybody(500), everybody(500), SpreadModel.INDEPENDENT_CASCADE);
        var answer = new BestSeeds(network).answer(question, progress -> false);
        assertThat(answer.seeds()).hasSize(3);
        assertThat(answer.work().sets()).isLessThan(question.effort().firstSets());
    }

    @Test
    void without_any_time_there_is_an_answer_from_a_few_sets() {
        var network = Graphs.random(8, 500, 3000).withUniformProbability(new Probability(0.9));
        var question = SeedQuestion.of(3, everybody(500), everybody(500), SpreadModel.INDEPENDENT_CASCADE);
        var answer = new BestSeeds(network)
                .answer(question.withEffort(question.effort().within(Duration.ZERO)));
        assertThat(answer.seeds()).hasSize(3);
        assertThat(answer.work().sets()).isBetween(2L, 2_000L);
        assertThat(answer.certifiedRatio()).isBetween(0.0, 1.0);
    }

    @Test
    void questions_without_an_answer_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> question(0, everybody(3), everybody(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, new int[0], everybody(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, everybody(3), new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Willingness(new double[] {0.5, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Willingness(new double[] {1.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(new double[] {0}, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget(new double[] {1}, -3));
        assertThatIllegalArgumentException().isThrownBy(() -> Effort.sets(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Effort.certain(0.7, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Effort.certain(0.1, 0));
    }

    private static SeedQuestion question(int k, int[] candidates, int[] counted) {
        return SeedQuestion.of(k, candidates, counted, SpreadModel.INDEPENDENT_CASCADE);
    }

    static SeedQuestion ask(int k, int people, SpreadModel model) {
        return SeedQuestion.of(k, everybody(people), everybody(people), model).withEffort(THOROUGH);
    }

    private static SeedAnswer answer(NetworkSnapshot network, int k, SpreadModel model) {
        return new BestSeeds(network).answer(ask(k, network.people(), model));
    }

    private static double[] halves(int people) {
        return IntStream.range(0, people).mapToDouble(person -> 0.5).toArray();
    }

    static int[] everybody(int people) {
        return IntStream.range(0, people).toArray();
    }
}
