package nl.inktvlek.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.inktvlek.ui.component.Tour.Stop;

/// Where the tour is: the page, one sentence about it, and the way on. It stays in its corner while pages change under
/// it, holds nothing up and leaves with Escape.
final class TourPanel extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Paragraph sentence = new Paragraph();
    private final Button back = new Button();
    private final Button next = new Button();
    private Stop stop = Stop.INK_BLOT;

    private TourPanel() {
        setModality(ModalityMode.MODELESS);
        setCloseOnOutsideClick(false);
        setDraggable(true);
        addClassName("tour");
        var end = new Button(getTranslation("tour.stop"), click -> close());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        back.setText(getTranslation("tour.back"));
        back.addClickListener(click -> goTo(stop.ordinal() - 1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(click -> goTo(stop.ordinal() + 1));
        sentence.getElement().setAttribute("aria-live", "polite");
        add(new Div(sentence));
        getFooter().add(end, back, next);
        addClosedListener(closed -> removeFromParent());
    }

    /// One at a time: it begins anew where it was open.
    static void open(UI ui) {
        var before = ComponentUtil.getData(ui, TourPanel.class);
        if (before != null) {
            before.close();
            before.removeFromParent();
        }
        var panel = new TourPanel();
        ComponentUtil.setData(ui, TourPanel.class, panel);
        ui.add(panel);
        panel.open();
        panel.goTo(0);
    }

    private void goTo(int number) {
        var stops = Stop.values();
        if (number >= stops.length) {
            close();
            return;
        }
        stop = stops[Math.max(0, number)];
        var title = getTranslation("tour.page." + stop.name());
        setHeaderTitle(getTranslation("tour.at", stop.ordinal() + 1, stops.length, title));
        sentence.setText(getTranslation("tour.says." + stop.name()));
        back.setEnabled(stop.ordinal() > 0);
        next.setText(getTranslation(stop.ordinal() == stops.length - 1 ? "tour.done" : "tour.next"));
        UI.getCurrent().navigate(stop.path());
    }
}
