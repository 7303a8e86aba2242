package nl.inktvlek.ui.component;

import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import org.springframework.stereotype.Component;

/// Writes down which list somebody took along as a file; lists hold codes, never names.
@Component
class TakenAlong {

    private final AuditTrail trail;

    TakenAlong(AuditTrail trail) {
        this.trail = trail;
    }

    void record(Actor actor, String file, int rows) {
        trail.record(actor.username(), AuditTrail.Action.EXPORTED, List.of(), "%s (%d)".formatted(file, rows));
    }
}
