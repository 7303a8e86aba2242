package nl.inktvlek.programme.series;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.inktvlek.programme.series.SeriesPlans.MeetingDay;
import org.springframework.stereotype.Component;

/// Meetings as a file for calendars (iCalendar, RFC 5545): the place and the number, never who comes.
@Component
public class SeriesCalendar {

    private final Clock clock;

    SeriesCalendar(Clock clock) {
        this.clock = clock;
    }

    /// @param word what a meeting is called
    public String file(List<MeetingDay> meetings, String word) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Inktvlek//NL");
        for (var meeting : meetings) {
            var event = new VEvent();
            event.setUid(meeting.code() + "@inktvlek");
            event.setDateTimeStamp(Date.from(clock.instant()));
            event.setDateStart(day(meeting.on()));
            event.setSummary("%s %d · %s"
                    .formatted(word, meeting.number(), meeting.partner())
                    .strip());
            event.setLocation(meeting.place());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    /// A day of the calendar, which is the same one in every zone.
    private static ICalDate day(LocalDate on) {
        return new ICalDate(
                new DateTimeComponents(on.getYear(), on.getMonthValue(), on.getDayOfMonth(), 0, 0, 0, false), false);
    }
}
