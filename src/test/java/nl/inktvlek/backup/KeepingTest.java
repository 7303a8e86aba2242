package nl.inktvlek.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Seven days, five weeks, twelve months.
class KeepingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static Instant on(String day) {
        return LocalDate.parse(day).atTime(2, 41).atZone(ZONE).toInstant();
    }

    @Test
    void of_a_year_of_nights_the_last_week_five_sundays_and_a_dozen_ends_of_months_stay() {
        var last = LocalDate.of(2026, 11, 29); // a Sunday
        var nights = IntStream.range(0, 400)
                .mapToObj(back -> on(last.minusDays(back).toString()))
                .toList();
        var kept = new ArrayList<Instant>();
        for (var day : List.of(
                "2026-11-29 2026-11-28 2026-11-27 2026-11-26 2026-11-25 2026-11-24 2026-11-23".split(" "), // days
                "2026-11-22 2026-11-15 2026-11-08 2026-11-01".split(" "), // Sundays
                "2026-10-31 2026-09-30 2026-08-31 2026-07-31 2026-06-30 2026-05-31 2026-04-30".split(" "), // months
                "2026-03-31 2026-02-28 2026-01-31 2025-12-31".split(" "))) {
            Stream.of(day).map(KeepingTest::on).forEach(kept::add);
        }
        assertThat(Keeping.of(nights, ZONE)).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void of_several_a_day_the_newest_stays_and_what_is_alone_stays_however_old() {
        var morning = on("2026-11-29");
        var evening = morning.plusSeconds(60 * 60 * 18);
        assertThat(Keeping.of(List.of(morning, evening), ZONE)).containsExactly(evening);
        assertThat(Keeping.of(List.of(on("2001-01-01"), evening), ZONE))
                .containsExactlyInAnyOrder(on("2001-01-01"), evening);
        assertThat(Keeping.of(List.of(), ZONE)).isEmpty();
    }
}
