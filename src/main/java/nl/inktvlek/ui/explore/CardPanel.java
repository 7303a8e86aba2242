package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.ui.component.Symbol;

/// What was chosen, floating over the right of the picture; a sheet on a phone.
class CardPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final Div content = new Div();

    CardPanel(Runnable closed) {
        addClassNames("selected-card", "over");
        getElement().setAttribute("data-edge", "right");
        getElement().setAttribute("aria-label", getTranslation("card.title"));
        var close = new Button(Symbol.X.icon(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("card.close"));
        close.addClassName("close");
        content.addClassName("detail");
        add(close, content);
        setVisible(false);
    }

    void show(Optional<? extends List<? extends Component>> parts) {
        content.removeAll();
        parts.ifPresent(shown -> shown.forEach(content::add));
        setVisible(parts.isPresent());
    }
}
