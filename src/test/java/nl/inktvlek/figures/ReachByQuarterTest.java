package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeCourse.Quarter;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Series of 2025 and 2026, told on 10 November 2026.
class ReachByQuarterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Actor EVERYBODY = new Actor("all", Role.COORDINATOR, Optional.empty());
    private static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));

    private static HeldSeries series(String partner, LocalDate start, int firstPerson, int people) {
        var meetings = new HashMap<Integer, Integer>();
        IntStream.range(firstPerson, firstPerson + people).forEach(person -> meetings.put(person, 3));
        return new HeldSeries(
                partner + start,
                Set.of(partner),
                Set.of(),
                Set.of(),
                Optional.empty(),
                "GM0855",
                List.of("Turks"),
                start,
                start.plusDays(14),
                3,
                Optional.empty(),
                meetings,
                Set.of(),
                Map.of(),
                List.of());
    }

    private static List<Quarter> told(Actor reader, Of of, HeldSeries... held) {
        return ReachByQuarter.of(Scope.of(reader, of, List.of(held)), TODAY);
    }

    /// Twelve in the first quarter of 2026; nobody in the second; of the six in the third, four had come before.
    @Test
    void somebody_counts_in_the_quarter_of_the_first_series() {
        var quarters = told(
                EVERYBODY,
                Of.everything(),
                series("IOT", LocalDate.of(2026, 2, 1), 0, 12),
                series("IOT", LocalDate.of(2026, 9, 1), 8, 6));
        assertThat(quarters)
                .containsExactly(
                        new Quarter(LocalDate.of(2026, 1, 1), exact(12), exact(12), false),
                        new Quarter(LocalDate.of(2026, 4, 1), exact(0), exact(12), false),
                        new Quarter(LocalDate.of(2026, 7, 1), exact(2), exact(14), false),
                        new Quarter(LocalDate.of(2026, 10, 1), exact(0), exact(14), true));
    }

    /// Of FSAN: three people, three more, nine more. Six are enough to tell; nine more too.
    @Test
    void of_another_partner_a_small_quarter_is_told_with_the_next() {
        var quarters = told(
                IOT,
                new Of(Optional.of("FSAN"), Optional.empty()),
                series("FSAN", LocalDate.of(2026, 2, 1), 0, 3),
                series("FSAN", LocalDate.of(2026, 5, 1), 3, 3),
                series("FSAN", LocalDate.of(2026, 8, 1), 6, 9));
        assertThat(quarters)
                .extracting(Quarter::fresh)
                .containsExactly(new Count.TooFew(), exact(6), exact(9), new Count.TooFew());
        assertThat(quarters)
                .extracting(Quarter::total)
                .containsExactly(new Count.TooFew(), exact(6), exact(15), new Count.TooFew());
    }

    /// Nine people, then two more: telling the nine beside the eleven would tell the two.
    @Test
    void of_another_partner_a_small_last_quarter_takes_the_one_before_along() {
        var quarters = told(
                IOT,
                new Of(Optional.of("FSAN"), Optional.empty()),
                series("FSAN", LocalDate.of(2026, 5, 1), 0, 9),
                series("FSAN", LocalDate.of(2026, 8, 1), 9, 2));
        assertThat(quarters)
                .extracting(Quarter::total)
                .containsExactly(new Count.TooFew(), exact(11), new Count.TooFew());
    }

    @Test
    void fewer_of_another_partner_than_may_be_told_are_not_told_at_all() {
        assertThat(told(
                        IOT,
                        new Of(Optional.of("FSAN"), Optional.empty()),
                        series("FSAN", LocalDate.of(2026, 5, 1), 0, 4)))
                .isEmpty();
    }

    /// Twenty of their own and two of others in the first quarter; twenty and six more in the second. Beside their own
    /// twenty, the twenty-two of everybody would tell the two.
    @Test
    void what_a_partner_knows_of_itself_does_not_tell_the_small_numbers_of_others() {
        var quarters = told(
                IOT,
                Of.everything(),
                series("IOT", LocalDate.of(2026, 2, 1), 0, 20),
                series("FSAN", LocalDate.of(2026, 2, 1), 100, 2),
                series("IOT", LocalDate.of(2026, 5, 1), 20, 20),
                series("FSAN", LocalDate.of(2026, 5, 1), 102, 6));
        assertThat(quarters)
                .extracting(Quarter::total)
                .containsExactly(new Count.TooFew(), exact(48), new Count.TooFew(), new Count.TooFew());
    }

    /// On many invented programmes: from what a partner is told of everybody and knows of itself, no number of one to
    /// four
    /// others follows, and the last total is the direct reach.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_difference_tells_a_small_number(int seed) {
        var random = new SplittableRandom(seed);
        for (int programme = 0; programme < 60; programme++) {
            var held = new ArrayList<HeldSeries>();
            for (int i = 0; i < 2 + random.nextInt(12); i++) {
                held.add(series(
                        random.nextBoolean() ? "IOT" : "FSAN",
                        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(650)),
                        random.nextInt(40),
                        1 + random.nextInt(9)));
            }
            var all = told(IOT, Of.everything(), held.toArray(HeldSeries[]::new));
            int reached = Scope.of(IOT, Of.everything(), held).reached().size();
            int before = 0;
            int othersBefore = 0;
            for (var quarter : all) {
                if (quarter.total() instanceof Count.Exact(int total)) {
                    var until = held.stream()
                            .filter(each -> each.start().isBefore(quarter.from().plusMonths(3)))
                            .toList();
                    int own = Scope.of(IOT, new Of(Optional.of("IOT"), Optional.empty()), until)
                            .reached()
                            .size();
                    assertThat(Math.abs(total - before)).isNotIn(1, 2, 3, 4);
                    assertThat(total - own).isNotIn(1, 2, 3, 4);
                    assertThat(Math.abs(total - own - othersBefore)).isNotIn(1, 2, 3, 4);
                    before = total;
                    othersBefore = total - own;
                }
            }
            assertThat(before).isIn(0, reached);
        }
    }

    private static Count exact(int people) {
        return new Count.Exact(people);
    }
}
