package nl.inktvlek.analytics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.Graphs;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import org.junit.jupiter.api.Test;

/// What people reach together and alone, on networks of which it is known.
class PeopleTogetherTest {

    private static final SpreadModel MODEL = SpreadModel.INDEPENDENT_CASCADE;

    /// 0 and 1 both reach 2 for certain; 1 alone reaches 3 with chance a half.
    private static PeopleTogether two() {
        var ties = new TieList(3);
        ties.add(0, 2, 1);
        ties.add(1, 2, 1);
        ties.add(1, 3, 0.5f);
        return PeopleTogether.of(ties.toSnapshot(0, 4, 4), MODEL, new int[] {0, 1, 2, 3}, new int[] {0, 1}, 5);
    }

    @Test
    void who_is_reached_by_both_is_lost_without_neither() {
        var together = two();
        assertNear(together.reach(), 3.5);
        assertNear(together.exclusive().get(0), 1);
        assertNear(together.exclusive().get(1), 1.5);
        var times = new HashMap<Integer, Double>();
        together.forEach((person, by, size) -> times.merge(person, together.peoplePerSet(), Double::sum));
        assertThat(times.get(2)).isCloseTo(1, within(1e-9));
        assertThat(times.get(3)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void of_each_group_as_many_are_reached_as_its_people_are() {
        var reached = two().reachOf(new Aim.Groups(2, new int[][] {{0}, {0}, {0, 1}, {1}}));
        assertNear(reached.get(0), 3);
        assertNear(reached.get(1), 1.5);
    }

    /// The hub of a star says yes with chance a half: 1 + 4 spokes of a half each, in half of the worlds.
    @Test
    void who_may_say_no_reaches_as_much_less() {
        var star = Graphs.star(4, 0.5f);
        var asked = SeedQuestion.of(1, new int[] {0}, IntStream.range(0, 5).toArray(), MODEL)
                .withWilling(new Willingness(new double[] {0.5, 1, 1, 1, 1}));
        var reached =
                GroupsReached.of(star, asked, new Aim.Groups(1, new int[][] {{0}, {0}, {0}, {0}, {0}}), new int[] {0});
        assertNear(reached.getFirst().reached(), 0.5 * (1 + 4 * 0.5));
    }

    @Test
    void nobody_reaches_nobody() {
        var together = PeopleTogether.of(Graphs.star(4, 0.5f), MODEL, new int[] {0, 1, 2}, new int[0], 5);
        assertThat(together.reach().mean()).isZero();
        assertThat(together.exclusive()).isEmpty();
        assertThat(together.reachOf(new Aim.Groups(1, new int[][] {{0}, {0}, {0}, {0}, {0}})))
                .allMatch(reached -> reached.mean() == 0);
    }

    /// 1 + 10 · 0.3 people, known to half a percent or a fiftieth of a person.
    @Test
    void a_reach_is_measured_until_it_is_known() {
        var reach = SettledReach.of(Graphs.star(10, 0.3f), MODEL, Willingness.CERTAIN, new int[] {0}, new int[0]);
        assertNear(reach, 4);
        assertThat(reach.standardError()).isLessThanOrEqualTo(0.02);
        var counted =
                SettledReach.of(Graphs.star(10, 0.3f), MODEL, Willingness.CERTAIN, new int[] {0}, new int[] {1, 2});
        assertNear(counted, 0.6);
    }

    /// A hundred people hear of it all or none, by a coin; twenty thousand who do not count hear of it anyway. To half
    /// a percent that would take forty thousand spreads.
    @Test
    void a_reach_is_measured_no_longer_than_it_takes_to_pass_everybody() {
        int crowd = 20_000;
        var ties = new TieList(crowd + 101);
        for (int person = 2; person < 2 + crowd; person++) {
            ties.add(0, person, 1);
        }
        ties.add(0, 1, 0.5f);
        var counted = IntStream.range(2 + crowd, 102 + crowd).toArray();
        for (int person : counted) {
            ties.add(1, person, 1);
        }
        var network = ties.toSnapshot(0, 102 + crowd, 102 + crowd);
        var reach = SettledReach.of(network, MODEL, Willingness.CERTAIN, new int[] {0}, counted);
        assertNear(reach, 50);
        assertThat((long) reach.runs() * crowd).isLessThanOrEqualTo(1 << 26);
    }

    /// Everybody reaches everybody over 0, so each set holds them all.
    @Test
    void where_everybody_reaches_everybody_a_few_sets_tell_as_much() {
        int people = 20_000;
        var ties = new TieList(2 * people);
        for (int person = 1; person < people; person++) {
            ties.add(0, person, 1);
            ties.add(person, 0, 1);
        }
        var network = ties.toSnapshot(0, people, people);
        var everybody = IntStream.range(0, people).toArray();
        var together = PeopleTogether.of(
                network, MODEL, everybody, IntStream.range(1, 300).toArray(), 5);
        assertThat(together.reach().mean()).isCloseTo(people, within(1e-6));
        assertThat(together.exclusive()).allMatch(lost -> lost.mean() == 0);
        assertThat((long) together.reach().runs() * people).isLessThanOrEqualTo(1 << 25);
    }

    private static void assertNear(Estimate estimate, double expected) {
        assertThat(estimate.mean()).isCloseTo(expected, within(4 * estimate.standardError() + 1e-9));
    }
}
