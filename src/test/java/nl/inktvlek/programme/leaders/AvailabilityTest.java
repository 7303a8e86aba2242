package nl.inktvlek.programme.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// When a leader can take on more, counted by hand from the middle of November.
class AvailabilityTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    /// Three in December 2026, one in February 2027.
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15), LocalDate.of(2027, 2, 3));

    @Test
    void without_a_number_of_slots_all_months_are_free_but_those_with_a_meeting() {
        var free = Availability.of(Status.INDEPENDENT, Integer.MAX_VALUE, DAYS).freeMonths(TODAY);
        assertThat(free)
                .hasSize(10)
                .doesNotContain(YearMonth.of(2026, Month.DECEMBER), YearMonth.of(2027, Month.FEBRUARY))
                .startsWith(YearMonth.of(2026, Month.NOVEMBER), YearMonth.of(2027, Month.JANUARY))
                .endsWith(YearMonth.of(2027, Month.OCTOBER));
        assertThat(Availability.of(Status.INDEPENDENT, Integer.MAX_VALUE, DAYS).freeSlots(TODAY))
                .isEmpty();
    }

    @Test
    void a_month_is_not_free_once_its_quarter_is_full() {
        var availability = Availability.of(Status.DUO, 3, DAYS);
        assertThat(availability.freeMonths(TODAY))
                .doesNotContain(YearMonth.of(2026, Month.NOVEMBER)) // three of three in October to December
                .contains(YearMonth.of(2027, Month.JANUARY), YearMonth.of(2027, Month.MARCH)); // one of three
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "3, 0", "1, 0"})
    void slots_left_are_those_of_this_quarter_less_the_meetings_in_it(int slots, int left) {
        assertThat(Availability.of(Status.DUO, slots, DAYS).freeSlots(TODAY)).hasValue(left);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CANDIDATE", "IN_TRAINING", "PAUSING"})
    void who_does_not_lead_is_never_free(Status status) {
        var availability = Availability.of(status, 9, List.of());
        assertThat(availability.freeMonths(TODAY)).isEmpty();
        assertThat(availability.freeSlots(TODAY)).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-01-01", "2026-03-31, 2026-01-01", "2026-11-15, 2026-10-01"})
    void a_quarter_begins_in_january_april_july_or_october(LocalDate day, LocalDate first) {
        assertThat(Availability.firstOfQuarter(day)).isEqualTo(first);
    }
}
