package nl.inktvlek.api.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meeting.WorkingForm;
import org.jspecify.annotations.Nullable;

/// A meeting as it was held. How it went is told to whoever may write it up; to others, that it was planned.
///
/// @param present codes of who was there
/// @param warmth 1 (cold) to 5 (warm)
/// @param writtenUpOn absent for one that was not written up yet
@Schema(name = "Meeting")
record MeetingAnswer(
        String code,
        long version,
        @Nullable String series,
        @Nullable Integer number,
        @Nullable LocalDate on,
        List<String> present,
        @Nullable Integer headCount,
        String theme,
        List<WorkingForm> forms,
        @Nullable Integer warmth,
        boolean needsCare,
        @Nullable LocalDate writtenUpOn) {

    static MeetingAnswer planned(Meeting meeting) {
        return new MeetingAnswer(
                meeting.code(),
                meeting.version(),
                meeting.series().orElse(null),
                meeting.number().orElse(null),
                meeting.on().orElse(null),
                List.of(),
                null,
                "",
                List.of(),
                null,
                false,
                null);
    }

    static MeetingAnswer of(Meeting meeting) {
        return new MeetingAnswer(
                meeting.code(),
                meeting.version(),
                meeting.series().orElse(null),
                meeting.number().orElse(null),
                meeting.on().orElse(null),
                meeting.present().stream().sorted().toList(),
                meeting.headCount().orElse(null),
                meeting.theme(),
                meeting.forms(),
                meeting.warmth().orElse(null),
                meeting.needsCare(),
                meeting.loggedOn().orElse(null));
    }
}
