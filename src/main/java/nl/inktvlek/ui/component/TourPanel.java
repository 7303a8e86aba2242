package nl.inktvlek.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.inktvlek.ui.component.Tour.Stop;

/// Where the tour is: the page, one sentence about it, and the way on. It stays in its corner while pages change under
/// it, holds nothing up and leaves with Escape. No overlay of Vaadin's: those come and go with a page, or take the
/// keyboard.
final class TourPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final String TITLE_ID = "tour-title";

    private final H2 title = new H2();
    private final Paragraph sentence = new Paragraph();
    private final Button back = new Button();
    private final Button next = new Button();
    private Stop stop = Stop.INK_BLOT;

    private TourPanel() {
        addClassName("tour");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-labelledby", TITLE_ID);
        title.setId(TITLE_ID);
        var end = new Button(getTranslation("tour.stop"), click -> removeFromParent());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        back.setText(getTranslation("tour.back"));
        back.addClickListener(click -> goTo(stop.ordinal() - 1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(click -> goTo(stop.ordinal() + 1));
        var told = new Div(title, sentence);
        told.getElement().setAttribute("aria-live", "polite");
        var actions = new Div(end, back, next);
        actions.addClassName("actions");
        add(told, actions);
        Shortcuts.addShortcutListener(this, this::removeFromParent, Key.ESCAPE).listenOn(this);
    }

    /// One at a time: it begins anew where it was open.
    static void open(UI ui) {
        var before = ComponentUtil.getData(ui, TourPanel.class);
        if (before != null) {
            before.removeFromParent();
        }
        var panel = new TourPanel();
        ComponentUtil.setData(ui, TourPanel.class, panel);
        ui.add(panel);
        panel.goTo(0);
        panel.next.focus();
    }

    private void goTo(int number) {
        var stops = Stop.values();
        if (number >= stops.length) {
            removeFromParent();
            return;
        }
        stop = stops[Math.max(0, number)];
        title.setText(getTranslation(
                "tour.at", stop.ordinal() + 1, stops.length, getTranslation("tour.page." + stop.name())));
        sentence.setText(getTranslation("tour.says." + stop.name()));
        back.setEnabled(stop.ordinal() > 0);
        next.setText(getTranslation(stop.ordinal() == stops.length - 1 ? "tour.done" : "tour.next"));
        UI.getCurrent().navigate(stop.path());
    }
}
