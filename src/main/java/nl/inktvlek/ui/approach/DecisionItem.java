package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.function.Consumer;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;

/// Somebody about whom was decided: where the approach stands, and the way back.
class DecisionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    DecisionItem(
            Exploration.Hit hit, Approaches.Decision decision, Consumer<ApproachStatus> moveTo, Runnable withdraw) {
        var name = Wording.name(hit.node(), hit.name(), getLocale());
        var state = new Select<ApproachStatus>();
        state.setItems(ApproachStatus.values());
        state.setItemLabelGenerator(each -> getTranslation("status." + each.name()));
        state.setValue(decision.status());
        state.setAriaLabel(getTranslation("approach.status.aria", name));
        state.addThemeVariants(SelectVariant.SMALL);
        state.addValueChangeListener(change -> moveTo.accept(change.getValue()));
        var undo = ApproachView.button(
                getTranslation("approach.withdraw"), withdraw, ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        undo.setAriaLabel(getTranslation("approach.withdraw.aria", name));
        undo.setVisible(decision.isOurs());
        add(Links.to("benadering/" + hit.node().code(), name), state, undo);
    }
}
