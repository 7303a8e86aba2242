package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.Partners;
import nl.inktvlek.ui.component.SheetForm;
import org.jspecify.annotations.Nullable;

/// How an organisation belongs to partners: as a member, a contact or a co-owner, from when to when.
class AffiliationsField extends CustomField<Set<String>> {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();
    private final transient List<Row> all = new ArrayList<>();

    private record Row(Select<Affiliation> kind, Select<String> partner, DatePicker from, DatePicker to) {}

    AffiliationsField() {
        setLabel(getTranslation("organisation.affiliations"));
        rows.addClassName("meetings");
        var add = new Button(getTranslation("organisation.affiliation.add"), click -> addRow("|||"));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new Div(rows, add));
    }

    private void addRow(String encoded) {
        var part = encoded.split("\\|", 4);
        var kind = new Select<Affiliation>();
        kind.setItems(Affiliation.values());
        kind.setItemLabelGenerator(each -> getTranslation("affiliation." + each.name()));
        kind.setAriaLabel(getTranslation("organisation.affiliation.kind"));
        kind.setValue(part[0].isEmpty() ? Affiliation.LOOSE_CONTACT : Affiliation.valueOf(part[0]));
        var partner = new Select<String>();
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        partner.setAriaLabel(getTranslation("series.partner"));
        partner.setPlaceholder(getTranslation("series.partner"));
        if (!part[1].isEmpty()) {
            partner.setValue(part[1]);
        }
        var row = new Row(kind, partner, date("organisation.from", part[2]), date("organisation.to", part[3]));
        var away = new Button("×");
        away.setAriaLabel(getTranslation("organisation.affiliation.remove"));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
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

    private DatePicker date(String key, String value) {
        var date = SheetForm.dates(new DatePicker());
        date.setAriaLabel(getTranslation(key));
        date.setPlaceholder(getTranslation(key));
        if (!value.isEmpty()) {
            date.setValue(LocalDate.parse(value));
        }
        return date;
    }

    @Override
    protected Set<String> generateModelValue() {
        var encoded = new TreeSet<String>();
        all.stream()
                .filter(row -> row.partner().getValue() != null)
                .forEach(row -> encoded.add("%s|%s|%s|%s"
                        .formatted(
                                row.kind().getValue().name(),
                                row.partner().getValue(),
                                text(row.from().getValue()),
                                text(row.to().getValue()))));
        return encoded;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    protected void setPresentationValue(Set<String> encoded) {
        all.clear();
        rows.removeAll();
        encoded.forEach(this::addRow);
    }

    @Override
    public Set<String> getEmptyValue() {
        return Set.of();
    }
}
