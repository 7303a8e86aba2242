package nl.inktvlek.programme.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// When a meeting of a series is and what it is about.
///
/// @param number from 1
/// @param at time of day at which it begins, once that is known
public record PlannedMeeting(int number, LocalDate on, Optional<String> theme, Optional<LocalTime> at) {

    /// Without a time of day.
    public PlannedMeeting(int number, LocalDate on, Optional<String> theme) {
        this(number, on, theme, Optional.empty());
    }

    /// What the meeting is found by.
    public String codeIn(String series) {
        return series + "-" + number;
    }
}
