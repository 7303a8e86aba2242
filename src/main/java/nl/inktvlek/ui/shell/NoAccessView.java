package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inktvlek.ui.component.PageHead;

/// This page is not for you; and why that is so.
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoAccessView extends Main implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new PageHead(getTranslation("no-access.title"), getTranslation("no-access.lead")));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
