package nl.inktvlek.analytics.spread;

import static nl.inktvlek.analytics.spread.SpreadModel.REINFORCED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 64 worlds at a time are the same spread as one at a time, and as all worlds that can be.
class ReinforcedWorldsTest {

    private static final BitSet EVERYBODY = new BitSet();
    private static final int WORDS = 400;

    @Test
    void two_ways_round_a_lozenge_convince_where_both_carry() {
        // 1 and 2 hear from 0 alone and are not convinced; with 1 and 2 as seeds, 3 is in p² of the worlds
        assertReach(Graphs.lozenge(0.5f), 1, 0);
        assertReach(Graphs.lozenge(0.5f), 2 + 0.25, 1, 2);
    }

    @Test
    void two_neighbours_convince_a_whole_ring_and_two_far_apart_nobody() {
        assertReach(Graphs.ring(40, 1f), 40, 0, 1);
        assertReach(Graphs.ring(40, 1f), 2, 0, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void on_small_random_networks_it_agrees_with_all_worlds(long seed) {
        var network = Graphs.random(seed, 7, 15);
        assertReach(network, Enumeration.reinforcedReach(network, 0, 3), 0, 3);
        assertReach(network, Enumeration.reinforcedReach(network, 1, 2, 6), 1, 2, 6);
    }

    @Test
    void two_ties_from_one_person_are_one_source() {
        // 0 tells 1 along two ties, and 2 tells 1 along one: both have to carry, the first with 1 - 0.5 · 0.6
        var ties = new TieList(4);
        ties.add(0, 1, 0.5f);
        ties.add(2, 1, 0.5f);
        ties.add(0, 1, 0.4f);
        ties.add(0, 2, 1f);
        var network = ties.toSnapshot(0, 3, 3);
        assertReach(network, 1, 0);
        assertReach(network, 2 + 0.7 * 0.5, 0, 2);
        assertSame(network, 0);
        assertSame(network, 0, 2);
    }

    @Test
    void an_affiliation_needs_one_source_and_is_itself_one() {
        // 0 → affiliation 2 → 1, and 0 → 1: the affiliation is the second source
        var ties = new TieList(3);
        ties.add(0, 2, 0.5f);
        ties.add(2, 1, 0.8f);
        ties.add(0, 1, 0.5f);
        var network = ties.toSnapshot(0, 2, 3);
        assertReach(network, 1 + 0.5 * 0.8 * 0.5, 0);
        assertSame(network, 0);
    }

    @Test
    void a_seed_takes_part_as_often_as_it_is_willing() {
        // neither: 0; 1 alone or 2 alone: 1; both, 0.5 · 0.4: 2, and 3 where both carry
        var willing = new Willingness(new double[] {1, 0.5, 0.4, 1});
        var reach = reach(Graphs.lozenge(0.5f), willing, EVERYBODY, 1, 2);
        assertThat(reach.mean()).isCloseTo(0.5 + 0.4 + 0.2 * 0.25, within(4 * reach.standardError()));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void one_world_at_a_time_finds_the_same(long seed) {
        // 250 ties among 60 nodes of which the last four are affiliations; some ties told twice
        var network = withRepeats(Graphs.random(seed, 60, 250), 56);
        assertSame(network, 0, 7, 11);
        assertSame(network, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void only_people_who_count_are_counted_and_naming_a_seed_twice_changes_nothing() {
        var counted = new BitSet();
        counted.set(5, 8);
        assertThat(reach(Graphs.ring(40, 1f), Willingness.CERTAIN, counted, 0, 1)
                        .mean())
                .isEqualTo(3);
        var network = Graphs.random(5, 40, 160);
        assertThat(reach(network, Willingness.CERTAIN, EVERYBODY, 3, 3, 9))
                .isEqualTo(reach(network, Willingness.CERTAIN, EVERYBODY, 3, 9));
    }

    @Test
    void a_set_has_the_same_worlds_whatever_is_asked_beside_it() {
        var worlds = new ReinforcedWorlds(Graphs.random(5, 40, 160), EVERYBODY, 1, Willingness.CERTAIN);
        var set = new int[] {3, 9, 20};
        var alone = worlds.tally(List.of(set), 2, 5).reached()[0];
        var beside = worlds.tally(List.of(new int[] {7, 8}, set, new int[] {1}), 0, 8)
                .reached()[1];
        assertThat(alone).isEqualTo(Arrays.copyOfRange(beside, 2, 7));
    }

    private static void assertReach(NetworkSnapshot network, double expected, int... seeds) {
        var reach = reach(network, Willingness.CERTAIN, EVERYBODY, seeds);
        assertThat(reach.mean()).isCloseTo(expected, within(4 * reach.standardError() + 1e-6));
    }

    private static void assertSame(NetworkSnapshot network, int... seeds) {
        var atOnce = reach(network, Willingness.CERTAIN, EVERYBODY, seeds);
        var oneByOne = new Spread(network, REINFORCED, 42).expectedReach(seeds, EVERYBODY, 20_000);
        assertThat(atOnce.mean())
                .isCloseTo(
                        oneByOne.mean(),
                        within(4 * Math.hypot(atOnce.standardError(), oneByOne.standardError()) + 1e-6));
    }

    private static Estimate reach(NetworkSnapshot network, Willingness willing, BitSet counted, int... seeds) {
        var perWord = new ReinforcedWorlds(network, counted, 42, willing)
                .tally(List.of(seeds), 0, WORDS)
                .reached()[0];
        double sum = 0;
        double squares = 0;
        for (int people : perWord) {
            sum += people / 64.0;
            squares += people / 64.0 * (people / 64.0);
        }
        return Estimate.ofSums(sum, squares, WORDS);
    }

    /// Every third tie a second time, with half its chance.
    private static NetworkSnapshot withRepeats(NetworkSnapshot network, int people) {
        var ties = new TieList(2 * network.ties());
        for (int node = 0; node < network.nodes(); node++) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                ties.add(node, network.target(tie), network.probability(tie));
                if (tie % 3 == 0) {
                    ties.add(node, network.target(tie), network.probability(tie) / 2);
                }
            }
        }
        return ties.toSnapshot(0, people, network.nodes());
    }
}
