package nl.inktvlek.api.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import org.jspecify.annotations.Nullable;

/// A series as it is planned, and what became of it. Free text about a group is not in it.
///
/// @param version how often it was changed; its ETag
/// @param partner code of the consortium partner that runs it
/// @param method code of the partner whose method is followed; absent for its own
/// @param municipality CBS code
/// @param host code of the organisation where it is held
/// @param leaders codes of people
/// @param afterCare for whoever may change the series only
/// @param toldOn conversations after it, counted: never with whom; for whoever may change the series only
@Schema(name = "Series")
record SeriesAnswer(
        String code,
        long version,
        @Nullable String partner,
        List<String> projects,
        @Nullable String method,
        String municipality,
        String place,
        String neighbourhood,
        List<String> languages,
        String group,
        @Nullable Integer expectedParticipants,
        @Nullable String host,
        List<String> leaders,
        List<PlannedAnswer> meetings,
        @Nullable CareAnswer afterCare,
        @Nullable ToldOn toldOn) {

    /// @param code what the meeting is found by
    /// @param at when it begins, "19:30"; absent where that is not known
    @Schema(name = "PlannedMeeting")
    record PlannedAnswer(
            String code,
            int number,
            LocalDate on,
            @Nullable String theme,
            @Nullable String at) {}

    /// @param dueOn when it is due; absent without meetings
    /// @param givenOn when it was given
    @Schema(name = "AfterCare")
    record CareAnswer(
            @Nullable LocalDate dueOn,
            @Nullable LocalDate givenOn,
            @Nullable Integer present,
            @Nullable Integer stillTalking,
            boolean planMade,
            boolean planDone) {}

    /// @param low people at least, `high` at most
    record ToldOn(int answers, int low, int high) {}

    /// @param isWhole for whoever may change the series
    static SeriesAnswer of(Series series, boolean isWhole) {
        var told = series.told();
        return new SeriesAnswer(
                series.code(),
                series.version(),
                series.partner().orElse(null),
                series.projects(),
                series.method().orElse(null),
                series.municipality(),
                series.place(),
                series.neighbourhood(),
                series.languages(),
                series.group(),
                series.expected().orElse(null),
                series.host().orElse(null),
                series.leaders(),
                series.meetings().stream().map(each -> planned(series, each)).toList(),
                isWhole ? care(series) : null,
                isWhole ? new ToldOn(told.answers(), told.low(), told.high()) : null);
    }

    private static CareAnswer care(Series series) {
        return new CareAnswer(
                series.careDueOn().orElse(null),
                series.caredForOn().orElse(null),
                series.carePresent().orElse(null),
                series.careStillTalking().orElse(null),
                series.planMade(),
                series.planDone());
    }

    private static PlannedAnswer planned(Series series, PlannedMeeting meeting) {
        return new PlannedAnswer(
                meeting.codeIn(series.code()),
                meeting.number(),
                meeting.on(),
                meeting.theme().orElse(null),
                meeting.at().map(String::valueOf).orElse(null));
    }
}
