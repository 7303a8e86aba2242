package nl.inktvlek.programme.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.inktvlek.vocabulary.Municipalities;

/// A meeting as calendars were told of it. Holds nothing of people.
///
/// @param code of the meeting: the same for as long as it exists, and when it comes back
/// @param sequence how often calendars were told something else of it (RFC 5545, 3.8.7.4)
/// @param changedAt when that was last
/// @param cancelledAt when it was taken out, with or without its series
public record ToldMeeting(
        String code, Details details, int sequence, Instant changedAt, Optional<Instant> cancelledAt) {

    /// What a calendar shows of a meeting.
    ///
    /// @param series code
    /// @param partner code, "" where there is none
    /// @param neighbourhood "" where none is known; of a living room this is all that is
    public record Details(
            String series,
            int number,
            LocalDate on,
            Optional<LocalTime> at,
            String municipality,
            String neighbourhood,
            String partner) {

        static Details of(Series series, PlannedMeeting meeting) {
            return new Details(
                    series.code(),
                    meeting.number(),
                    meeting.on(),
                    meeting.at(),
                    series.municipality(),
                    series.neighbourhood(),
                    series.partner().orElse(""));
        }

        /// Municipality, and neighbourhood where that is known.
        String place() {
            var name = municipality.isBlank() ? "" : Municipalities.name(municipality);
            return neighbourhood.isBlank() ? name : name.isBlank() ? neighbourhood : name + ", " + neighbourhood;
        }
    }

    static ToldMeeting first(String code, Details details, Instant now) {
        return new ToldMeeting(code, details, 0, now, Optional.empty());
    }

    boolean isCancelled() {
        return cancelledAt.isPresent();
    }

    /// As it is told from now on; the same where nothing is different.
    ToldMeeting as(Details present, Instant now) {
        return details.equals(present) && !isCancelled()
                ? this
                : new ToldMeeting(code, present, sequence + 1, now, Optional.empty());
    }

    ToldMeeting cancelled(Instant now) {
        return isCancelled() ? this : new ToldMeeting(code, details, sequence + 1, now, Optional.of(now));
    }
}
