package nl.inktvlek.ui.component;

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
    private boolean silent;

    public ScopeFields(Choices choices, Runnable changed) {
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
        source.setLabel(getTranslation("scope.source"));
        source.setItems(choices.sources());
        for (var field : List.of(partner, municipality, language, source)) {
            field.setPlaceholder(getTranslation("scope.all"));
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> {
                if (!silent) {
                    changed.run();
                }
            });
            add(field);
        }
    }

    /// Chooses a partner by code, without telling anybody.
    public void startWith(String partnerCode) {
        silent = true;
        Partners.all().stream()
                .filter(one -> one.code().equals(partnerCode))
                .findFirst()
                .ifPresent(partner::setValue);
        silent = false;
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
