package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import nl.inktvlek.analytics.question.Effort;
import org.junit.jupiter.api.Test;

/// How many sets the rounds of a search have: always one of a few sizes that are known beforehand.
class RoundsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Rounds CERTAIN = new Rounds(Effort.certain(0.1, 0.01));

    @Test
    void a_round_grows_to_where_the_certainty_is_expected() {
        assertThat(CERTAIN.next(8192, SECOND, 10 * SECOND, sets -> sets >= 12_000))
                .isEqualTo(12_800);
        assertThat(CERTAIN.next(8192, SECOND, 10 * SECOND, sets -> true)).isEqualTo(10_240);
        assertThat(CERTAIN.next(8192, SECOND, 10 * SECOND, sets -> false)).isEqualTo(31_250);
    }

    @Test
    void a_round_that_would_not_fit_in_the_time_left_is_smaller_or_not_begun() {
        assertThat(CERTAIN.next(8192, SECOND, SECOND, sets -> false)).isEqualTo(16_000);
        assertThat(CERTAIN.next(8192, SECOND, SECOND / 2, sets -> false)).isEqualTo(8192);
    }

    @Test
    void without_a_certainty_sets_double_as_often_as_fits() {
        var anytime = new Rounds(Effort.anytime(1000));
        assertThat(anytime.next(8192, SECOND, 5 * SECOND, sets -> false)).isEqualTo(8 * 8192);
        assertThat(anytime.next(8192, SECOND, SECOND / 2, sets -> false)).isEqualTo(8192);
        assertThat(anytime.next(1 << 19, SECOND, 5 * SECOND, sets -> false)).isEqualTo(1 << 19);
    }

    @Test
    void no_search_has_more_sizes_than_the_proof_counts() {
        var sizes = LongStream.iterate(8192, sets -> CERTAIN.next(sets, 0, SECOND, any -> true))
                .limit(2L * CERTAIN.atMost())
                .distinct();
        assertThat(sizes.count()).isLessThanOrEqualTo(CERTAIN.atMost());
    }
}
