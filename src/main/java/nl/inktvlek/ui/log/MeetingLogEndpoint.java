package nl.inktvlek.ui.log;

import java.util.List;
import java.util.Map;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.programme.Meetings;
import nl.inktvlek.ui.component.CurrentActor;
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
    record Written(String operation, LoggedMeeting seen, LoggedMeeting wanted) {}

    /// 200 stored, 403 the meeting of another partner, 404 no such meeting, 409 somebody else wrote something else, 422
    /// not filled in.
    @PostMapping("/" + PATH + "{code}")
    ResponseEntity<Object> write(@PathVariable String code, @RequestBody Written written) {
        var page = meetings.find(actor.get(), code).orElse(null);
        if (page == null) {
            return ResponseEntity.notFound().build();
        }
        var seen = written.seen().on(page.meeting());
        try {
            return switch (meetings.log(
                    new OperationId("log/" + code + "/" + written.operation()),
                    actor.get(),
                    page.seenAs(seen),
                    written.wanted().on(seen))) {
                case Saved.Stored _ -> ResponseEntity.ok(Map.of());
                case Saved.Conflict conflict ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(Map.of(
                                    "current", LoggedMeeting.of(conflict.current()),
                                    "fields", conflict.fields(),
                                    "by", conflict.by()));
                case Saved.Gone _ -> ResponseEntity.notFound().build();
            };
        } catch (AccessDeniedException refused) {
            trail.record(actor.get().username(), Action.REFUSED, List.of(), Meetings.KIND.label());
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        } catch (NotFilledIn problem) {
            return ResponseEntity.unprocessableContent().body(Map.of("problems", problem.problems()));
        }
    }
}
