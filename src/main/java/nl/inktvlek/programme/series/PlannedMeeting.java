package nl.inktvlek.programme.series;

import java.time.LocalDate;
import java.util.Optional;

/// When a meeting of a series is and what it is about.
///
/// @param number from 1
public record PlannedMeeting(int number, LocalDate on, Optional<String> theme) {

    /// What the meeting is found by.
    public String codeIn(String series) {
        return series + "-" + number;
    }
}
