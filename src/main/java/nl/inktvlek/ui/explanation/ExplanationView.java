package nl.inktvlek.ui.explanation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Tour;

/// How we count, in plain words.
@Route("uitleg")
@Menu(title = "nav.explanation", order = 90)
@PermitAll
class ExplanationView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final List<String> TOPICS =
            List.of("reach", "expected", "models", "proven", "compared", "fair", "communities", "central", "privacy");

    ExplanationView(Tour tour) {
        getElement().setAttribute("tabindex", "0"); // nothing else here takes the keyboard, and the page scrolls
        add(new PageHead(getTranslation("explanation.title"), getTranslation("explanation.lead")));
        if (tour.isForMe()) {
            add(new Button(
                    getTranslation("tour.begin"),
                    click -> tour.start(click.getSource().getUI().orElseThrow())));
        }
        for (var topic : TOPICS) {
            add(new Section(
                    new H2(getTranslation("explanation." + topic)),
                    new Paragraph(getTranslation("explanation." + topic + ".text"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.explanation") + " · Inktvlek";
    }
}
