package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inktvlek.ui.component.PageHead;

/// There is no such page.
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class MissingView extends Main implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new PageHead(getTranslation("missing.title"), getTranslation("missing.lead")));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
