package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.sets.SetSampler;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.worlds.SampledWorlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reverse reachable sets tell the same reach as enumeration, closed forms and forward simulation, however ties are
/// drawn.
class SamplingTest {

    private static final int WORLDS = 1 << 17;

    /// 1 + p + … + p^9.
    @ParameterizedTest
    @CsvSource({"0.5, 1.998046875", "0.1, 1.1111111111"})
    void along_a_chain_of_ten_reach_is_the_sum_of_powers_of_p(float p, double expected) {
        assertSame(reach(Graphs.chain(10, p), SpreadModel.INDEPENDENT_CASCADE, 0), expected);
    }

    /// 1 + 2p for the first step, and the last with chance 1 - (1 - p²)².
    @Test
    void around_a_lozenge_two_ways_lead_to_the_last() {
        double last = 1 - Math.pow(1 - 0.3 * 0.3, 2);
        assertSame(reach(Graphs.lozenge(0.3f), SpreadModel.INDEPENDENT_CASCADE, 0), 1 + 2 * 0.3 + last);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void on_small_networks_with_all_kinds_of_chances_reach_is_that_of_enumeration(long seed) {
        var network = Graphs.random(seed, 8, 16);
        for (int person = 0; person < 8; person++) {
            assertSame(reach(network, SpreadModel.INDEPENDENT_CASCADE, person), Enumeration.reach(network, person));
        }
    }

    /// Many ties into one node: every way of drawing them, and the borders between those.
    static Stream<NetworkSnapshot> funnels() {
        return Stream.of(
                funnel(3, at -> 0.4f),
                funnel(40, at -> 0.05f),
                funnel(40, at -> 0.1f),
                funnel(100, at -> 0.3f),
                funnel(300, at -> 0.02f),
                funnel(70, at -> 1f),
                funnel(5, at -> 0f),
                funnel(50, at -> at % 7 / 10f),
                funnel(33, at -> at % 3 == 0 ? 1f : 0.01f),
                funnel(200, at -> 1f / (at + 2)));
    }

    private interface ChanceOfTie {
        float at(int tie);
    }

    /// `ties` people each tied to the last.
    private static NetworkSnapshot funnel(int ties, ChanceOfTie chance) {
        var list = new TieList(ties);
        for (int person = 0; person < ties; person++) {
            list.add(person, ties, chance.at(person));
        }
        return list.toSnapshot(0, ties + 1, ties + 1);
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void each_tie_into_a_busy_person_is_live_with_its_own_chance(NetworkSnapshot network) {
        for (int person = 0; person < network.people() - 1; person += 1 + network.people() / 9) {
            assertSame(
                    reach(network, SpreadModel.INDEPENDENT_CASCADE, person),
                    1 + network.probability(network.firstTie(person)));
        }
        int last = network.people() - 1;
        double nobody = IntStream.range(0, last)
                .mapToDouble(tie -> 1 - network.probability(tie))
                .reduce(1, (a, b) -> a * b);
        var half = IntStream.range(0, last).toArray();
        assertSame(reach(network, SpreadModel.INDEPENDENT_CASCADE, half), last + 1 - nobody);
    }

    /// How many ties are live at once, not only each of them: the variance of a sum of coins.
    @ParameterizedTest
    @MethodSource("funnels")
    void ties_into_a_busy_person_are_live_independently(NetworkSnapshot network) {
        int last = network.people() - 1;
        var sampler = new SetSampler(
                ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE), new int[] {last}, new long[0], 5);
        int sets = 40_000;
        sampler.keep(0, sets, new long[0]);
        double mean = IntStream.range(0, last).mapToDouble(network::probability).sum();
        double variance = IntStream.range(0, last)
                .mapToDouble(tie -> network.probability(tie) * (1 - network.probability(tie)))
                .sum();
        double measured = IntStream.range(0, sets)
                        .mapToDouble(set -> Math.pow(
                                sampler.drawn().end(set) - sampler.drawn().start(set) - 1 - mean, 2))
                        .sum()
                / sets;
        assertThat(measured).isCloseTo(variance, within(0.05 * variance + 1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "0.02", "0.2", "different"})
    void reach_is_that_of_forward_simulation(String chances) {
        var network = Graphs.random(3, 300, 2400);
        network = switch (chances) {
            case "weighted" -> network.withWeightedCascade();
            case "different" -> different(network);
            default -> network.withUniformProbability(new Probability(Double.parseDouble(chances)));
        };
        for (var model : new SpreadModel[] {SpreadModel.INDEPENDENT_CASCADE, SpreadModel.LINEAR_THRESHOLD}) {
            var simulated = new Spread(network, model, 99).expectedReach(new int[] {1, 2, 3}, new BitSet(), 20_000);
            var sampled = reach(network, model, 1, 2, 3);
            assertThat(sampled.mean())
                    .isCloseTo(
                            simulated.mean(),
                            within(4 * Math.hypot(simulated.standardError(), sampled.standardError())));
        }
    }

    private static NetworkSnapshot different(NetworkSnapshot network) {
        var random = new Random(4);
        var chances = new float[network.ties()];
        for (int tie = 0; tie < chances.length; tie++) {
            chances[tie] = 0.2f * random.nextFloat();
        }
        return network.withProbability(chances);
    }

    @Test
    void sets_are_the_same_drawn_together_or_one_by_one() {
        var network = Graphs.random(6, 200, 900);
        var ties = ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE);
        var people = BestSeeds.everybody(network);
        var together = new SetSampler(ties, people, new long[0], 11);
        var oneByOne = new SetSampler(ties, people, new long[0], 11);
        together.keep(0, 1000, new long[0]);
        for (int set = 0; set < 1000; set++) {
            oneByOne.keep(set, set + 1, new long[0]);
        }
        for (int set = 0; set < 1000; set++) {
            assertThat(members(oneByOne, set)).isEqualTo(members(together, set));
        }
    }

    @Test
    void as_many_sets_are_hit_whether_they_end_at_the_hit_or_not() {
        var network = Graphs.random(6, 200, 900);
        var ties = ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE);
        var sampler = new SetSampler(ties, BestSeeds.everybody(network), new long[0], 11);
        sampler.keep(0, 2000, new long[0]);
        long hit = IntStream.range(0, 2000)
                .filter(set ->
                        members(sampler, set).get(5) || members(sampler, set).get(7))
                .count();
        assertThat(sampler.countHits(0, 2000, NodeBits.of(200, 5, 7))).isEqualTo((int) hit);
    }

    private static BitSet members(SetSampler sampler, int set) {
        var members = new BitSet();
        for (int i = sampler.drawn().start(set); i < sampler.drawn().end(set); i++) {
            members.set(sampler.drawn().member(i));
        }
        return members;
    }

    /// Exact: 1 - Π (1 - q) over the members, by enumeration of who says yes.
    @Test
    void people_who_may_say_no_count_for_their_chance_to_say_yes() {
        var network = Graphs.random(2, 7, 12);
        double q = 0.6;
        var willing =
                new Willingness(IntStream.range(0, 7).mapToDouble(any -> q).toArray());
        double expected = 0;
        int[] asked = {0, 3, 5};
        for (int yes = 0; yes < 8; yes++) {
            int number = yes;
            var seeds = IntStream.range(0, 3)
                    .filter(i -> (number >> i & 1) == 1)
                    .map(i -> asked[i])
                    .toArray();
            double chance = Math.pow(q, seeds.length) * Math.pow(1 - q, 3 - seeds.length);
            expected += chance * (seeds.length == 0 ? 0 : Enumeration.reach(network, seeds));
        }
        var sets = new ReverseReachableSets(
                ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE),
                BestSeeds.everybody(network),
                new long[0],
                3,
                2);
        sets.growTo(WORLDS, new long[0], () -> true);
        assertSame(new SampledWorlds(sets, willing).reach(asked), expected);
        var simulated = new Spread(network, SpreadModel.INDEPENDENT_CASCADE, 8, willing)
                .expectedReach(asked, new BitSet(), 50_000);
        assertSame(simulated, expected);
    }

    @Test
    void what_only_one_person_brings_is_what_is_lost_without_them() {
        var network = Graphs.random(9, 9, 18);
        var worlds = worlds(network, SpreadModel.INDEPENDENT_CASCADE);
        int[] chosen = {0, 4, 8};
        var exclusive = worlds.exclusive(new int[0], chosen);
        var extras = worlds.extras(new int[0], chosen);
        assertSame(exclusive.get(1), Enumeration.reach(network, chosen) - Enumeration.reach(network, 0, 8));
        assertSame(extras.get(1), Enumeration.reach(network, 0, 4) - Enumeration.reach(network, 0));
    }

    private static Estimate reach(NetworkSnapshot network, SpreadModel model, int... seeds) {
        return worlds(network, model).reach(seeds);
    }

    private static SampledWorlds worlds(NetworkSnapshot network, SpreadModel model) {
        var people = BestSeeds.everybody(network);
        return SampledWorlds.of(network, model, people, people, WORLDS, 77);
    }

    private static void assertSame(Estimate estimate, double expected) {
        assertThat(estimate.mean()).isCloseTo(expected, within(4 * estimate.standardError() + 1e-6));
    }
}
