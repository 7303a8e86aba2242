package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On networks that others published; skipped where they are absent.
class RealNetworksTest {

    /// Best spread known of 50 people, and the share of it that the everyday search has to find.
    @ParameterizedTest
    @CsvSource({"nethept, 966.1, 0.994", "netphy, 1408, 0.994", "epinions, 12077, 0.994", "email_enron, 11836, 0.994"})
    void the_everyday_search_comes_near_the_best_known_and_its_reach_is_that_of_simulation(
            String name, double best, double share) {
        var network = PublishedNetworks.graph(name, false).withWeightedCascade();
        var people = BestSeeds.everybody(network);
        var answer = new BestSeeds(network)
                .answer(SeedQuestion.of(50, people, people, SpreadModel.INDEPENDENT_CASCADE)
                        .withEffort(Effort.sets(1 << 19, people.length)));
        var simulated = new Spread(network, SpreadModel.INDEPENDENT_CASCADE, 4)
                .expectedReach(answer.seeds(), new BitSet(), 2000);
        assertThat(answer.certified().mean())
                .isCloseTo(
                        simulated.mean(),
                        within(4
                                * Math.hypot(
                                        simulated.standardError(),
                                        answer.certified().standardError())));
        assertThat(simulated.mean() + 2 * simulated.standardError()).isGreaterThan(share * best);
    }

    /// 15 people reach some 15 % of the town, so no choice brings every region far above 12.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_worst_off_region_of_a_town_is_reached_several_times_as_much_at_a_small_price(int number) {
        var network = PublishedNetworks.town(number);
        var groups = PublishedNetworks.groupsOfTown(number, PublishedNetworks.REGION);
        var people = BestSeeds.everybody(network);
        var question = SeedQuestion.of(15, people, people, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.sets(1 << 18, 500));
        var search = new BestSeeds(network);
        var most = search.answer(question);
        var fair = search.answer(question.withAim(new Aim.WorstOffFirst(groups)));
        assertThat(PublishedNetworks.worstShare(network, groups, fair.seeds()))
                .isGreaterThan(2 * PublishedNetworks.worstShare(network, groups, most.seeds()))
                .isGreaterThan(0.1);
        assertThat(fair.price()).isBetween(1.0, 1.3);
    }
}
