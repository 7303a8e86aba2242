package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.ui.component.Wording;

/// Somebody about whom was decided, and the way back.
class DecisionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    DecisionItem(Exploration.Hit hit, ApproachStatus status, Runnable withdraw) {
        var name = Wording.name(hit.node(), hit.name(), getLocale());
        var undo = ApproachView.button(
                getTranslation("approach.withdraw"), withdraw, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.setAriaLabel(getTranslation("approach.withdraw.aria", name));
        add(new Span(name + " – " + getTranslation("status." + status.name())), undo);
    }
}
