package nl.inktvlek.api.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import org.jspecify.annotations.Nullable;

/// A series as a program wants it: the whole of it, what is left out is empty. What the service does not show
/// (free text about the group, conversations after it) stays as it is.
record SeriesWritten(
        @Nullable @Size(max = 20) String partner,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 20) String> projects,
        @Nullable @Size(max = 20) String method,
        @Nullable @Size(max = 10) String municipality,
        @Nullable @Size(max = 200) String neighbourhood,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 60) String> languages,
        @Nullable @Size(max = 200) String group,
        @Nullable @Min(1) @Max(200) Integer expectedParticipants,
        @Nullable @Size(max = 20) String host,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 20) String> leaders,
        @Nullable @Size(max = 50) List<@NotNull @Valid PlannedWritten> meetings,
        @Nullable @Valid CareWritten afterCare) {

    @Schema(name = "PlannedMeetingWritten")
    record PlannedWritten(
            @Min(1) @Max(50) int number,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String theme,

            @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String at) {

        PlannedMeeting meeting() {
            return new PlannedMeeting(
                    number,
                    on,
                    Optional.ofNullable(theme),
                    Optional.ofNullable(at).map(LocalTime::parse));
        }
    }

    @Schema(name = "AfterCareWritten")
    record CareWritten(
            @Nullable LocalDate givenOn,
            @Nullable @Min(0) @Max(200) Integer present,
            @Nullable @Min(0) @Max(200) Integer stillTalking,
            @Nullable Boolean planMade,
            @Nullable Boolean planDone) {

        static final CareWritten NONE = new CareWritten(null, null, null, null, null);
    }

    /// This series with what stands here.
    Series on(Series series) {
        var care = afterCare == null ? CareWritten.NONE : afterCare;
        return new Series(
                series.code(),
                series.version(),
                Optional.ofNullable(partner),
                list(projects),
                Optional.ofNullable(method),
                text(municipality),
                text(neighbourhood),
                list(languages),
                text(group),
                Optional.ofNullable(expectedParticipants),
                Optional.ofNullable(host),
                list(leaders),
                list(meetings).stream().map(PlannedWritten::meeting).toList(),
                Optional.ofNullable(care.givenOn()),
                Optional.ofNullable(care.present()),
                Optional.ofNullable(care.stillTalking()),
                Boolean.TRUE.equals(care.planMade()),
                series.plan(),
                Boolean.TRUE.equals(care.planDone()),
                series.onward(),
                series.sheet());
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
