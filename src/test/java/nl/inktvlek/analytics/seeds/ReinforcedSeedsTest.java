package nl.inktvlek.analytics.seeds;

import static nl.inktvlek.analytics.seeds.BestSeedsTest.ask;
import static nl.inktvlek.analytics.seeds.BestSeedsTest.everybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.seeds.SmallNetworks.Kind;
import nl.inktvlek.analytics.seeds.Standing.EquallyGood;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The choice for reinforced spread is the best there is, or cannot be told from it.
class ReinforcedSeedsTest {

    @ParameterizedTest
    @EnumSource
    void no_pair_reaches_clearly_more(Kind kind) {
        for (float p : new float[] {0.3f, 0.5f, 0.7f}) {
            for (int people : new int[] {10, 17, 25, 33, 40}) {
                assertBest(SmallNetworks.of(kind, people, p, 7 * people), 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_three_reach_clearly_more(Kind kind) {
        assertBest(SmallNetworks.of(kind, 14, 0.7f, 1), 3);
        assertBest(SmallNetworks.of(kind, 22, 0.3f, 2), 3);
        assertBest(SmallNetworks.of(kind, 22, 0.5f, 3), 3);
        assertBest(SmallNetworks.of(kind, 30, 0.5f, 4), 3);
    }

    @ParameterizedTest
    @CsvSource({"RANDOM, 40", "SMALL_WORLD, 36"})
    void also_on_networks_of_forty_no_three_reach_clearly_more(Kind kind, int people) {
        assertBest(SmallNetworks.of(kind, people, 0.3f, 5), 3);
        assertBest(SmallNetworks.of(kind, people, 0.7f, 6), 3);
    }

    private static void assertBest(NetworkSnapshot network, int k) {
        var seeds = chosen(network, k, 2026).seeds();
        assertThat(seeds).hasSize(k).doesNotHaveDuplicates();
        assertThat(new TryingAll(network, 5).shortfall(seeds, network.people())).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({"RING, 2", "RANDOM, 2", "SMALL_WORLD, 3", "TWO_CLIQUES, 2", "STAR_OF_STARS, 3", "HOUSEHOLDS, 2"})
    void ten_random_numbers_choose_the_same_people_or_people_told_to_be_as_good(Kind kind, int k) {
        var network = SmallNetworks.of(kind, 30, 0.5f, 12);
        var answers = IntStream.range(0, 10)
                .mapToObj(seed -> chosen(network, k, seed))
                .toList();
        for (var one : answers) {
            for (var other : answers) {
                assertThat(asGood(one)).contains(sorted(other.seeds()));
            }
        }
    }

    private static List<List<Integer>> asGood(SeedAnswer chosen) {
        var seeds = chosen.seeds();
        var sets = new ArrayList<List<Integer>>();
        sets.add(sorted(seeds));
        chosen.standing().otherSets().forEach(set -> sets.add(sorted(set)));
        for (var exchangeable : chosen.standing().groups()) {
            for (int other : exchangeable.others()) {
                var set = seeds.clone();
                set[exchangeable.from()] = other;
                sets.add(sorted(set));
            }
        }
        return sets;
    }

    @Test
    void on_a_ring_any_two_who_are_near_do_as_well_and_nobody_else() {
        // with certain ties two at most four apart have a common contact, and convince everybody
        var chosen = chosen(Graphs.ring(20, 1f), 2, 2026);
        int first = chosen.seeds()[0];
        int second = chosen.seeds()[1];
        assertThat(chosen.reachAfter().getLast().mean()).isEqualTo(20);
        assertThat(chosen.standing().groups()).extracting(EquallyGood::from).containsExactly(0, 1);
        assertThat(chosen.standing().groups().get(1).others())
                .containsExactlyInAnyOrder(IntStream.rangeClosed(first - 4, first + 4)
                        .map(person -> Math.floorMod(person, 20))
                        .filter(person -> person != first && person != second)
                        .toArray());
        assertThat(chosen.standing().otherSets())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(
                                Math.min(Math.floorMod(pair[0] - pair[1], 20), Math.floorMod(pair[1] - pair[0], 20)))
                        .isLessThanOrEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_told_is_not_flattered_by_having_been_chosen(long seed) {
        var network = SmallNetworks.of(Kind.RANDOM, 40, 0.3f, seed);
        var answer = chosen(network, 3, seed);
        var told = answer.reachAfter().getLast();
        var again = new Spread(network, SpreadModel.REINFORCED, 77).expectedReach(answer.seeds(), new BitSet(), 40_000);
        assertThat(told.mean())
                .isCloseTo(again.mean(), within(4 * Math.hypot(told.standardError(), again.standardError())));
        assertThat(told.standardError()).isLessThan(0.01 * told.mean());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void the_choice_reaches_the_share_of_the_best_that_is_proven(long seed) {
        var network = SmallNetworks.of(Kind.TWO_CLIQUES, 24, 0.7f, seed);
        var answer = chosen(network, 2, seed);
        double shortfall = new TryingAll(network, seed).shortfall(answer.seeds(), 24);
        assertThat(answer.certifiedRatio()).isBetween(0.3, 1 - shortfall + 0.01);
    }

    @Test
    void two_pairs_who_convince_a_village_each_are_found_where_no_third_person_helps_one_pair() {
        // two rings of certain ties: whoever has two of one ring needs two more for the other, and gains 1 by a third
        var answer = chosen(rings(2, 30), 4, 1);
        assertThat(answer.reachAfter().getLast().mean()).isEqualTo(60);
    }

    @Test
    void also_on_a_network_of_thousands_people_who_meet_are_chosen_for_every_village() {
        var answer = chosen(rings(40, 50), 6, 1);
        assertThat(answer.reachAfter().getLast().mean()).isEqualTo(3 * 50);
    }

    private static NetworkSnapshot rings(int number, int people) {
        var ties = new TieList(4 * number * people);
        for (int ring = 0; ring < number; ring++) {
            for (int person = 0; person < people; person++) {
                for (int step = 1; step <= 2; step++) {
                    int one = ring * people + person;
                    int other = ring * people + (person + step) % people;
                    ties.add(one, other, 1);
                    ties.add(other, one, 1);
                }
            }
        }
        return ties.toSnapshot(0, number * people, number * people);
    }

    @Test
    void who_is_counted_on_already_is_joined_and_not_chosen() {
        // with 5 on board anybody at most four away convinces the ring
        var question = ask(1, 20, SpreadModel.REINFORCED).withAlready(5);
        var answer = new BestSeeds(Graphs.ring(20, 1f)).answer(question);
        assertThat(answer.seeds()[0]).isIn(1, 2, 3, 4, 6, 7, 8, 9);
        assertThat(answer.reachAfter().getLast().mean()).isEqualTo(20);
        assertThat(answer.extraAfter().getFirst().mean()).isEqualTo(19);
    }

    @Test
    void the_error_of_what_somebody_adds_is_that_of_the_difference_in_the_same_worlds() {
        // 3 stands apart and adds exactly 1 in every world, however unsure the reach of the others is
        var ties = new TieList(2);
        ties.add(0, 2, 0.5f);
        ties.add(1, 2, 0.5f);
        var network = ties.toSnapshot(0, 4, 4);
        var answer = new BestSeeds(network).answer(ask(3, 4, SpreadModel.REINFORCED));
        var worlds = answer.worlds();
        var alone = worlds.extras(new int[] {0, 1}, new int[] {3}).getFirst();
        assertThat(worlds.reach(0, 1, 3).standardError()).isPositive();
        assertThat(alone.mean()).isEqualTo(1);
        assertThat(alone.standardError()).isZero();
        assertThat(worlds.exclusive(new int[0], new int[] {0, 1, 3}).get(2).standardError())
                .isZero();
    }

    @Test
    void fewer_people_than_asked_for_are_all_chosen_and_one_is_enough_of_a_choice() {
        assertThat(chosen(Graphs.chain(3, 0.5f), 10, 1).seeds()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(chosen(Graphs.chain(1, 0.5f), 1, 1).seeds()).containsExactly(0);
        assertThat(chosen(Graphs.star(5, 0.5f), 1, 1).reachAfter().getLast().mean())
                .isEqualTo(1);
        assertThat(chosen(Graphs.random(3, 8, 0), 3, 1).seeds()).hasSize(3);
    }

    @Test
    void who_stops_waiting_gets_as_many_people_as_asked_for() {
        var network = Graphs.random(8, 700, 3000);
        var question = SeedQuestion.of(5, everybody(700), everybody(700), SpreadModel.REINFORCED);
        assertThat(new BestSeeds(network).answer(question, progress -> false).seeds())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var network = SmallNetworks.of(Kind.HOUSEHOLDS, 120, 0.5f, 3);
        var one = chosen(network, 5, 9);
        var again = chosen(network, 5, 9);
        assertThat(again.seeds()).isEqualTo(one.seeds());
        assertThat(again.reachAfter()).isEqualTo(one.reachAfter());
        assertThat(again.standing().otherSets().stream().map(ReinforcedSeedsTest::sorted))
                .containsExactlyElementsOf(one.standing().otherSets().stream()
                        .map(ReinforcedSeedsTest::sorted)
                        .toList());
    }

    private static SeedAnswer chosen(NetworkSnapshot network, int k, long randomSeed) {
        return new ReinforcedSeeds(network, new BestSeeds(network))
                .answer(
                        ask(k, network.people(), SpreadModel.REINFORCED).withRandomSeed(randomSeed),
                        Progress.UNWATCHED);
    }

    private static List<Integer> sorted(int[] people) {
        return Arrays.stream(people).sorted().boxed().toList();
    }
}
