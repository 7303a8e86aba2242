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

    private static void assertNear(Estimate estimate, double expected) {
        assertThat(estimate.mean()).isCloseTo(expected, within(4 * estimate.standardError() + 1e-9));
    }
}
