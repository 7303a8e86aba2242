package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.synthetic.Society;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another random number names the same people, or people who are told to be as good.
class SettledSearchTest {

    private static final int RANDOM_NUMBERS = 6;

    private static final double ENOUGH = 0.95;

    /// Networks in which a few are reached of many, and in which nearly everybody is.
    static Stream<NetworkSnapshot> networks() {
        return Stream.of(
                Society.of(3_000, 0.05f, 4),
                SettledBenchmark.sparse(3, 75, 170, 0.1f),
                SettledBenchmark.club(5, 120, 30, 0.05f));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void another_random_number_names_the_same_people_or_people_told_to_be_as_good(NetworkSnapshot network) {
        var answers = IntStream.range(0, RANDOM_NUMBERS)
                .mapToObj(number -> answer(network, 5, number))
                .toList();
        double same = 0;
        int pairs = 0;
        for (var one : answers) {
            for (var other : answers) {
                same += agreement(one, other);
                pairs++;
            }
        }
        assertThat(same / pairs).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void what_somebody_adds_is_known_to_three_percent_or_a_fortieth_of_a_person(NetworkSnapshot network) {
        var answer = answer(network, 5, 1);
        assertThat(answer.work().endedBy()).isEqualTo(Ending.SETTLED);
        assertThat(answer.extraAfter())
                .allMatch(extra -> extra.standardError() <= Math.max(0.03 * extra.mean(), 0.025));
    }

    @Test
    void somebody_without_ties_more_changes_nothing_that_is_not_told_to_be_as_good() {
        var society = Society.of(2_000, 0.05f, 4);
        var ties = new TieList(society.ties());
        for (int person = 0; person < society.people(); person++) {
            for (int tie = society.firstTie(person); tie < society.firstTie(person + 1); tie++) {
                ties.add(person, society.target(tie), society.probability(tie));
            }
        }
        var larger = ties.toSnapshot(0, society.people() + 1, society.people() + 1);
        var before = answer(society, 5, 1);
        var after = answer(larger, 5, 1);
        assertThat(agreement(before, after)).isEqualTo(1);
        assertThat(agreement(after, before)).isEqualTo(1);
    }

    @Test
    void the_same_question_has_the_same_answer_for_any_number_of_threads() {
        var network = Society.of(2_000, 0.05f, 4);
        var one = answer(network, 5, 1, 1);
        var three = answer(network, 5, 1, 3);
        assertThat(three.seeds()).isEqualTo(one.seeds());
        assertThat(three.extraAfter()).isEqualTo(one.extraAfter());
        assertThat(three.certified()).isEqualTo(one.certified());
        assertThat(three.certifiedRatio()).isEqualTo(one.certifiedRatio());
        assertThat(others(three)).isEqualTo(others(one));
    }

    @Test
    void of_very_many_who_are_chosen_each_adds_what_they_add() {
        var answer = answer(Society.of(3_000, 0.05f, 4), 700, 1);
        assertThat(answer.seeds()).hasSize(700);
        assertThat(answer.extraAfter()).allMatch(extra -> extra.mean() > 0.5);
    }

    /// As if nine of ten days had gone when it began: there is no more time to choose, but enough to tell.
    @Test
    void an_answer_that_the_clock_cut_short_says_so() {
        var network = Society.of(3_000, 0.05f, 4);
        var everybody = BestSeeds.everybody(network);
        var question = SeedQuestion.of(3, everybody, everybody, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.settled(everybody.length).within(Duration.ofDays(10)));
        var search = new CertifiedSearch(
                ReverseTies.of(network, question.model()),
                question,
                new Deadline(Duration.ofDays(1)),
                BestSeeds.Progress.UNWATCHED);
        var answer = new SettledSearch(network, question, search).answer();
        assertThat(answer.work().endedBy()).isEqualTo(Ending.TIME);
    }

    /// All who could be chosen are, and somebody is counted on who may say no.
    @Test
    void when_everybody_is_chosen_it_is_still_known_what_somebody_else_adds_to_them() {
        var network = Society.of(3_000, 0.05f, 4);
        var chances = new double[3_000];
        Arrays.fill(chances, 0.5);
        var question = SeedQuestion.of(
                        5, new int[] {10, 900}, BestSeeds.everybody(network), SpreadModel.INDEPENDENT_CASCADE)
                .withAlready(2_000)
                .withWilling(new Willingness(chances))
                .withEffort(Effort.settled(3_000).within(Duration.ofMinutes(5)));
        var answer = new BestSeeds(network).answer(question);
        assertThat(answer.seeds()).containsExactlyInAnyOrder(10, 900);
        assertThat(answer.worlds()
                        .extras(answer.seeds(), new int[] {2_000})
                        .getFirst()
                        .mean())
                .isBetween(0.4, 5.0);
    }

    /// Three who know ten people each; the third takes six hours, of which none are left.
    @Test
    void who_takes_more_hours_than_there_are_is_not_told_to_be_as_good() {
        var ties = new TieList(30);
        spokes(ties, 0, 10);
        spokes(ties, 11, 10);
        spokes(ties, 22, 10);
        var network = ties.toSnapshot(0, 33, 33);
        var hours = new double[33];
        Arrays.fill(hours, 2);
        hours[22] = 6;
        var answer = new BestSeeds(network)
                .answer(SeedQuestion.of(
                                2, new int[] {0, 11, 22}, BestSeeds.everybody(network), SpreadModel.INDEPENDENT_CASCADE)
                        .withBudget(new Budget(hours, 4))
                        .withEffort(Effort.settled(33).within(Duration.ofMinutes(5))));
        assertThat(answer.seeds()).containsExactlyInAnyOrder(0, 11);
        assertThat(others(answer)).isEmpty();
    }

    /// Persons 0 and 11 have ten neighbours each, 22 has four: two are as good, the third certainly less.
    @Test
    void twins_share_their_places_and_who_reaches_fewer_comes_after_them() {
        var ties = new TieList(30);
        spokes(ties, 0, 10);
        spokes(ties, 11, 10);
        spokes(ties, 22, 4);
        var answer = answer(ties.toSnapshot(0, 27, 27), 3, 1);
        assertThat(answer.standing().groups())
                .extracting(group -> List.of(group.from(), group.to()))
                .containsExactly(List.of(0, 1), List.of(2, 2));
        assertThat(answer.standing().groupOf(2).isAlone()).isTrue();
    }

    @Test
    void a_third_who_is_as_good_is_told_beside_the_two_who_are_chosen() {
        var ties = new TieList(30);
        spokes(ties, 0, 10);
        spokes(ties, 11, 10);
        spokes(ties, 22, 10);
        var answer = answer(ties.toSnapshot(0, 33, 33), 2, 1);
        var told = new HashSet<Integer>(IntStream.of(answer.seeds()).boxed().toList());
        told.addAll(others(answer));
        assertThat(told).containsExactlyInAnyOrder(0, 11, 22);
    }

    @Test
    void in_a_club_where_all_know_all_everybody_is_as_good() {
        var answer = answer(Graphs.aroundEverybody(30, 0.05f), 3, 1);
        assertThat(answer.standing().groups()).hasSize(1);
        assertThat(others(answer)).hasSize(27);
    }

    private static void spokes(TieList ties, int hub, int number) {
        for (int spoke = 1; spoke <= number; spoke++) {
            ties.add(hub, hub + spoke, 0.5f);
        }
    }

    private static Set<Integer> others(SeedAnswer answer) {
        var others = new HashSet<Integer>();
        answer.standing()
                .groups()
                .forEach(group -> Arrays.stream(group.others()).forEach(others::add));
        return others;
    }

    /// Share of the people of one answer who are in the other, or as good as somebody by either.
    private static double agreement(SeedAnswer one, SeedAnswer other) {
        var there = others(other);
        Arrays.stream(other.seeds()).forEach(there::add);
        return IntStream.range(0, one.seeds().length)
                        .filter(place -> there.contains(one.seeds()[place])
                                || !one.standing().groupOf(place).isAlone())
                        .count()
                / (double) one.seeds().length;
    }

    private static SeedAnswer answer(NetworkSnapshot network, int k, long randomSeed) {
        return answer(network, k, randomSeed, 2);
    }

    private static SeedAnswer answer(NetworkSnapshot network, int k, long randomSeed, int threads) {
        var everybody = BestSeeds.everybody(network);
        return new BestSeeds(network)
                .answer(SeedQuestion.of(k, everybody, everybody, SpreadModel.INDEPENDENT_CASCADE)
                        .withEffort(Effort.settled(everybody.length)
                                .within(Duration.ofMinutes(5))
                                .withWorkers(threads))
                        .withRandomSeed(randomSeed));
    }
}
