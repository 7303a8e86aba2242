package nl.inktvlek.ui.log;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.programme.Meetings;
import org.jspecify.annotations.Nullable;

/// A meeting on its way between browser and server.
///
/// @param present codes
/// @param warmth 1..5
/// @param version of the meeting when it was read; a meeting that exists has at least 1
record LoggedMeeting(
        List<String> present,
        @Nullable Integer heads,
        @Nullable String theme,
        List<String> forms,
        @Nullable Integer warmth,
        boolean needsCare,
        long version) {

    static LoggedMeeting of(Sheet meeting) {
        return new LoggedMeeting(
                meeting.texts(Meetings.PRESENT),
                meeting.number(Meetings.HEADS).orElse(null),
                meeting.text(Meetings.THEME).orElse(null),
                meeting.texts(Meetings.FORMS),
                meeting.number(Meetings.WARMTH).orElse(null),
                meeting.isTrue(Meetings.NEEDS_CARE),
                meeting.version());
    }

    /// `sheet` with what stands here.
    Sheet on(Sheet sheet) {
        var filled = sheet.with(Meetings.PRESENT, present)
                .with(Meetings.HEADS, heads)
                .with(Meetings.THEME, theme)
                .with(Meetings.FORMS, forms)
                .with(Meetings.WARMTH, warmth)
                .with(
                        Meetings.NEEDS_CARE,
                        Optional.of(needsCare).filter(needed -> needed).orElse(null));
        return new Sheet(sheet.code(), filled.fields(), Math.max(1, version));
    }
}
