package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The choice is the best there is, or provably not far from it.
class BestSeedsTest {

    /// Enough sets for a certificate above 0.9 on the small networks here; no clock, so that runs repeat exactly.
    static final SeedQuestion.Effort THOROUGH = new SeedQuestion.Effort(0, 0.01, Duration.ofDays(1), 1 << 15);

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

    @Test
    void the_answer_does_not_depend_on_the_number_of_threads() throws Exception {
        var network = Graphs.random(8, 500, 3000).withWeightedCascade();
        try (var one = new ForkJoinPool(1);
                var three = new ForkJoinPool(3)) {
            var alone = one.submit(() -> answer(network, 8, SpreadModel.INDEPENDENT_CASCADE))
                    .get();
            var together = three.submit(() -> answer(network, 8, SpreadModel.INDEPENDENT_CASCADE))
                    .get();
            assertThat(together.seeds()).isEqualTo(alone.seeds());
            assertThat(together.reachAfter()).isEqualTo(alone.reachAfter());
        }
    }

    @Test
    void who_is_counted_on_already_is_not_chosen_and_only_what_is_added_counts() {
        var network = Graphs.star(30, 1f);
        var question = new SeedQuestion(
                1, everybody(31), new int[] {0}, everybody(31), SpreadModel.INDEPENDENT_CASCADE, THOROUGH, 7);
        var answer = new BestSeeds(network).answer(question);
        assertThat(answer.seeds()).doesNotContain(0);
        assertThat(answer.extraAfter().getFirst().mean()).isZero();
        assertThat(answer.reachAfter().getFirst().mean()).isEqualTo(31);
    }

    @Test
    void only_people_who_count_are_counted() {
        var answer = new BestSeeds(Graphs.star(10, 1f))
                .answer(new SeedQuestion(
                        1, everybody(11), new int[0], new int[] {3, 4}, SpreadModel.INDEPENDENT_CASCADE, THOROUGH, 7));
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
    void where_everybody_is_reached_the_sets_stay_within_memory() {
        var network = Graphs.random(2, 5000, 50_000);
        var sets = new ReverseReachableSets(network, SpreadModel.INDEPENDENT_CASCADE, everybody(5000), 1);
        sets.growTo(1_000_000);
        assertThat(sets.totalMembers()).isBetween(1, ReverseReachableSets.MOST_MEMBERS * 2);
    }

    @Test
    void questions_without_an_answer_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> question(0, everybody(3), everybody(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, new int[0], everybody(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> question(1, everybody(3), new int[0]));
    }

    private static SeedQuestion question(int k, int[] candidates, int[] counted) {
        return new SeedQuestion(k, candidates, new int[0], counted, SpreadModel.INDEPENDENT_CASCADE, THOROUGH, 1);
    }

    private static SeedAnswer answer(NetworkSnapshot network, int k, SpreadModel model) {
        var people = everybody(network.people());
        return new BestSeeds(network).answer(new SeedQuestion(k, people, new int[0], people, model, THOROUGH, 7));
    }

    private static int[] everybody(int people) {
        return IntStream.range(0, people).toArray();
    }
}
