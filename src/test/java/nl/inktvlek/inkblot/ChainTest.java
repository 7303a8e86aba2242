package nl.inktvlek.inkblot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.inktvlek.inkblot.Chain.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten series, a month apart from January 2025 on, each of two weeks with four people of its own; participant 0 of the
/// first comes to the second too and leads the tenth.
class ChainTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    static List<Held> ten() {
        var series = new ArrayList<Held>();
        for (int i = 0; i < 10; i++) {
            var attended = new HashSet<>(Set.of(4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3));
            if (i == 1) {
                attended.add(0);
            }
            var start = LocalDate.of(2025, 1 + i, 5);
            series.add(new Held("T" + i, start, start.plusDays(14), attended, i == 9 ? Set.of(1000, 0) : Set.of(1000)));
        }
        return series;
    }

    static List<String> codes(List<Held> series) {
        return series.stream().map(Held::code).toList();
    }

    @Test
    void a_series_grew_from_those_its_leaders_attended_and_is_one_generation_further() {
        var chain = new Chain(ten(), TODAY);
        assertThat(chain.parents("T9")).containsExactlyInAnyOrder("T0", "T1");
        assertThat(chain.children("T0")).containsExactly("T9");
        assertThat(chain.generation("T9")).contains(1);
        assertThat(chain.generation("T1")).contains(0);
        assertThat(chain.generation("nothing")).isEmpty();
        assertThat(chain.byGeneration(codes(ten()))).isEqualTo(Map.of(0, 9L, 1, 1L));
    }

    @Test
    void a_generation_is_one_more_than_the_lowest_of_the_parents() {
        var day = LocalDate.of(2020, 1, 1);
        var chain = new Chain(
                List.of(
                        new Held("A", day, day, Set.of(1), Set.of()),
                        new Held("B", day.plusDays(10), day.plusDays(10), Set.of(2), Set.of(1)),
                        new Held("C", day.plusDays(20), day.plusDays(20), Set.of(3), Set.of(2)),
                        new Held("D", day.plusDays(30), day.plusDays(30), Set.of(), Set.of(1, 3))),
                TODAY);
        assertThat(chain.generation("C")).contains(2);
        assertThat(chain.generation("D")).contains(1); // from A (0) and C (2)
    }

    /// Nine are mature; T0 and T1 each have half of the only child: (1/2 + 1/2) / 9.
    @Test
    void the_ink_blot_number_shares_a_child_among_its_parents_and_counts_mature_series_only() {
        var number = new Chain(ten(), TODAY).inkBlotNumber(codes(ten())).orElseThrow();
        assertThat(number.mature()).isEqualTo(9);
        assertThat(number.mean()).isCloseTo(1.0 / 9, within(1e-12));
        assertThat(number.topShare()).isEqualTo(1); // two of nine series have all of it
        assertThat(number.low()).isBetween(0.0, number.mean());
        assertThat(number.high()).isBetween(number.mean(), 0.5);
    }

    @Test
    void no_ink_blot_number_is_told_of_fewer_than_five_mature_series() {
        assertThat(new Chain(ten(), TODAY).inkBlotNumber(codes(ten()).subList(0, 4)))
                .isEmpty();
        assertThat(new Chain(ten(), LocalDate.of(2026, 3, 1)).inkBlotNumber(codes(ten())))
                .isEmpty(); // only T0 is fourteen months over
    }

    @Test
    void a_child_after_the_window_does_not_count() {
        var late = new ArrayList<>(ten());
        late.set(9, new Held("T9", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 15), Set.of(), Set.of(0)));
        var chain = new Chain(late, TODAY);
        assertThat(chain.parents("T9")).containsExactlyInAnyOrder("T0", "T1");
        assertThat(chain.inkBlotNumber(codes(late)).orElseThrow().mean()).isZero();
        assertThat(chain.domino(codes(late)).leaders()).isZero();
    }

    /// Participants of nine mature series: 36. One of them led within fourteen months.
    @Test
    void the_domino_rate_counts_first_time_leaders_once() {
        var domino = new Chain(ten(), TODAY).domino(codes(ten()));
        assertThat(domino.leaders()).isEqualTo(1);
        assertThat(domino.participants()).isEqualTo(36);
        // Led 259 days after the first series; all forty were followed for longer: 1 - 39/40.
        assertThat(domino.expected()).isCloseTo(1.0 / 40, within(1e-12));
    }

    /// Of two, one led after ten days when the other had been followed for five only: 1 - 0/1.
    @Test
    void those_followed_for_a_short_time_count_as_long_as_they_are_known() {
        var day = TODAY.minusDays(100);
        var chain = new Chain(
                List.of(
                        new Held("A", day, day, Set.of(1), Set.of()),
                        new Held("B", day.plusDays(10), day.plusDays(10), Set.of(), Set.of(1)),
                        new Held("C", TODAY.minusDays(5), TODAY.minusDays(5), Set.of(2), Set.of())),
                TODAY);
        assertThat(chain.domino(List.of("A", "C")).expected()).isEqualTo(1);
        assertThat(chain.domino(List.of("C")).expected()).isZero();
    }

    /// Every child is shared out whole: over all series that had their time, what followed adds up to the children.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_followed_adds_up_to_the_series_that_had_parents(long seed) {
        var random = new SplittableRandom(seed);
        var series = new ArrayList<Held>();
        for (int i = 0; i < 40; i++) {
            var attended = new HashSet<Integer>();
            for (int j = 0; j < 5; j++) {
                attended.add(random.nextInt(60));
            }
            var start = LocalDate.of(2025, 1, 1).plusDays(i);
            series.add(new Held("S" + i, start, start, attended, Set.of(random.nextInt(60))));
        }
        var chain = new Chain(series, TODAY);
        var codes = codes(series);
        long children =
                codes.stream().filter(code -> !chain.parents(code).isEmpty()).count();
        var number = chain.inkBlotNumber(codes).orElseThrow();
        assertThat(number.mean() * number.mature()).isCloseTo(children, within(1e-9));
        assertThat(number.mean()).isLessThan(1);
        codes.forEach(code -> assertThat(chain.parents(code))
                .allMatch(parent -> chain.children(parent).contains(code)));
    }

    /// Twenty values in order, as many below the mean of the bootstrap as above, and the interval of ninety per cent
    /// holds
    /// the inner eighteen.
    @Test
    void what_the_number_may_be_is_told_in_twenty_values_as_likely_as_each_other() {
        var number = new Chain(ten(), TODAY).inkBlotNumber(codes(ten())).orElseThrow();
        assertThat(number.likely()).hasSize(Chain.LIKELY).isSorted();
        assertThat(number.likely().subList(1, Chain.LIKELY - 1))
                .allSatisfy(value -> assertThat(value).isBetween(number.low(), number.high()));
    }

    @Test
    void a_series_is_mature_fourteen_months_after_its_end() {
        var day = LocalDate.of(2025, 1, 1);
        var one = List.of(new Held("A", day, day, Set.of(1), Set.of()));
        assertThat(new Chain(one, LocalDate.of(2026, 3, 1)).isMature("A")).isTrue();
        assertThat(new Chain(one, LocalDate.of(2026, 2, 28)).isMature("A")).isFalse();
        assertThat(new Chain(one, LocalDate.of(2030, 1, 1)).isMature("B")).isFalse();
    }
}
