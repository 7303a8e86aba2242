package nl.inktvlek.analytics.seeds;

import static nl.inktvlek.analytics.seeds.BestSeedsTest.ask;
import static nl.inktvlek.analytics.seeds.BestSeedsTest.everybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Enumeration;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Aim.Groups;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fair, careful and affordable choices do what they promise, on networks small enough to check by hand or by trying
/// all.
class AimsTest {

    private static final SpreadModel CASCADE = SpreadModel.INDEPENDENT_CASCADE;

    /// Two stars of certain ties: 0 with 1 … 20, and 21 with 22 … 25. Group 0 is the first star, group 1 the second.
    private static final NetworkSnapshot TWO_STARS = twoStars();

    private static final Groups STARS = new Groups(
            2,
            IntStream.range(0, 26)
                    .mapToObj(person -> new int[] {person < 21 ? 0 : 1})
                    .toArray(int[][]::new));

    private static NetworkSnapshot twoStars() {
        var ties = new TieList(24);
        for (int spoke = 1; spoke <= 20; spoke++) {
            ties.add(0, spoke, 0.5f);
        }
        for (int spoke = 22; spoke <= 25; spoke++) {
            ties.add(21, spoke, 0.1f);
        }
        return ties.toSnapshot(0, 26, 26);
    }

    @Test
    void most_people_leaves_the_small_group_alone_and_the_worst_off_first_does_not() {
        var best = new BestSeeds(TWO_STARS);
        var question = ask(1, 26, CASCADE);
        assertThat(best.answer(question).seeds()).containsExactly(0);
        assertThat(best.answer(question.withAim(new Aim.WorstOffFirst(STARS))).seeds())
                .hasSize(1);
        var two = best.answer(ask(2, 26, CASCADE).withAim(new Aim.WorstOffFirst(STARS)));
        assertThat(two.seeds()).containsExactlyInAnyOrder(0, 21);
        assertThat(two.price()).isGreaterThanOrEqualTo(0.95);
    }

    /// Ten choices, 5 of 26 people in the second group: its share is one person, the best of whom reaches 1.4 of it.
    @Test
    void a_fair_share_gives_each_group_what_its_part_of_the_choice_would_bring_it_alone() {
        var answer = new BestSeeds(TWO_STARS).answer(ask(10, 26, CASCADE).withAim(new Aim.FairShare(STARS)));
        assertThat(Arrays.stream(answer.seeds()).filter(person -> person >= 21)).isNotEmpty();
        assertThat(answer.seeds()).contains(0).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_worst_off_group_is_nearly_as_well_off_as_trying_all_pairs_can_make_it(long seed) {
        var network = Graphs.random(seed, 9, 14);
        var groups = new Groups(
                3,
                IntStream.range(0, 9).mapToObj(person -> new int[] {person % 3}).toArray(int[][]::new));
        var answer = new BestSeeds(network).answer(ask(2, 9, CASCADE).withAim(new Aim.WorstOffFirst(groups)));
        double best = 0;
        for (int one = 0; one < 9; one++) {
            for (int other = one + 1; other < 9; other++) {
                best = Math.max(best, worstShare(network, groups, one, other));
            }
        }
        assertThat(worstShare(network, groups, answer.seeds())).isGreaterThanOrEqualTo(0.75 * best);
    }

    private static double worstShare(NetworkSnapshot network, Groups groups, int... seeds) {
        return IntStream.range(0, groups.count())
                .mapToDouble(group -> {
                    var members = IntStream.range(0, network.people())
                            .filter(person -> groups.ofNode()[person][0] == group)
                            .toArray();
                    return Enumeration.reachAmong(network, members, seeds) / members.length;
                })
                .min()
                .orElseThrow();
    }

    /// With certain ties the long chain is best, with weak ties the star: the pair of their starts is good in both
    /// cases.
    @Test
    void the_worst_case_choice_is_good_under_every_assumption() {
        var ties = new TieList(30);
        for (int person = 0; person < 14; person++) {
            ties.add(person, person + 1, 0.5f);
        }
        for (int spoke = 16; spoke <= 23; spoke++) {
            ties.add(15, spoke, 0.5f);
        }
        var network = ties.toSnapshot(0, 24, 24);
        var strong = network.withUniformProbability(Probability.ALWAYS);
        var weak = network.withUniformProbability(new Probability(0.3));
        var question = ask(2, 24, CASCADE).withAim(new Aim.WorstCase(List.of(strong, weak)));
        assertThat(new BestSeeds(network).answer(question).seeds()).containsExactlyInAnyOrder(0, 15);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void with_people_who_may_say_no_the_choice_is_near_the_best_of_all_pairs(long seed) {
        var network = Graphs.random(seed, 8, 14);
        var chances =
                IntStream.range(0, 8).mapToDouble(person -> 0.3 + 0.08 * person).toArray();
        var question = ask(2, 8, CASCADE).withWilling(new Willingness(chances));
        var answer = new BestSeeds(network).answer(question);
        double best = 0;
        for (int one = 0; one < 8; one++) {
            for (int other = one + 1; other < 8; other++) {
                best = Math.max(best, withAnswers(network, chances, one, other));
            }
        }
        double chosen = withAnswers(network, chances, answer.seeds()[0], answer.seeds()[1]);
        assertThat(chosen).isBetween(answer.certifiedRatio() * best, best + 1e-9);
        assertThat(answer.certifiedRatio()).isGreaterThan(1 - 1 / Math.E);
    }

    private static double withAnswers(NetworkSnapshot network, double[] chances, int one, int other) {
        double p = chances[one];
        double q = chances[other];
        return p * q * Enumeration.reach(network, one, other)
                + p * (1 - q) * Enumeration.reach(network, one)
                + (1 - p) * q * Enumeration.reach(network, other);
    }

    @Test
    void everybody_saying_yes_for_certain_is_the_plain_choice() {
        var network = Graphs.random(4, 200, 900).withWeightedCascade();
        var ones = new double[200];
        Arrays.fill(ones, 1);
        var plain = new BestSeeds(network).answer(ask(6, 200, CASCADE));
        var certain = new BestSeeds(network).answer(ask(6, 200, CASCADE).withWilling(new Willingness(ones)));
        assertThat(certain.seeds()).isEqualTo(plain.seeds());
        assertThat(certain.reachAfter()).isEqualTo(plain.reachAfter());
    }

    /// A hub that nearly always says no is worth less than a willing person with a smaller circle.
    @Test
    void who_seldom_says_yes_is_worth_less() {
        var chances = new double[26];
        Arrays.fill(chances, 1);
        chances[0] = 0.05;
        var answer = new BestSeeds(TWO_STARS).answer(ask(1, 26, CASCADE).withWilling(new Willingness(chances)));
        assertThat(answer.seeds()).containsExactly(21);
    }

    /// Ten hours: the first star costs ten, everybody else one. Gain per hour prefers ten small ones (10.4) to 11.
    @Test
    void a_dear_person_who_alone_is_worth_more_than_all_cheap_ones_is_not_overlooked() {
        var cost = new double[26];
        Arrays.fill(cost, 2);
        cost[0] = 10;
        cost[21] = 1;
        var answer = new BestSeeds(TWO_STARS).answer(ask(20, 26, CASCADE).withBudget(new Budget(cost, 10)));
        assertThat(answer.seeds()).containsExactly(0);
        var cheap = new BestSeeds(TWO_STARS).answer(ask(20, 26, CASCADE).withBudget(new Budget(cost, 9)));
        assertThat(Arrays.stream(cheap.seeds())
                        .mapToDouble(person -> cost[person])
                        .sum())
                .isLessThanOrEqualTo(9);
        assertThat(cheap.seeds()).contains(21).doesNotContain(0);
    }

    /// By gain per hour the first two people leave no room for the last two, who reach 10 of 14 together; or the first
    /// and one of the dear ones leave no hours for the other, with whom 12 of 15 are reached.
    @Test
    void the_proof_of_a_choice_within_a_budget_counts_those_who_did_not_fit_in_it() {
        assertThat(certifiedAmongStars(2, new int[] {2, 2, 5, 5}, 1, 1, 5, 5)).isBetween(0.2, 5 / 10.0);
        assertThat(certifiedAmongStars(4, new int[] {2, 6, 6, 1}, 1, 5, 5, 1)).isBetween(0.5, 9 / 12.0);
    }

    /// Ten hours; stars of so many people, of which only the hubs may be chosen.
    private static double certifiedAmongStars(int k, int[] sizes, double... costOfHubs) {
        int people = IntStream.of(sizes).sum();
        var ties = new TieList(people);
        var hubs = new int[sizes.length];
        var cost = new double[people];
        Arrays.fill(cost, 1);
        for (int star = 0, hub = 0; star < sizes.length; hub += sizes[star++]) {
            hubs[star] = hub;
            cost[hub] = costOfHubs[star];
            for (int spoke = 1; spoke < sizes[star]; spoke++) {
                ties.add(hub, hub + spoke, 1);
            }
        }
        var network = ties.toSnapshot(0, people, people);
        return new BestSeeds(network)
                .answer(SeedQuestion.of(k, hubs, everybody(people), CASCADE)
                        .withBudget(new Budget(cost, 10))
                        .withEffort(Effort.sets(1 << 16, people)))
                .certifiedRatio();
    }

    @Test
    void a_budget_that_pays_for_nobody_chooses_nobody() {
        var cost = new double[26];
        Arrays.fill(cost, 5);
        var answer = new BestSeeds(TWO_STARS).answer(ask(3, 26, CASCADE).withBudget(new Budget(cost, 4)));
        assertThat(answer.seeds()).isEmpty();
    }

    @Test
    void reinforced_spread_has_no_fair_worst_case_or_budgeted_choice() {
        var question = ask(2, 26, SpreadModel.REINFORCED);
        assertThatIllegalArgumentException().isThrownBy(() -> question.withAim(new Aim.WorstOffFirst(STARS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.withBudget(new Budget(new double[] {1}, 1)))
                .withMessageContaining("reinforced");
    }

    @Test
    void most_people_counts_everybody_in_the_scope() {
        var question =
                SeedQuestion.of(1, everybody(26), new int[] {22, 23}, CASCADE).withEffort(BestSeedsTest.THOROUGH);
        assertThat(new BestSeeds(TWO_STARS).answer(question).seeds()[0]).isIn(22, 23, 21);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void where_the_hours_suffice_for_nobody_the_worst_case_chooses_nobody() {
        var network = Graphs.star(10, 0.5f);
        var answer = new BestSeeds(network)
                .answer(SeedQuestion.of(2, everybody(11), everybody(11), SpreadModel.INDEPENDENT_CASCADE)
                        .withAim(new Aim.WorstCase(List.of(network)))
                        .withBudget(twoHoursEach(1))
                        .withEffort(BestSeedsTest.THOROUGH));
        assertThat(answer.seeds()).isEmpty();
    }

    /// Two groups in which nearly everybody is, each with a right to three of five.
    @Test
    void groups_that_overlap_get_no_more_people_than_were_asked_for_nor_more_hours_than_there_are() {
        var network = Graphs.random(7, 10, 30);
        var ofNode = new int[10][];
        Arrays.setAll(ofNode, node -> node < 4 ? new int[] {0} : node < 6 ? new int[] {0, 1} : new int[] {1});
        var question = SeedQuestion.of(5, everybody(10), everybody(10), SpreadModel.INDEPENDENT_CASCADE)
                .withAim(new Aim.FairShare(new Aim.Groups(2, ofNode)))
                .withEffort(BestSeedsTest.THOROUGH);
        assertThat(new BestSeeds(network).answer(question).seeds()).hasSize(5);
        assertThat(new BestSeeds(network)
                        .answer(question.withBudget(twoHoursEach(7)))
                        .seeds())
                .hasSizeLessThanOrEqualTo(3);
    }

    private static Budget twoHoursEach(double hours) {
        var cost = new double[11];
        Arrays.fill(cost, 2);
        return new Budget(cost, hours);
    }
}
