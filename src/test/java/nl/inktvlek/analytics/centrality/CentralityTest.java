package nl.inktvlek.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import org.junit.jupiter.api.Test;

/// Who stands where, computed by hand.
class CentralityTest {

    private static final double EXACT = 1e-6;

    /// 0 – 1 – 2 – 3, both ways.
    private static NetworkSnapshot path() {
        var ties = new TieList(6);
        for (int person = 0; person < 3; person++) {
            ties.add(person, person + 1, 0.5f);
            ties.add(person + 1, person, 0.5f);
        }
        return ties.toSnapshot(0, 4, 4);
    }

    /// Pairs through 1: (0,2), (0,3), and back: 4.
    @Test
    void on_a_path_the_middle_stands_between_the_ends() {
        var distances = Distances.of(path(), 100, 1);
        assertThat(distances.betweenness()).containsExactly(new double[] {0, 4, 4, 0}, within(EXACT));
        assertThat(distances.betweennessError()).containsOnly(0);
    }

    /// 0 is 1, 2 and 3 steps from the others: 1 + 1/2 + 1/3.
    @Test
    void on_a_path_the_middle_is_closest() {
        assertThat(Distances.of(path(), 100, 1).harmonic())
                .containsExactly(new double[] {11 / 6.0, 2.5, 2.5, 11 / 6.0}, within(EXACT));
    }

    /// Two equally short ways from 0 to 3: each of 1 and 2 stands half between.
    @Test
    void on_a_lozenge_both_sides_share_the_pair() {
        assertThat(Distances.of(Graphs.lozenge(1), 100, 1).betweenness())
                .containsExactly(new double[] {0, 0.5, 0.5, 0}, within(EXACT));
    }

    @Test
    void drawn_starting_points_come_near_the_exact_figures_within_their_error() {
        var network = Graphs.random(3, 300, 1800);
        var exact = Distances.of(network, 300, 1);
        var drawn = Distances.of(network, 100, 2);
        long near = IntStream.range(0, 300)
                .filter(node -> Math.abs(exact.harmonic()[node] - drawn.harmonic()[node])
                        <= 4 * drawn.harmonicError()[node] + EXACT)
                .count();
        assertThat(near).isGreaterThan(290);
    }

    @Test
    void page_rank_is_a_share_of_time_and_the_hub_of_a_star_gets_what_all_others_give() {
        var ties = new TieList(5);
        for (int spoke = 1; spoke <= 4; spoke++) {
            ties.add(spoke, 0, 1f);
        }
        var rank = Spectrum.pageRank(ties.toSnapshot(0, 5, 5));
        assertThat(Arrays.stream(rank).sum()).isCloseTo(1, within(EXACT));
        // hub: h = b + 0.85 · 4s, spoke: s = b, where b is the same for all
        assertThat(rank[0] / rank[1]).isCloseTo(1 + 4 * 0.85, within(EXACT));
    }

    /// Two people tied both ways: λ = 1. A ring where each knows four: λ = 4. A path of four: the golden ratio.
    @Test
    void the_largest_eigenvalue_is_that_of_the_closed_forms() {
        assertThat(Spectrum.largestEigenvalue(Graphs.ring(20, 1))).isCloseTo(4, within(EXACT));
        assertThat(Spectrum.largestEigenvalue(path())).isCloseTo((1 + Math.sqrt(5)) / 2, within(1e-4));
        assertThat(Spectrum.largestEigenvalue(Graphs.chain(1, 1))).isZero();
    }

    @Test
    void with_a_small_q_diffusion_centrality_is_proportional_to_the_number_of_contacts() {
        var network = Graphs.random(6, 50, 300);
        var diffusion = Spectrum.diffusion(network, 1e-9, 7);
        for (int node = 0; node < 50; node++) {
            assertThat(diffusion[node] / 1e-9).isCloseTo(network.outDegree(node), within(1e-5));
        }
    }

    /// The eigenvector of a path of four is proportional to 1, φ, φ, 1.
    @Test
    void with_a_large_q_and_many_steps_diffusion_centrality_is_proportional_to_the_eigenvector() {
        var diffusion = Spectrum.diffusion(path(), 1, 200);
        assertThat(diffusion[1] / diffusion[0]).isCloseTo((1 + Math.sqrt(5)) / 2, within(EXACT));
    }

    @Test
    void without_a_cycle_of_ties_nothing_comes_back_and_diffusion_centrality_is_zero() {
        assertThat(Spectrum.diffusion(Graphs.star(3, 1))).containsOnly(0);
    }
}
