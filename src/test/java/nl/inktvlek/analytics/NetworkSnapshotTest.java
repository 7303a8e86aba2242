package nl.inktvlek.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.inktvlek.analytics.communities.Communities;
import nl.inktvlek.analytics.paths.Introductions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSnapshotTest {

    @Test
    void rows_hold_the_ties_in_both_directions() {
        var lozenge = Graphs.lozenge(0.5f);
        assertThat(lozenge.outDegree(0)).isEqualTo(2);
        assertThat(lozenge.inDegree(3)).isEqualTo(2);
        assertThat(lozenge.source(lozenge.firstIn(3))).isEqualTo(1);
        assertThat(lozenge.target(lozenge.inTie(lozenge.firstIn(3)))).isEqualTo(3);
    }

    @Test
    void in_a_weighted_cascade_the_chances_into_a_person_add_up_to_one() {
        var network = Graphs.lozenge(0.2f).withWeightedCascade();
        assertThat(network.probability(2)).isEqualTo(0.5f);
        assertThat(network.probability(0)).isEqualTo(1f);
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.1f, 1.1f, Float.NaN})
    void a_chance_that_is_none_is_refused(float p) {
        assertThatIllegalArgumentException().isThrownBy(() -> Graphs.chain(2, p));
    }

    @Test
    void a_tie_out_of_the_network_is_refused() {
        var ties = new TieList(1);
        ties.add(0, 5, 0.5f);
        assertThatIllegalArgumentException().isThrownBy(() -> ties.toSnapshot(0, 2, 2));
    }

    @Test
    void an_empty_network_is_a_network() {
        assertThat(new TieList(0).toSnapshot(0, 0, 0).nodes()).isZero();
    }

    @Test
    void the_shortest_way_has_the_fewest_ties_and_the_warmest_the_largest_product() {
        // 0 → 3 directly, cold; 0 → 1 → 2 → 3, warm
        var ties = new TieList(4);
        ties.add(0, 3, 0.1f);
        ties.add(0, 1, 0.9f);
        ties.add(1, 2, 0.9f);
        ties.add(2, 3, 0.9f);
        var introductions = new Introductions(ties.toSnapshot(0, 4, 4));
        assertThat(introductions.shortest(0, 3)).containsExactly(0, 3);
        assertThat(introductions.warmest(new int[] {0}, 3)).containsExactly(0, 1, 2, 3);
        assertThat(introductions.shortest(3, 0)).isEmpty();
        assertThat(introductions.shortest(2, 2)).isEqualTo(List.of(2));
    }

    @Test
    void two_cliques_with_one_tie_between_them_are_two_communities() {
        var ties = new TieList(40);
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < a; b++) {
                ties.add(a, b, 0.5f);
                ties.add(5 + a, 5 + b, 0.5f);
            }
        }
        ties.add(0, 5, 0.5f);
        var community = Communities.of(ties.toSnapshot(0, 10, 10));
        assertThat(community).containsOnly(0, 1);
        for (int person = 1; person < 5; person++) {
            assertThat(community[person]).isEqualTo(community[0]);
            assertThat(community[5 + person]).isEqualTo(community[5]);
        }
        assertThat(community[0]).isNotEqualTo(community[5]);
    }
}
