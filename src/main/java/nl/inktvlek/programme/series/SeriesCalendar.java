package nl.inktvlek.programme.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Meetings as calendars read them (iCalendar, RFC 5545 and 7986): the place and the number, never who comes.
///
/// The same meetings give the same text, so that who asks often can be told that nothing is new.
public final class SeriesCalendar {

    private static final String ZONE = "Europe/Amsterdam";

    /// How often a calendar should look again.
    private static final String REFRESH = "PT1H";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private SeriesCalendar() {}

    /// @param name of the calendar
    /// @param word what a meeting is called
    public static String text(List<ToldMeeting> meetings, String name, String word) {
        var lines = new CalendarLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Inktvlek//NL")
                .add("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .add("X-PUBLISHED-TTL", REFRESH);
        if (meetings.stream().anyMatch(meeting -> meeting.details().at().isPresent())) {
            zone(lines);
        }
        meetings.forEach(meeting -> event(lines, meeting, word));
        return lines.add("END", "VCALENDAR").toString();
    }

    private static void event(CalendarLines lines, ToldMeeting meeting, String word) {
        var details = meeting.details();
        var changed = moment(meeting.changedAt());
        lines.add("BEGIN", "VEVENT")
                .text("UID", meeting.code() + "@inktvlek")
                .add("DTSTAMP", changed) // without METHOD this is when it last changed (3.8.7.2)
                .add("LAST-MODIFIED", changed)
                .add("SEQUENCE", String.valueOf(meeting.sequence()))
                .add("STATUS", meeting.isCancelled() ? "CANCELLED" : "CONFIRMED");
        details.at()
                .ifPresentOrElse(
                        at -> lines.add(
                                "DTSTART;TZID=" + ZONE,
                                LOCAL.format(details.on().atTime(at))),
                        () -> wholeDay(lines, details.on()));
        lines.text(
                        "SUMMARY",
                        "%s %d%s"
                                .formatted(
                                        word,
                                        details.number(),
                                        details.partner().isEmpty() ? "" : " · " + details.partner()))
                .text("LOCATION", details.place())
                .add("END", "VEVENT");
    }

    /// A day of the calendar, which is the same one in every zone; it leaves who has it free for other things.
    private static void wholeDay(CalendarLines lines, LocalDate on) {
        lines.add("DTSTART;VALUE=DATE", DAY.format(on)).add("TRANSP", "TRANSPARENT");
    }

    private static String moment(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    /// Summer from the last Sunday of March to the last of October, as it is since 1996.
    private static void zone(CalendarLines lines) {
        lines.add("BEGIN", "VTIMEZONE").add("TZID", ZONE);
        change(lines, "DAYLIGHT", "19960331T020000", "3", "+0100", "+0200", "CEST");
        change(lines, "STANDARD", "19961027T030000", "10", "+0200", "+0100", "CET");
        lines.add("END", "VTIMEZONE");
    }

    private static void change(
            CalendarLines lines, String kind, String first, String month, String from, String to, String name) {
        lines.add("BEGIN", kind)
                .add("DTSTART", first)
                .add("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")
                .add("TZOFFSETFROM", from)
                .add("TZOFFSETTO", to)
                .add("TZNAME", name)
                .add("END", kind);
    }
}
