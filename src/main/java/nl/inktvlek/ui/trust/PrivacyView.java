package nl.inktvlek.ui.trust;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;

/// What happens with what people tell us, in plain words, for everybody and without logging in.
@Route(value = "privacy", autoLayout = false)
@Menu(title = "nav.privacy", order = 90)
@AnonymousAllowed
class PrivacyView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SECTIONS = 9;

    PrivacyView() {
        addClassName("plain-page");
        add(new PageHead(getTranslation("privacy.title"), getTranslation("privacy.lead")));
        var home = Links.to("", getTranslation("privacy.home"));
        add(new Paragraph(home));
        for (int section = 1; section <= SECTIONS; section++) {
            add(
                    new H2(getTranslation("privacy." + section + ".title")),
                    new Paragraph(getTranslation("privacy." + section + ".text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.privacy") + " · Inktvlek";
    }
}
