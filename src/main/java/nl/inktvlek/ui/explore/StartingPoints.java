package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.explore.Span;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.explore.ViewState.Face;

/// Questions to begin with, for who does not know where to look.
class StartingPoints extends Details {

    private static final long serialVersionUID = 1L;

    private final transient NetworkView view;
    private final Div buttons = new Div();

    StartingPoints(NetworkView view) {
        this.view = view;
        setSummaryText(getTranslation("start.title"));
        buttons.addClassName("starting-points");
        add(buttons);
    }

    /// @param partner whose network is one's own
    /// @param advised codes of the people of the last advice, when they are asked for
    /// @param connecting codes of who stands between groups, with whom they know
    void show(
            Optional<String> partner,
            YearMonth month,
            Supplier<List<String>> advised,
            Supplier<List<String>> connecting) {
        buttons.removeAll();
        partner.ifPresent(own -> add(
                "start.own",
                ViewState.start(Face.COMMUNITIES)
                        .choosing(new Chosen(Map.of(Facet.PARTNER, Set.of(own)), Optional.empty()))));
        add("start.advised", "start.advised.none", advised);
        add("start.connecting", "start.connecting.none", connecting);
        add(
                "start.new",
                ViewState.start(Face.PEOPLE)
                        .choosing(new Chosen(Map.of(), Optional.of(new Span(month, month, false)))));
    }

    private void add(String text, ViewState start) {
        add(text, () -> view.go(getTranslation(text), start));
    }

    /// Only whoever asks waits for the answer.
    private void add(String text, String none, Supplier<List<String>> codes) {
        add(text, () -> {
            var found = codes.get();
            if (found.isEmpty()) {
                Notification.show(getTranslation(none));
            } else {
                view.go(getTranslation(text), ViewState.start(Face.PEOPLE).around(found, Optional.empty()));
            }
        });
    }

    private void add(String text, Runnable action) {
        var button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        buttons.add(button);
    }
}
