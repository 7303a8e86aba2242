package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.Consents;

/// What somebody answered when asked to be on the network map. Stored as soon as it is chosen.
class ConsentChoice extends RadioButtonGroup<Boolean> {

    private static final long serialVersionUID = 1L;

    ConsentChoice(Consents consents, Actor actor, String person) {
        setLabel(getTranslation("consent.label"));
        setItems(true, false);
        setItemLabelGenerator(agrees -> getTranslation(agrees ? "consent.agrees" : "consent.refuses"));
        setHelperText(getTranslation("consent.not-asked"));
        consents.answer(actor, person).ifPresent(answer -> {
            setValue(answer.agrees());
            setHelperText(getTranslation("consent.since", answer.on().toString()));
        });
        addValueChangeListener(change -> {
            consents.record(OperationId.random(), actor, person, change.getValue());
            setHelperText(getTranslation("consent.stored"));
        });
    }
}
