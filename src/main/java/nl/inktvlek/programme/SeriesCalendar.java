package nl.inktvlek.programme;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import nl.inktvlek.programme.SeriesPlans.MeetingDay;
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
            event.setDateStart(
                    Date.from(meeting.on().atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
            event.setSummary("%s %d · %s"
                    .formatted(word, meeting.number(), meeting.partner())
                    .strip());
            event.setLocation(meeting.place());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }
}
