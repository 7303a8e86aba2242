package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.regex.Pattern;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;

/// This page is not for you; and why that is so.
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoAccessView extends Main implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    /// What a path may begin with to be written down: anything else could be a text of somebody's own.
    private static final Pattern VIEW = Pattern.compile("[a-z]{1,20}");

    private final transient AuditTrail trail;
    private final transient CurrentActor actor;

    NoAccessView(AuditTrail trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        var view = event.getLocation().getFirstSegment();
        trail.record(
                actor.get().username(),
                Action.REFUSED,
                List.of(),
                VIEW.matcher(view).matches() ? view : "?");
        add(new PageHead(getTranslation("no-access.title"), getTranslation("no-access.lead")));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
