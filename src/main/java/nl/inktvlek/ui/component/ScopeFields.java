package nl.inktvlek.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.network.Partners;
import nl.inktvlek.snapshot.LoadedNetwork.Choices;
import nl.inktvlek.snapshot.Scope;
import nl.inktvlek.vocabulary.Municipalities;

/// Which part of the network: partner, place, language, and the network it came from.
public class ScopeFields extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Partners.Partner> partner = new ComboBox<>();
    private final ComboBox<String> municipality = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<String> source = new ComboBox<>();
    private final transient Choices choices;
    private boolean silent;
    private boolean isTravelling;

    public ScopeFields(Choices choices, Runnable changed) {
        this.choices = choices;
        addClassName("fields");
        partner.setLabel(getTranslation("scope.partner"));
        partner.setItems(Partners.all());
        partner.setItemLabelGenerator(Partners.Partner::name);
        municipality.setLabel(getTranslation("scope.municipality"));
        municipality.setItems(choices.municipalities().stream()
                .sorted((a, b) -> Municipalities.name(a).compareTo(Municipalities.name(b)))
                .toList());
        municipality.setItemLabelGenerator(Municipalities::name);
        language.setLabel(getTranslation("scope.language"));
        language.setItems(choices.languages());
        language.setItemLabelGenerator(each -> Wording.language(each, getLocale()));
        source.setLabel(getTranslation("scope.source"));
        source.setItems(choices.sources());
        for (var field : List.of(partner, municipality, language, source)) {
            field.setPlaceholder(getTranslation("scope.all"));
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                if (!silent) {
                    if (isTravelling) {
                        TravellingScope.change(UI.getCurrent(), scope());
                    }
                    changed.run();
                }
            });
            add(field);
        }
    }

    /// The same fields, beginning with the part looked at last, on whatever page; their own choice goes along.
    public ScopeFields travelling() {
        isTravelling = true;
        var last = TravellingScope.of(UI.getCurrent());
        silent = true;
        last.partner().ifPresent(this::choosePartner);
        last.municipality().filter(choices.municipalities()::contains).ifPresent(municipality::setValue);
        last.language().filter(choices.languages()::contains).ifPresent(language::setValue);
        last.source().filter(choices.sources()::contains).ifPresent(source::setValue);
        silent = false;
        return this;
    }

    /// Chooses a partner by code if nothing is chosen yet, without telling anybody.
    public void startWith(String partnerCode) {
        if (scope().equals(Scope.EVERYTHING)) {
            silent = true;
            choosePartner(partnerCode);
            silent = false;
        }
    }

    private void choosePartner(String code) {
        Partners.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .ifPresent(partner::setValue);
    }

    public void clear() {
        partner.clear();
        municipality.clear();
        language.clear();
        source.clear();
    }

    public Scope scope() {
        return new Scope(
                Optional.ofNullable(partner.getValue()).map(Partners.Partner::code),
                Optional.ofNullable(municipality.getValue()),
                Optional.ofNullable(language.getValue()),
                Optional.ofNullable(source.getValue()));
    }
}
