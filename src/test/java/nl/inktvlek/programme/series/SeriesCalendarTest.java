package nl.inktvlek.programme.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import nl.inktvlek.programme.series.ToldMeeting.Details;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesCalendarTest {

    private static final TimeZone OF_THE_MACHINE = TimeZone.getTimeZone(System.getProperty("user.timezone"));

    @AfterEach
    void as_it_was() {
        TimeZone.setDefault(OF_THE_MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati"})
    void a_meeting_is_on_its_day_wherever_the_machine_stands(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var details = new Details("S", 1, LocalDate.of(2028, 2, 29), Optional.empty(), "GM0855", "", "IOT");
        var meeting = ToldMeeting.first("S-1", details, Instant.parse("2026-11-27T23:30:00Z"));
        assertThat(SeriesCalendar.text(List.of(meeting), "Inktvlek", "Bijeenkomst"))
                .contains("DTSTART;VALUE=DATE:20280229", "DTSTAMP:20261127T233000Z")
                .doesNotContain("VTIMEZONE");
    }
}
