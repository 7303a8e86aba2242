package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.ui.component.PageHead;

/// The database does not answer: the page that was asked for comes by itself when it does.
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class AwayView extends Main implements HasErrorParameter<DatabaseAway> {

    private static final long serialVersionUID = 1L;

    private static final int ASKED_AGAIN_AFTER_MILLISECONDS = 4000;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DatabaseAway> parameter) {
        add(
                new PageHead(getTranslation("away.title"), getTranslation("away.lead")),
                new Button(
                        getTranslation("away.again"),
                        click -> click.getSource()
                                .getUI()
                                .orElseThrow()
                                .getPage()
                                .reload()));
        return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
    }

    /// While this page is looked at; who went elsewhere is left alone.
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "setTimeout(() => { if (this.isConnected) { location.reload(); } }, $0)",
                        ASKED_AGAIN_AFTER_MILLISECONDS);
    }
}
