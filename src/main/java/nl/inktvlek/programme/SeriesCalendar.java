package nl.inktvlek.programme;

import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Uid;
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
        var calendar =
                new Calendar().withProdId("-//Inktvlek//NL").withDefaults().getFluentTarget();
        for (var meeting : meetings) {
            var event = new VEvent(
                    meeting.on(),
                    "%s %d · %s"
                            .formatted(word, meeting.number(), meeting.partner())
                            .strip());
            event.add(new Uid(meeting.code() + "@inktvlek"));
            event.add(new Location(meeting.place()));
            event.replace(new DtStamp(clock.instant()));
            calendar.add(event);
        }
        return calendar.toString();
    }
}
