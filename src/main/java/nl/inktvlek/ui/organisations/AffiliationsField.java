package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.network.Affiliated;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.Partners;
import nl.inktvlek.ui.component.Editors;

/// How an organisation belongs to partners: as a member, a contact or a co-owner, from when to when.
class AffiliationsField extends CustomField<List<Affiliated>> implements HasValidator<List<Affiliated>> {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();
    private final transient List<Row> all = new ArrayList<>();

    private record Row(Select<Affiliation> kind, Select<String> partner, DatePicker from, DatePicker to) {

        /// Whether something was filled in that cannot be kept.
        boolean isWrong() {
            return from.isInvalid()
                    || to.isInvalid()
                    || partner.getValue() == null && !(from.isEmpty() && to.isEmpty());
        }
    }

    AffiliationsField() {
        setLabel(getTranslation("organisation.affiliations"));
        rows.addClassName("meetings");
        var add = new Button(
                getTranslation("organisation.affiliation.add"),
                click -> addRow(new Affiliated(Affiliation.LOOSE_CONTACT, "", Optional.empty(), Optional.empty())));
        add.addThemeVariants(ButtonVariant.SMALL);
        add(new Div(rows, add));
    }

    private void addRow(Affiliated affiliated) {
        var kind = new Select<Affiliation>();
        kind.setItems(Affiliation.values());
        kind.setItemLabelGenerator(each -> getTranslation("affiliation." + each.name()));
        kind.setAriaLabel(getTranslation("organisation.affiliation.kind"));
        kind.setValue(affiliated.kind());
        var partner = new Select<String>();
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        partner.setAriaLabel(getTranslation("series.partner"));
        partner.setPlaceholder(getTranslation("series.partner"));
        if (!affiliated.partner().isEmpty()) {
            partner.setValue(affiliated.partner());
        }
        var row = new Row(
                kind, partner, date("organisation.from", affiliated.from()), date("organisation.to", affiliated.to()));
        var away = new Button("×");
        away.setAriaLabel(getTranslation("organisation.affiliation.remove"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        var item = new ListItem(kind, partner, row.from(), row.to(), away);
        away.addClickListener(click -> {
            all.remove(row);
            rows.remove(item);
            updateValue();
        });
        kind.addValueChangeListener(change -> updateValue());
        partner.addValueChangeListener(change -> updateValue());
        row.from().addValueChangeListener(change -> updateValue());
        row.to().addValueChangeListener(change -> updateValue());
        all.add(row);
        rows.add(item);
    }

    private DatePicker date(String key, Optional<LocalDate> value) {
        var date = Editors.dates(new DatePicker());
        date.setAriaLabel(getTranslation(key));
        date.setPlaceholder(getTranslation(key));
        value.ifPresent(date::setValue);
        return date;
    }

    @Override
    public Validator<List<Affiliated>> getDefaultValidator() {
        return (affiliations, context) -> all.stream().anyMatch(Row::isWrong)
                ? ValidationResult.error(getTranslation("organisation.affiliation.wrong"))
                : ValidationResult.ok();
    }

    /// Rows with a partner; the others are not filled in yet.
    @Override
    protected List<Affiliated> generateModelValue() {
        return all.stream()
                .filter(row -> row.partner().getValue() != null)
                .map(row -> new Affiliated(
                        row.kind().getValue(),
                        row.partner().getValue(),
                        Optional.ofNullable(row.from().getValue()),
                        Optional.ofNullable(row.to().getValue())))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Affiliated> affiliations) {
        all.clear();
        rows.removeAll();
        affiliations.forEach(this::addRow);
    }

    @Override
    public List<Affiliated> getEmptyValue() {
        return List.of();
    }
}
