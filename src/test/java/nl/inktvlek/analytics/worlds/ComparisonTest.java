package nl.inktvlek.analytics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is told of a choice is what simulating it says, world by world, with the error of the difference.
class ComparisonTest {

    private static final int PEOPLE = 60;
    private static final int WORLDS = 500;
    private static final long COINS = 41;
    private static final int[] CHOSEN = {3, 17, 30};
    private static final int[] CONTENDERS = {3, 8, 17, 21, 30, 44};
    private static final int[] COUNTED_ON = {50, 51};

    private final NetworkSnapshot network = Graphs.random(12, PEOPLE, 240);
    private final BitSet everybody = new BitSet();

    ComparisonTest() {
        everybody.set(0, PEOPLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpreadModel.class,
            names = {"INDEPENDENT_CASCADE", "LINEAR_THRESHOLD"})
    void in_worlds_it_is_exactly_what_simulating_the_same_worlds_gives(SpreadModel model) {
        var spread = new Spread(network, model, COINS);
        var worlds = new ForwardWorlds(network, model, CONTENDERS, COUNTED_ON, everybody, COINS, 3);
        worlds.growTo(WORLDS, () -> true);
        var compared = Comparison.in(worlds, question(model).withAlready(COUNTED_ON), CHOSEN, CONTENDERS);
        double all = reach(spread, CHOSEN);
        assertThat(compared.reach().mean()).isCloseTo(all, within(1e-9));
        for (int place = 0; place < CHOSEN.length; place++) {
            double before = reach(spread, Arrays.copyOf(CHOSEN, place));
            double after = reach(spread, Arrays.copyOf(CHOSEN, place + 1));
            assertThat(compared.extra(place).mean()).isCloseTo(after - before, within(1e-9));
            assertThat(compared.reachAfter(place).mean()).isCloseTo(after, within(1e-9));
            assertThat(compared.exclusive(place).mean()).isCloseTo(all - reach(spread, without(place)), within(1e-9));
            for (int other = 0; other < compared.others().length; other++) {
                var instead = CHOSEN.clone();
                instead[place] = compared.others()[other];
                assertThat(compared.instead(place, other).mean()).isCloseTo(reach(spread, instead) - all, within(1e-9));
                assertThat(compared.ahead(place, other).mean())
                        .isCloseTo(reach(spread, Arrays.copyOf(instead, place + 1)) - after, within(1e-9));
            }
        }
        for (int place = 0; place + 1 < CHOSEN.length; place++) {
            var swapped = Arrays.copyOf(CHOSEN, place + 1);
            swapped[place] = CHOSEN[place + 1];
            assertThat(compared.lead(place).mean())
                    .isCloseTo(reach(spread, Arrays.copyOf(CHOSEN, place + 1)) - reach(spread, swapped), within(1e-9));
        }
    }

    private double reach(Spread spread, int[] people) {
        return spread.expectedReach(SeedQuestion.joined(COUNTED_ON, people), everybody, WORLDS)
                .mean();
    }

    private static int[] without(int place) {
        return IntStream.range(0, CHOSEN.length)
                .filter(i -> i != place)
                .map(i -> CHOSEN[i])
                .toArray();
    }

    @Test
    void the_error_of_a_difference_in_worlds_is_that_of_its_value_in_each_world() {
        var model = SpreadModel.INDEPENDENT_CASCADE;
        var worlds = new ForwardWorlds(network, model, CONTENDERS, new int[0], everybody, COINS, 2);
        worlds.growTo(WORLDS, () -> true);
        var compared = Comparison.in(worlds, question(model), CHOSEN, CONTENDERS);
        var instead = CHOSEN.clone();
        instead[1] = compared.others()[0];
        var spread = new Spread(network, model, COINS);
        double sum = 0;
        double squares = 0;
        double soFar = 0;
        for (int runs = 1; runs <= WORLDS; runs++) {
            double total = runs
                    * (spread.expectedReach(instead, everybody, runs).mean()
                            - spread.expectedReach(CHOSEN, everybody, runs).mean());
            double here = total - soFar;
            soFar = total;
            sum += here;
            squares += here * here;
        }
        var expected = Estimate.ofSums(sum, squares, WORLDS);
        assertThat(compared.instead(1, 0).standardError()).isCloseTo(expected.standardError(), within(1e-6));
    }

    /// Half of the people say yes with chance 0.5 or 0.25.
    @Test
    void in_sets_it_is_what_looking_at_each_set_gives() {
        var chances = new double[PEOPLE];
        Arrays.setAll(chances, person -> person % 2 == 0 ? 0.5 : 0.25);
        var question = question(SpreadModel.INDEPENDENT_CASCADE)
                .withWilling(new Willingness(chances))
                .withAlready(COUNTED_ON);
        var sets = new ReverseReachableSets(
                ReverseTies.of(network, question.model()), question.counted(), new long[0], 5, 2);
        sets.growTo(4_000, new long[0], () -> true);
        var compared = Comparison.in(sets, question, CHOSEN, CONTENDERS);
        assertSame(compared.reach(), sets, set -> hit(set, question, CHOSEN));
        assertSame(
                compared.extra(2),
                sets,
                set -> hit(set, question, CHOSEN) - hit(set, question, Arrays.copyOf(CHOSEN, 2)));
        assertSame(compared.exclusive(0), sets, set -> hit(set, question, CHOSEN) - hit(set, question, without(0)));
        for (int other = 0; other < compared.others().length; other++) {
            var instead = CHOSEN.clone();
            instead[1] = compared.others()[other];
            assertSame(
                    compared.instead(1, other), sets, set -> hit(set, question, instead) - hit(set, question, CHOSEN));
            assertSame(
                    compared.ahead(1, other),
                    sets,
                    set -> hit(set, question, Arrays.copyOf(instead, 2))
                            - hit(set, question, Arrays.copyOf(CHOSEN, 2)));
        }
        var swapped = new int[] {CHOSEN[1]};
        assertSame(
                compared.lead(0),
                sets,
                set -> hit(set, question, Arrays.copyOf(CHOSEN, 1)) - hit(set, question, swapped));
    }

    private interface OfSet {
        double value(BitSet members);
    }

    private static double hit(BitSet members, SeedQuestion question, int[] people) {
        double none = 1;
        for (int person : question.together(people)) {
            none *= members.get(person) ? 1 - question.willing().of(person) : 1;
        }
        return 1 - none;
    }

    private static void assertSame(Estimate estimate, ReverseReachableSets sets, OfSet of) {
        double sum = 0;
        double squares = 0;
        for (DrawnSets part : sets.parts()) {
            for (int set = 0; set < part.sets(); set++) {
                var members = new BitSet();
                for (int i = part.start(set); i < part.end(set); i++) {
                    members.set(part.member(i));
                }
                double value = PEOPLE * of.value(members);
                sum += value;
                squares += value * value;
            }
        }
        var expected = Estimate.ofSums(sum, squares, (int) sets.size());
        assertThat(estimate.mean()).isCloseTo(expected.mean(), within(1e-9));
        assertThat(estimate.standardError()).isCloseTo(expected.standardError(), within(1e-6));
    }

    private static SeedQuestion question(SpreadModel model) {
        return SeedQuestion.of(
                CHOSEN.length, CONTENDERS, IntStream.range(0, PEOPLE).toArray(), model);
    }
}
