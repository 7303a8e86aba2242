package nl.inktvlek.ui.publishing;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.Release;
import nl.inktvlek.reports.Part;
import nl.inktvlek.reports.Reports;
import nl.inktvlek.reports.Shelf;
import nl.inktvlek.reports.Words;
import nl.inktvlek.ui.component.Downloads;

/// Makes a report or a memo of the release that holds, with a note of one's own.
class ReportForm extends Section {

    private static final long serialVersionUID = 1L;

    private static final String PDF = "application/pdf";

    private final transient Reports reports;
    private final transient Shelf shelf;
    private final ComboBox<Place> place = new ComboBox<>();
    private final Select<Locale> language = new Select<>();
    private final CheckboxGroup<Part> parts = new CheckboxGroup<>();
    private final TextArea note = new TextArea();
    private final Downloads downloads = new Downloads(false);

    /// @param release that holds now
    ReportForm(Reports reports, Shelf shelf, Release release) {
        this.reports = reports;
        this.shelf = shelf;
        var places = shelf.table(release).places();
        place.setLabel(getTranslation("table.place"));
        place.setItems(places);
        place.setItemLabelGenerator(Place::name);
        place.setValue(places.getFirst());
        place.addValueChangeListener(change -> showDownloads());
        language.setLabel(getTranslation("report.language"));
        language.setItems(Words.locale("nl"), Words.locale("en"));
        language.setItemLabelGenerator(each -> getTranslation("report.language." + each.getLanguage()));
        language.setValue(Words.locale(getLocale().getLanguage()));
        parts.setLabel(getTranslation("report.parts"));
        parts.setItems(Part.values());
        parts.setItemLabelGenerator(part -> getTranslation("report.part." + part));
        parts.setValue(EnumSet.allOf(Part.class));
        note.setLabel(getTranslation("report.note"));
        note.setHelperText(getTranslation("report.note.help"));
        note.setMaxLength(Reports.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        var fields = new Div(place, language, parts, note);
        fields.addClassName("fields");
        add(
                new H2(getTranslation("report.make")),
                new Paragraph(getTranslation("report.make.lead")),
                fields,
                downloads);
        showDownloads();
    }

    /// A memo is for a municipality only.
    private void showDownloads() {
        downloads.clear();
        place.getOptionalValue().ifPresent(asked -> {
            downloads.addButton(
                    "bereik-%s.pdf".formatted(asked.code()),
                    PDF,
                    getTranslation("portal.take.report"),
                    () -> report(asked));
            if (Reports.hasMemo(asked)) {
                downloads.addButton(
                        "memo-%s.pdf".formatted(asked.code()),
                        PDF,
                        getTranslation("portal.take.memo"),
                        () -> memo(asked));
            }
        });
    }

    /// Of what holds when it is asked for, made after the page was let go.
    private Downloads.Content report(Place asked) {
        var release = shelf.latest().orElseThrow();
        var locale = language.getValue();
        var chosen = Set.copyOf(parts.getValue());
        var words = note.getValue();
        return out -> out.write(
                reports.report(release, asked.code(), locale, chosen, words).orElseThrow());
    }

    private Downloads.Content memo(Place asked) {
        var release = shelf.latest().orElseThrow();
        var locale = language.getValue();
        return out -> out.write(reports.memo(release, asked.code(), locale).orElseThrow());
    }
}
