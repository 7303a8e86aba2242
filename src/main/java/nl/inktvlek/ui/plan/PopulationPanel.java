package nl.inktvlek.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.PopulationFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;

/// Numbers of people that coverage is measured against: from a table of CBS StatLine, or one by one.
@SpringComponent
class PopulationPanel {

    private static final int MOST_BYTES = 10_000_000;
    private static final int SHOWN_PROBLEMS = 10;

    private final Populations populations;
    private final AccessDecision access;
    private final CurrentActor actor;
    private final Clock clock;

    PopulationPanel(Populations populations, AccessDecision access, CurrentActor actor, Clock clock) {
        this.populations = populations;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /// Nothing for those who may not change the numbers; `changed` runs when they did.
    Optional<Component> content(Runnable changed) {
        if (!access.mayChange(actor.get(), DataKind.ORGANISATION, Set.of())) {
            return Optional.empty();
        }
        var language = new ComboBox<String>(text("population.language"));
        language.setItems(Languages.with(List.of()));
        language.setItemLabelGenerator(
                each -> Wording.language(each, UI.getCurrent().getLocale()));
        var group = new TextField(text("population.group"));
        var source = new TextField(text("population.source"));
        source.setPlaceholder("CBS StatLine 85369NED");
        var year = new IntegerField(text("population.year"));
        year.setValue(LocalDate.now(clock).getYear());
        var about = new Div(language, group, source, year);
        about.addClassName("fields");
        var told = new Div();
        var details = new Details(
                text("population.title"),
                new Paragraph(text("population.lead")),
                about,
                new H3(text("population.file")),
                upload(told, language, group, source, year, changed),
                told,
                new H3(text("population.by-hand")),
                byHand(language, group, source, year, changed));
        return Optional.of(details);
    }

    private Upload upload(
            Div told,
            ComboBox<String> language,
            TextField group,
            TextField source,
            IntegerField year,
            Runnable changed) {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            told.removeAll();
            try {
                told.add(preview(
                        PopulationFile.read(new SourceFile(metadata.fileName(), bytes)),
                        language,
                        group,
                        source,
                        year,
                        changed));
            } catch (FileNotUsable unusable) {
                told.add(problem(
                        Messages.text(unusable.problem(), UI.getCurrent().getLocale())));
            }
        }));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv", ".xlsx", ".xls", ".ods");
        return upload;
    }

    private Component preview(
            PopulationFile file,
            ComboBox<String> language,
            TextField group,
            TextField source,
            IntegerField year,
            Runnable changed) {
        var column = new Select<String>();
        column.setLabel(text("population.column"));
        column.setItems(file.numberColumns());
        column.setValue(file.numberColumns().getFirst());
        var part = parts(file, year);
        var keep = new Button(text("population.keep"), click -> {
            if (part.getValue() == null) {
                part.setInvalid(true);
                part.setErrorMessage(text("population.part.needed"));
                return;
            }
            var rows = file.rows().stream()
                    .filter(row -> row.part().equals(part.getValue()))
                    .filter(row -> row.people().containsKey(column.getValue()))
                    .map(row -> new Population(
                            row.municipality(),
                            Objects.requireNonNullElse(language.getValue(), ""),
                            group.getValue().isBlank() ? column.getValue() : group.getValue(),
                            Objects.requireNonNull(row.people().get(column.getValue())),
                            source.getValue(),
                            Objects.requireNonNullElse(year.getValue(), 0)))
                    .toList();
            keep(rows, changed);
        });
        var fields = new Div(column, part, keep);
        fields.addClassName("fields");
        var places = file.rows().stream()
                .map(PopulationFile.Row::municipality)
                .distinct()
                .count();
        var content = new Div(new Paragraph(text("population.found", places, file.withoutPlace())), fields);
        file.problems().stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(found -> content.add(problem(Messages.place(found) + ": "
                        + Messages.text(found, UI.getCurrent().getLocale()))));
        return content;
    }

    /// Years, sexes or ages to choose one from; the one there is, is chosen.
    private static Select<String> parts(PopulationFile file, IntegerField year) {
        var part = new Select<String>();
        part.setLabel(text("population.part"));
        part.setItems(file.parts());
        part.setVisible(file.parts().size() > 1);
        part.setPlaceholder(text("population.part.choose"));
        part.addValueChangeListener(change -> tellYear(change.getValue(), year));
        if (file.parts().size() == 1) {
            part.setValue(file.parts().getFirst());
        }
        return part;
    }

    private static void tellYear(String part, IntegerField year) {
        PopulationFile.year(part).ifPresent(year::setValue);
    }

    private Component byHand(
            ComboBox<String> language, TextField group, TextField source, IntegerField year, Runnable changed) {
        var municipality = new ComboBox<String>(text("series.municipality"));
        municipality.setItems(Municipalities.all().stream()
                .map(Municipalities.Municipality::code)
                .toList());
        municipality.setItemLabelGenerator(Municipalities::name);
        var people = new IntegerField(text("population.people"));
        people.setMin(0);
        var keep = new Button(
                text("form.save"),
                click -> keep(
                        List.of(new Population(
                                Objects.requireNonNullElse(municipality.getValue(), ""),
                                Objects.requireNonNullElse(language.getValue(), ""),
                                group.getValue(),
                                Objects.requireNonNullElse(people.getValue(), -1),
                                source.getValue(),
                                Objects.requireNonNullElse(year.getValue(), 0))),
                        changed));
        var fields = new Div(municipality, people, keep);
        fields.addClassName("fields");
        return fields;
    }

    private void keep(List<Population> rows, Runnable changed) {
        try {
            populations.keep(OperationId.random(), actor.get(), rows);
            Notification.show(text("population.kept", rows.size()));
            changed.run();
        } catch (NotFilledIn missing) {
            Notification.show(text("population.needs"));
        }
    }

    private static Paragraph problem(String message) {
        var problem = new Paragraph(message);
        problem.addClassName("problem");
        return problem;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
