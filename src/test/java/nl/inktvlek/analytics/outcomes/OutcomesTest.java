package nl.inktvlek.analytics.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import org.junit.jupiter.api.Test;

/// What outcomes say about chances, and how they come about, on networks small enough to do by hand. The chance of a
/// tie is 0.3, of everything else 0.1 a period.
class OutcomesTest {

    private static final double TIE = 0.3;
    private static final double BASE = 0.1;

    /// 0 was told and knows 1, who knows 2; one period. 1 took part: 1 − 0.9 · 0.7 = 0.37. Nobody tried 2: 0.9.
    @Test
    void somebody_told_tries_once_and_who_took_part_in_the_same_period_does_not_count() {
        var chain = Outcomes.once(
                chain(3), new int[3], 1, new boolean[] {true, false, false}, new boolean[] {false, true, false});
        assertThat(likelihood(chain, Tries.ONCE)).isCloseTo(0.37 * 0.9, within(1e-9));
        assertThat(likelihood(chain, Tries.EVERY_PERIOD)).isCloseTo(0.37 * 0.9, within(1e-9));
    }

    /// Four periods; 1 took part in the second, 2 never. Once: 1 is tried in the first only, so 0.9 · 0.7 · 0.1, and 2
    /// in the third: 0.9⁴ · 0.7. In every period: 1 is tried twice, 0.9 · 0.7 · 0.37, and 2 in the third and
    /// fourth.
    @Test
    void a_try_comes_in_the_period_after_once_or_in_every_one() {
        var chain = inTime(chain(3), new boolean[] {true, false, false}, new int[] {0, 2, 0}, 4);
        assertThat(likelihood(chain, Tries.ONCE)).isCloseTo(0.9 * 0.7 * 0.1 * Math.pow(0.9, 4) * 0.7, within(1e-9));
        assertThat(likelihood(chain, Tries.EVERY_PERIOD))
                .isCloseTo(0.9 * 0.7 * 0.37 * Math.pow(0.9, 4) * 0.49, within(1e-9));
    }

    /// A tie of half the weight has half the chance.
    @Test
    void a_weak_tie_counts_for_its_weight() {
        var ties = new TieList(1);
        ties.add(0, 1, 0.5f);
        var pair = Outcomes.once(
                ties.toSnapshot(0, 2, 2), new int[2], 1, new boolean[] {true, false}, new boolean[] {false, false});
        assertThat(likelihood(pair, Tries.ONCE)).isCloseTo(0.9 * 0.85, within(1e-9));
    }

    /// Nothing but the tie, two periods, along a chain of three: 0.3 + 0.3².
    @Test
    void lived_through_many_times_as_many_take_part_as_by_hand() {
        var chain = inTime(chain(3), new boolean[] {true, false, false}, new int[3], 2);
        assertThat(mean(chain, Tries.ONCE, 0)).isCloseTo(0.39, within(4 * 0.6 / Math.sqrt(40_000)));
        // a second try for 1: 0.3 + 0.7 · 0.3, and 2 only when 1 came in the first
        assertThat(mean(chain, Tries.EVERY_PERIOD, 0)).isCloseTo(0.51 + 0.09, within(4 * 0.7 / Math.sqrt(40_000)));
    }

    /// Without a tie that works: two people, each 1 − 0.9³.
    @Test
    void what_does_not_come_along_a_tie_comes_in_any_period() {
        var chain = inTime(chain(3), new boolean[] {true, false, false}, new int[3], 3);
        assertThat(meanOf(chain, Tries.ONCE, BASE, 0)).isCloseTo(2 * 0.271, within(4 * 0.63 / Math.sqrt(40_000)));
    }

    /// 1 can come from the third period on only: then the one who was told tries.
    @Test
    void who_could_not_come_yet_is_tried_when_they_can() {
        var late = new Outcomes(
                chain(2), new int[2], 1, new boolean[] {true, false}, new int[] {0, 3}, new int[] {1, 3}, new int[] {
                    4, 4
                });
        assertThat(likelihood(late, Tries.ONCE)).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void who_was_not_observed_counts_for_nothing_but_others_hear_from_them() {
        var unseen = new Outcomes(
                chain(2), new int[2], 1, new boolean[2], new int[] {1, 0}, new int[] {1, 1}, new int[] {0, 2});
        assertThat(likelihood(unseen, Tries.ONCE)).isCloseTo(0.9 * 0.9 * 0.7, within(1e-9));
    }

    @Test
    void a_period_before_one_could_take_part_is_refused() {
        assertThatThrownBy(() -> new Outcomes(
                        chain(2), new int[2], 1, new boolean[2], new int[] {1, 0}, new int[] {2, 1}, new int[] {3, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_gamma_function_is_what_the_tables_say() {
        assertThat(Math.exp(LogGamma.of(5))).isCloseTo(24, within(1e-9));
        assertThat(Math.exp(LogGamma.of(0.5))).isCloseTo(Math.sqrt(Math.PI), within(1e-11));
        assertThat(Math.exp(LogGamma.beta(2, 3))).isCloseTo(1 / 12.0, within(1e-12));
    }

    private static double likelihood(Outcomes outcomes, Tries tries) {
        var log = Evidence.of(outcomes, tries)[0].logLikelihood(new double[] {BASE}, new double[] {TIE});
        return Math.exp(log[0]);
    }

    private static double mean(Outcomes outcomes, Tries tries, double base) {
        return meanOf(outcomes, tries, base, TIE);
    }

    private static double meanOf(Outcomes outcomes, Tries tries, double base, double tie) {
        var forward = new Forward(outcomes, tries, 0);
        var chance = new Chance(1, 2);
        long sum = 0;
        var times = new int[forward.people()];
        for (int run = 0; run < 40_000; run++) {
            sum += forward.run(base, tie, chance, times);
        }
        assertThat(Arrays.stream(times).sum()).isEqualTo((int) sum);
        return sum / 40_000.0;
    }

    private static Outcomes inTime(NetworkSnapshot ties, boolean[] told, int[] when, int periods) {
        var from = new int[told.length];
        Arrays.fill(from, 1);
        var until = new int[told.length];
        Arrays.fill(until, periods);
        return new Outcomes(ties, new int[told.length], 1, told, when, from, until);
    }

    private static NetworkSnapshot chain(int people) {
        var ties = new TieList(people);
        for (int person = 1; person < people; person++) {
            ties.add(person - 1, person, 1);
        }
        return ties.toSnapshot(0, people, people);
    }
}
