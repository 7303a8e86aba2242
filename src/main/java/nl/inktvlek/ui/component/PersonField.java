package nl.inktvlek.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import nl.inktvlek.explore.Exploration;

/// One person, found by name or code.
public class PersonField extends ComboBox<Exploration.Hit> {

    private static final long serialVersionUID = 1L;

    public PersonField(String label, Exploration exploration, CurrentActor actor) {
        super(label);
        setItemLabelGenerator(hit -> Wording.name(hit.node(), hit.name(), getLocale()));
        setHelperText(getTranslation("person.find"));
        setClearButtonVisible(true);
        setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.searchPeople(actor.get(), text));
    }
}
