package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.accounts.Tours;

/// The guided tour, from the ink blot to the first approach: for who may see all its pages, offered once in the
/// demonstration and to be had whenever somebody asks.
@SpringComponent
public class Tour {

    private final Tours tours;
    private final AccessDecision access;
    private final DemonstrationMode demonstration;
    private final CurrentActor actor;

    Tour(Tours tours, AccessDecision access, DemonstrationMode demonstration, CurrentActor actor) {
        this.tours = tours;
        this.access = access;
        this.demonstration = demonstration;
        this.actor = actor;
    }

    /// A page on the way, with its address.
    public enum Stop {
        INK_BLOT("inktvlek"),
        REACH("bereik"),
        PLAN("plannen"),
        FORCES("krachten"),
        LEADERS("gespreksleiders"),
        NETWORK("netwerk"),
        APPROACH("benaderen");

        private final String path;

        Stop(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /// Whether this is for who is signed in: somebody who plans and approaches.
    public boolean isForMe() {
        return access.sees(actor.get(), DataKind.APPROACH) && access.sees(actor.get(), DataKind.PERSON_IN_NETWORK);
    }

    /// Begins at the first page; nothing is blocked meanwhile.
    public void start(UI ui) {
        tours.note(actor.get());
        TourPanel.open(ui);
    }

    /// What offers it, to who has not seen it in a demonstration.
    public Optional<Component> offer() {
        return demonstration.isOn() && isForMe() && !tours.isSeen(actor.get())
                ? Optional.of(offering())
                : Optional.empty();
    }

    private Component offering() {
        var section = new Section();
        var begin = new Button(text("tour.begin"), click -> {
            section.removeFromParent();
            start(UI.getCurrent());
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var later = new Button(text("tour.not-now"), click -> {
            tours.note(actor.get());
            section.removeFromParent();
        });
        later.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(begin, later);
        actions.addClassName("actions");
        section.add(new H2(text("tour.title")), new Paragraph(text("tour.offer", Stop.values().length)), actions);
        section.addClassName("tour-offer");
        return section;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
