package nl.inktvlek.ui.log;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meeting.WorkingForm;
import org.jspecify.annotations.Nullable;

/// A meeting on its way between browser and server. What comes in is checked as if it came from a stranger.
///
/// @param present codes
/// @param forms names of forms of working
/// @param warmth 1..5
/// @param version of the meeting when it was read; a meeting that exists has at least 1
record LoggedMeeting(
        @Nullable List<@Nullable String> present,
        @Nullable Integer heads,
        @Nullable String theme,
        @Nullable List<@Nullable String> forms,
        @Nullable Integer warmth,
        boolean needsCare,
        long version) {

    /// More items than a form can send.
    private static final int MOST_ITEMS = 500;

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_THEME = 200;

    static LoggedMeeting of(Meeting meeting) {
        return new LoggedMeeting(
                List.copyOf(meeting.present()),
                meeting.headCount().orElse(null),
                meeting.theme().isEmpty() ? null : meeting.theme(),
                meeting.forms().stream().map(WorkingForm::name).toList(),
                meeting.warmth().orElse(null),
                meeting.needsCare(),
                meeting.version());
    }

    /// Whether a form of ours can have made this: known forms of working, lists and texts of a size that people make.
    boolean isWellFormed() {
        return areTexts(present)
                && areTexts(forms)
                && list(forms).stream().allMatch(name -> form(name).isPresent())
                && (theme == null || theme.length() <= LONGEST_THEME);
    }

    private static boolean areTexts(@Nullable List<@Nullable String> texts) {
        return list(texts).size() <= MOST_ITEMS
                && list(texts).stream().allMatch(text -> text != null && text.length() <= LONGEST_CODE);
    }

    private static List<@Nullable String> list(@Nullable List<@Nullable String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static Optional<WorkingForm> form(@Nullable String name) {
        return Arrays.stream(WorkingForm.values())
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    /// The meeting with what stands here.
    Meeting on(Meeting meeting) {
        return new Meeting(
                meeting.code(),
                Math.max(1, version),
                meeting.series(),
                meeting.number(),
                meeting.on(),
                list(present).stream().filter(Objects::nonNull).toList(),
                Optional.ofNullable(heads),
                theme == null ? "" : theme,
                list(forms).stream().flatMap(name -> form(name).stream()).toList(),
                Optional.ofNullable(warmth),
                needsCare,
                meeting.loggedOn());
    }
}
