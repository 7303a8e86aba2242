package nl.inktvlek.ui.log;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.database.DiskFull;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.ui.component.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes in meetings that were written up in the browser, however often they are sent.
@RestController
class MeetingLogEndpoint {

    static final String PATH = "log/meetings/";

    /// Ids as the browser makes them.
    private static final Pattern OPERATION = Pattern.compile("[0-9A-Za-z-]{8,64}");

    private final Meetings meetings;
    private final CurrentActor actor;
    private final AuditTrail trail;

    MeetingLogEndpoint(Meetings meetings, CurrentActor actor, AuditTrail trail) {
        this.meetings = meetings;
        this.actor = actor;
        this.trail = trail;
    }

    /// @param operation id made in the browser: sent again after a lost answer, it changes nothing
    /// @param seen the meeting as the browser got it
    record Written(
            @Nullable String operation,
            @Nullable LoggedMeeting seen,
            @Nullable LoggedMeeting wanted) {}

    /// 200 stored, 400 not what the form sends, 403 the meeting of another partner, 404 no such meeting, 409 somebody
    /// else wrote something else, or the id was used for something else, 422 not filled in,
    /// 507 no room to store it: send it again later.
    @PostMapping("/" + PATH + "{code}")
    ResponseEntity<Object> write(@PathVariable String code, @RequestBody Written written) {
        var id = written.operation();
        var before = written.seen();
        var after = written.wanted();
        if (id == null
                || !OPERATION.matcher(id).matches()
                || before == null
                || after == null
                || !before.isWellFormed()
                || !after.isWellFormed()) {
            return ResponseEntity.badRequest().build();
        }
        try {
            return meetings.find(actor.get(), code)
                    .map(page -> write(new OperationId("log/" + code + "/" + id), page, before, after))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (AccessDeniedException refused) {
            trail.record(actor.get().username(), Action.REFUSED, List.of(), Meeting.KIND.label());
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("reason", "others"));
        } catch (NotFilledIn problem) {
            return ResponseEntity.unprocessableContent().body(Map.of("problems", problem.problems()));
        } catch (DiskFull full) {
            return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE).build(); // it stays in the browser
        } catch (DatabaseAway away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build(); // the same
        } catch (OperationId.Reused reused) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("reason", "reused"));
        }
    }

    private ResponseEntity<Object> write(
            OperationId operation, Meetings.Page page, LoggedMeeting before, LoggedMeeting after) {
        var seen = before.on(page.meeting());
        return switch (meetings.writeUp(operation, actor.get(), page, seen, after.on(seen))) {
            case Saved.Stored<Meeting> _ -> ResponseEntity.ok(Map.of());
            case Saved.Conflict<Meeting> conflict ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of(
                                "current", LoggedMeeting.of(conflict.current()),
                                "fields", conflict.fields(),
                                "by", conflict.by()));
            case Saved.Gone<Meeting> _ -> ResponseEntity.notFound().build();
        };
    }
}
