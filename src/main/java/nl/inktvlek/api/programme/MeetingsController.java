package nl.inktvlek.api.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Needs;
import nl.inktvlek.api.answers.Once;
import nl.inktvlek.api.answers.Part;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Version;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.series.SeriesPlans.MeetingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// As the page on which a meeting is written up.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
@Tag(name = "Meetings")
class MeetingsController {

    private final Meetings meetings;
    private final SeriesPlans plans;
    private final Once once;
    private final Caller caller;

    MeetingsController(Meetings meetings, SeriesPlans plans, Once once, Caller caller) {
        this.meetings = meetings;
        this.plans = plans;
        this.once = once;
        this.caller = caller;
    }

    /// A meeting in the list.
    record MeetingItem(
            String code,
            String series,
            int number,
            LocalDate on,
            String place,
            @Nullable String partner) {

        static MeetingItem of(MeetingDay day) {
            return new MeetingItem(
                    day.code(),
                    day.series(),
                    day.number(),
                    day.on(),
                    day.place(),
                    day.partner().isEmpty() ? null : day.partner());
        }
    }

    @GetMapping("/api/v1/meetings")
    @Operation(
            operationId = "listMeetings",
            summary = "Meetings in order of time: of a series, from a day, until a day.")
    Part<MeetingItem> list(
            @RequestParam(required = false) @Size(max = 20) @Nullable String series,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit,
            @RequestParam(required = false) @Size(max = 30) @Nullable String after) {
        var asked = plans
                .meetings(
                        caller.actor(),
                        day -> (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)))
                .stream()
                .filter(day -> series == null || day.series().equals(series))
                .toList();
        return Part.of(asked, MeetingDay::code, MeetingItem::of, after, limit);
    }

    @GetMapping("/api/v1/meetings/{code}")
    @Operation(operationId = "getMeeting", summary = "One meeting, with its version as ETag.")
    ResponseEntity<MeetingAnswer> get(@PathVariable @Size(max = 30) String code) {
        return told(code);
    }

    @PutMapping(value = "/api/v1/meetings/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Scope.WRITE)
    @Operation(operationId = "writeUpMeeting", summary = "Write up a meeting: who was there, and how it went.")
    ResponseEntity<MeetingAnswer> writeUp(
            @PathVariable @Size(max = 30) String code,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody MeetingWritten written) {
        var actor = caller.actor();
        once.code(caller.bearer(), key, List.of("write up", code, seen, written), operation -> {
            var page = find(code);
            Version.require(seen, mark(answer(page)));
            return switch (meetings.writeUp(operation, actor, page, page.meeting(), written.on(page.meeting()))) {
                case Saved.Stored<Meeting> stored -> stored.now().code();
                case Saved.Conflict<Meeting> _ -> throw new Refusal(Refusal.Why.CHANGED_MEANWHILE);
                case Saved.Gone<Meeting> _ -> throw new Refusal(Refusal.Why.NOT_FOUND);
            };
        });
        return told(code);
    }

    private Meetings.Page find(String code) {
        return meetings.find(caller.actor(), code).orElseThrow(() -> new Refusal(Refusal.Why.NOT_FOUND));
    }

    private ResponseEntity<MeetingAnswer> told(String code) {
        var answer = answer(find(code));
        return ResponseEntity.ok().eTag(mark(answer)).body(answer);
    }

    private MeetingAnswer answer(Meetings.Page page) {
        return plans.mayChange(caller.actor(), page.series())
                ? MeetingAnswer.of(page.meeting())
                : MeetingAnswer.planned(page.meeting());
    }

    private static String mark(MeetingAnswer answer) {
        return Version.mark(answer.version(), answer);
    }
}
