package nl.inktvlek.analytics.spread;

import static nl.inktvlek.analytics.spread.SpreadModel.INDEPENDENT_CASCADE;
import static nl.inktvlek.analytics.spread.SpreadModel.LINEAR_THRESHOLD;
import static nl.inktvlek.analytics.spread.SpreadModel.REINFORCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every expectation is a formula one can check on paper, or an enumeration of all worlds.
class SpreadTest {

    static final int RUNS = 20_000;
    static final BitSet EVERYBODY = new BitSet();

    @Test
    void along_a_chain_reach_is_the_sum_of_powers_of_p() {
        // 1 + p + … + p^9 = (1 - p^10) / (1 - p): 1.998 for p = 0.5, 1.111 for p = 0.1
        assertReach(Graphs.chain(10, 0.5f), (1 - Math.pow(0.5, 10)) / (1 - 0.5), 0);
        assertReach(Graphs.chain(10, 0.1f), (1 - Math.pow(0.1, 10)) / (1 - 0.1), 0);
    }

    @Test
    void from_the_hub_of_a_star_reach_is_one_plus_p_per_spoke() {
        assertReach(Graphs.star(200, 0.1f), 1 + 200 * 0.1, 0);
    }

    @Test
    void two_ways_round_a_lozenge_are_one_chance_together() {
        // 1 + 2p + (1 - (1 - p²)²)
        assertReach(Graphs.lozenge(0.5f), 1 + 2 * 0.5 + (1 - Math.pow(1 - 0.25, 2)), 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_small_random_networks_the_simulation_agrees_with_all_worlds(long seed) {
        var network = Graphs.random(seed, 8, 14);
        assertReach(network, Enumeration.reach(network, 0, 3), 0, 3);
    }

    @Test
    void certain_ties_reach_everybody_and_impossible_ties_nobody() {
        assertThat(reach(Graphs.chain(10, 1f), INDEPENDENT_CASCADE, 0)).isEqualTo(new Estimate(10, 0, RUNS));
        assertThat(reach(Graphs.chain(10, 0f), INDEPENDENT_CASCADE, 0)).isEqualTo(new Estimate(1, 0, RUNS));
    }

    @Test
    void naming_a_seed_twice_changes_nothing() {
        var network = Graphs.chain(10, 0.5f);
        assertThat(reach(network, INDEPENDENT_CASCADE, 3, 3)).isEqualTo(reach(network, INDEPENDENT_CASCADE, 3));
    }

    @Test
    void one_more_seed_never_reaches_fewer_people_in_the_same_worlds() {
        for (var model : SpreadModel.values()) {
            var network = Graphs.random(5, 40, 160);
            assertThat(reach(network, model, 0, 7).mean())
                    .isGreaterThanOrEqualTo(reach(network, model, 0).mean());
        }
    }

    @Test
    void an_affiliation_passes_the_conversation_on_but_is_not_counted() {
        var ties = new TieList(3);
        ties.add(0, 3, 1f); // 3 is the affiliation
        ties.add(3, 1, 0.5f);
        ties.add(3, 2, 0.5f);
        assertReach(ties.toSnapshot(0, 3, 4), 1 + 0.5 + 0.5, 0);
    }

    @Test
    void under_the_linear_threshold_a_person_listens_to_one_tie_at_a_time() {
        // Weighted cascade on the lozenge: 1 and 2 listen to 0 only, 3 to 1 or to 2: everybody is reached, always.
        assertThat(reach(Graphs.lozenge(0.3f).withWeightedCascade(), LINEAR_THRESHOLD, 0)
                        .mean())
                .isEqualTo(4);
        // From 1 alone, 3 listens to 1 half the time.
        var half = reach(Graphs.lozenge(0.3f).withWeightedCascade(), LINEAR_THRESHOLD, 1);
        assertThat(half.mean()).isCloseTo(1.5, within(4 * half.standardError()));
    }

    @Test
    void shares_above_one_are_divided_by_their_sum() {
        var network = Graphs.lozenge(1f).withUniformProbability(new Probability(0.8));
        var reach = reach(network, LINEAR_THRESHOLD, 1); // 3 listens to 1 with 0.8 / 1.6
        assertThat(reach.mean()).isCloseTo(1.5, within(4 * reach.standardError()));
    }

    @Test
    void two_neighbours_convince_a_whole_ring_and_two_far_apart_nobody() {
        var ring = Graphs.ring(40, 1f);
        assertThat(reach(ring, REINFORCED, 0, 1).mean()).isEqualTo(40);
        assertThat(reach(ring, REINFORCED, 0, 20).mean()).isEqualTo(2);
    }

    @Test
    void shares_by_step_grow_along_a_chain_and_end_at_the_expected_reach() {
        var network = Graphs.chain(4, 1f);
        var shares = new Spread(network, INDEPENDENT_CASCADE, 1).reachedByStep(new int[] {0}, 4, 100);
        assertThat(shares[0]).containsExactly(1, 0, 0, 0);
        assertThat(shares[2]).containsExactly(1, 1, 1, 0);
        assertThat(shares[3]).containsExactly(1, 1, 1, 1);
    }

    private static void assertReach(NetworkSnapshot network, double expected, int... seeds) {
        var estimate = reach(network, INDEPENDENT_CASCADE, seeds);
        assertThat(estimate.mean()).isCloseTo(expected, within(4 * estimate.standardError() + 1e-6));
    }

    private static Estimate reach(NetworkSnapshot network, SpreadModel model, int... seeds) {
        return new Spread(network, model, 42).expectedReach(seeds, EVERYBODY, RUNS);
    }
}
