package nl.inktvlek.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.network.Partners;
import nl.inktvlek.snapshot.Scope;
import nl.inktvlek.vocabulary.Municipalities;

/// Narrows a list to the part of the network that its reader looks at; what is chosen goes along from page to page
/// ([TravellingScope]).
final class ListScope<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final transient ThingList.Belongs<T> belongs;
    private final ComboBox<String> partner = field("scope.partner", ListScope::partner);
    private final ComboBox<String> place = field("scope.municipality", Municipalities::name);
    private final ComboBox<String> language = field("scope.language", each -> Wording.language(each, getLocale()));

    /// @param changed when another part is looked at
    ListScope(ThingList.Belongs<T> belongs, Runnable changed) {
        this.belongs = belongs;
        this.changed = changed;
        addClassName("fields");
        add(partner, place, language);
    }

    private ComboBox<String> field(String label, Function<String, String> name) {
        var field = new ComboBox<String>(getTranslation(label));
        field.setItemLabelGenerator(name::apply);
        field.setPlaceholder(getTranslation("scope.all"));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> TravellingScope.change(ui, scope(TravellingScope.of(ui))));
                changed.run();
            }
        });
        return field;
    }

    private static String partner(String code) {
        return Partners.all().stream()
                .filter(one -> one.code().equals(code))
                .map(Partners.Partner::name)
                .findFirst()
                .orElse(code);
    }

    /// Offers what the things of the list belong to.
    void setItems(List<T> items) {
        offer(partner, items, belongs.partners());
        offer(place, items, belongs.places());
        offer(language, items, belongs.languages());
        getUI().map(TravellingScope::of).ifPresent(this::choose);
    }

    private static <T> void offer(ComboBox<String> field, List<T> items, Function<T, ? extends Collection<String>> of) {
        field.setItems(items.stream()
                .flatMap(item -> of.apply(item).stream())
                .filter(each -> !each.isBlank())
                .distinct()
                .sorted(Comparator.comparing(field.getItemLabelGenerator()::apply))
                .toList());
        field.setVisible(field.getListDataView().getItemCount() > 0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        choose(TravellingScope.of(event.getUI()));
        changed.run();
    }

    private void choose(Scope part) {
        choose(partner, part.partner());
        choose(place, part.municipality());
        choose(language, part.language());
    }

    /// What the list has nothing of is not chosen.
    private static void choose(ComboBox<String> field, Optional<String> value) {
        value.filter(field.getListDataView()::contains).ifPresentOrElse(field::setValue, field::clear);
    }

    /// What this list says nothing of stays as it is.
    private Scope scope(Scope last) {
        return new Scope(
                partner.isVisible() ? partner.getOptionalValue() : last.partner(),
                place.isVisible() ? place.getOptionalValue() : last.municipality(),
                language.isVisible() ? language.getOptionalValue() : last.language(),
                last.source());
    }

    boolean contains(T item) {
        return isOf(partner, belongs.partners().apply(item))
                && isOf(place, belongs.places().apply(item))
                && isOf(language, belongs.languages().apply(item));
    }

    private static boolean isOf(ComboBox<String> field, Collection<String> all) {
        return field.getOptionalValue().map(all::contains).orElse(true);
    }

    /// "IOT, Rotterdam"; "" where all is shown.
    String told() {
        return Stream.of(partner, place, language)
                .filter(field -> !field.isEmpty())
                .map(field -> field.getItemLabelGenerator().apply(field.getValue()))
                .collect(Collectors.joining(", "));
    }
}
