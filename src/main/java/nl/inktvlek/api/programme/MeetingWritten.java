package nl.inktvlek.api.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meeting.WorkingForm;
import org.jspecify.annotations.Nullable;

/// How a meeting went: the whole of it, what is left out is empty.
///
/// @param present codes of who was there; one that is nobody's yet becomes a new participant
/// @param headCount how many were there
/// @param warmth 1 (cold) to 5 (warm)
record MeetingWritten(
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 20) String> present,
        @Nullable @Min(0) @Max(200) Integer headCount,
        @Nullable @Size(max = 200) String theme,
        @Nullable @Size(max = 20) List<@NotNull WorkingForm> forms,
        @Nullable @Min(1) @Max(5) Integer warmth,
        @Nullable Boolean needsCare) {

    Meeting on(Meeting meeting) {
        return new Meeting(
                meeting.code(),
                meeting.version(),
                meeting.series(),
                meeting.number(),
                meeting.on(),
                SeriesWritten.list(present).stream().distinct().toList(),
                Optional.ofNullable(headCount),
                SeriesWritten.text(theme),
                SeriesWritten.list(forms).stream().distinct().toList(),
                Optional.ofNullable(warmth),
                Boolean.TRUE.equals(needsCare),
                meeting.loggedOn());
    }
}
