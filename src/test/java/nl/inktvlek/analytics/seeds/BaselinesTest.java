package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Simple ways to choose, which every answer is held beside.
class BaselinesTest {

    static final int[] CANDIDATES = {2, 3, 5, 7, 8};

    /// Scores by number of the person: 5 has most, 3 and 7 are equal.
    static double score(int person) {
        return switch (person) {
            case 5 -> 9;
            case 3, 7 -> 4;
            case 8 -> 1;
            default -> 0;
        };
    }

    @Test
    void the_highest_scores_come_first_and_equal_ones_by_number() {
        assertThat(Baselines.byScore(CANDIDATES, 3, BaselinesTest::score)).containsExactly(5, 3, 7);
        assertThat(Baselines.byScore(CANDIDATES, 2, BaselinesTest::score)).containsExactly(5, 3);
    }

    @Test
    void asking_for_more_than_there_are_gives_all_and_for_nobody_none() {
        assertThat(Baselines.byScore(CANDIDATES, 9, BaselinesTest::score)).containsExactly(5, 3, 7, 8, 2);
        assertThat(Baselines.byScore(CANDIDATES, 0, BaselinesTest::score)).isEmpty();
    }
}
