package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import nl.inktvlek.SharedData;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.seeds.Aim.Groups;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.exchange.ArcFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On networks that others published; skipped where they are absent.
class RealNetworksTest {

    private static final int REGION = 4;

    /// Best spread known of 50 people, and the share of it that the everyday search has to find.
    @ParameterizedTest
    @CsvSource({"nethept, 966.1, 0.994", "netphy, 1408, 0.994", "epinions, 12077, 0.994", "email_enron, 11836, 0.994"})
    void the_everyday_search_comes_near_the_best_known_and_its_reach_is_that_of_simulation(
            String name, double best, double share) throws IOException {
        var network = arcs("graphs/" + name + ".txt.gz", false).withWeightedCascade();
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

    /// 15 people reach 8.6 % of the town, so no choice brings every region above that.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_worst_off_region_of_a_town_is_reached_several_times_as_much_at_a_small_price(int number)
            throws IOException {
        var network = arcs("fair/spa_500_" + number + ".txt", true).withUniformProbability(new Probability(0.1));
        var groups = regions("fair/spa_500_" + number + ".nodes.tsv");
        var people = BestSeeds.everybody(network);
        var question = SeedQuestion.of(15, people, people, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.sets(1 << 18, 500));
        var search = new BestSeeds(network);
        var most = search.answer(question);
        var fair = search.answer(question.withAim(new Aim.WorstOffFirst(groups)));
        assertThat(worstShare(network, groups, fair.seeds()))
                .isGreaterThan(2 * worstShare(network, groups, most.seeds()))
                .isGreaterThan(0.045);
        assertThat(fair.price()).isBetween(1.0, 1.3);
    }

    private static double worstShare(NetworkSnapshot network, Groups groups, int[] seeds) {
        var spread = new Spread(network, SpreadModel.INDEPENDENT_CASCADE, 6);
        return IntStream.range(0, groups.count())
                .mapToDouble(group -> {
                    var members = new BitSet();
                    IntStream.range(0, network.people())
                            .filter(person -> groups.ofNode()[person][0] == group)
                            .forEach(members::set);
                    return spread.expectedReach(seeds, members, 4000).mean() / members.cardinality();
                })
                .min()
                .orElseThrow();
    }

    private static NetworkSnapshot arcs(String name, boolean isBothWays) throws IOException {
        var arcs = ArcFile.read(SharedData.file(name));
        var ties = new TieList(2 * arcs.from().size());
        for (int tie = 0; tie < arcs.from().size(); tie++) {
            ties.add(arcs.from().getInt(tie), arcs.to().getInt(tie), 0);
            if (isBothWays) {
                ties.add(arcs.to().getInt(tie), arcs.from().getInt(tie), 0);
            }
        }
        return ties.toSnapshotWithoutRepeats(0, arcs.nodes(), arcs.nodes());
    }

    private static Groups regions(String name) throws IOException {
        var numbers = new LinkedHashMap<String, Integer>();
        var ofNode = new ArrayList<int[]>();
        for (var line : Files.readAllLines(SharedData.file(name), StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList()) {
            ofNode.add(new int[] {numbers.computeIfAbsent(line.split("\t")[REGION], any -> numbers.size())});
        }
        return new Groups(numbers.size(), ofNode.toArray(int[][]::new));
    }
}
