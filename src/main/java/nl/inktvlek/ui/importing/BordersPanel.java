package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.borders.BorderMap;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.borders.Borders.Edition;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.LongWork;

/// Borders of municipalities of another year, for the maps: checked, looked at, then drawn.
@SpringComponent
class BordersPanel {

    private final Borders borders;
    private final CurrentActor actor;
    private final Clock clock;

    BordersPanel(Borders borders, CurrentActor actor, Clock clock) {
        this.borders = borders;
        this.actor = actor;
        this.clock = clock;
    }

    /// Nothing for those who may not change them.
    Optional<Component> content() {
        return borders.mayChange(actor.get())
                ? Optional.of(new Details(text("borders.title"), new Fields()))
                : Optional.empty();
    }

    private final class Fields extends Div {

        private static final long serialVersionUID = 1L;

        private final IntegerField year = new IntegerField(text("borders.year"));
        private final TextField source = new TextField(text("borders.source"));
        private final UnorderedList editions = new UnorderedList();
        private final LongWork reading = new LongWork(text("long-work.stop"));
        private final Div told = new Div();

        Fields() {
            year.setValue(LocalDate.now(clock).getYear());
            source.setPlaceholder("Kadaster / Centraal Bureau voor de Statistiek");
            var about = new Div(year, source);
            about.addClassName("fields");
            told.getElement().setAttribute("role", "status");
            listEditions();
            add(new Paragraph(text("borders.lead")), editions, about, upload(), reading, told);
        }

        private Upload upload() {
            var upload = new Upload(
                    UploadHandler.inMemory((metadata, bytes) -> read(new SourceFile(metadata.fileName(), bytes))));
            upload.setMaxFileSize(Borders.LARGEST_FILE);
            upload.setMaxFiles(1);
            upload.setAcceptedFileTypes(".json", ".geojson", ".topojson", "application/json", "application/geo+json");
            upload.addAllFinishedListener(finished -> upload.clearFileList());
            upload.addFileRejectedListener(
                    rejected -> tell(Problem.error(rejected.getFileName(), 0, "", "borders-no-map"), true));
            return upload;
        }

        private void read(SourceFile file) {
            told.removeAll();
            int ofYear = Objects.requireNonNullElse(year.getValue(), 0);
            var named = source.getValue();
            var asking = actor.get();
            reading.start(
                    text("borders.reading", file.name()),
                    watch -> borders.check(asking, file, ofYear, named),
                    this::show,
                    failure -> {
                        if (!(failure instanceof FileNotUsable unusable)) {
                            throw failure;
                        }
                        tell(unusable.problem(), true);
                    });
        }

        private void show(BorderMap read) {
            read.notices().forEach(notice -> tell(notice, false));
            var draw = new Button(text("borders.draw", String.valueOf(read.year())), click -> draw(read));
            draw.addThemeVariants(ButtonVariant.PRIMARY);
            told.add(new Paragraph(text("borders.read", String.valueOf(read.year()), read.kilobytes())), draw);
        }

        private void draw(BorderMap read) {
            borders.keep(OperationId.random(), actor.get(), read);
            told.removeAll();
            Notification.show(text("borders.drawn", String.valueOf(read.year())));
            listEditions();
        }

        private void tell(Problem problem, boolean isRefused) {
            var message = new Paragraph(Messages.place(problem) + ": "
                    + Messages.text(problem, UI.getCurrentOrThrow().getLocale()));
            if (isRefused) {
                message.addClassName("problem");
                message.getElement().setAttribute("role", "alert");
            }
            told.add(message);
        }

        private void listEditions() {
            editions.removeAll();
            borders.list(actor.get()).forEach(edition -> editions.add(line(edition)));
        }

        private ListItem line(Edition edition) {
            var line = new ListItem(text(
                    edition.isShipped() ? "borders.edition.shipped" : "borders.edition",
                    String.valueOf(edition.year()),
                    edition.source()));
            if (!edition.isShipped()) {
                line.add(new Button(text("borders.remove", String.valueOf(edition.year())), click -> {
                    borders.remove(OperationId.random(), actor.get(), edition.year());
                    listEditions();
                }));
            }
            return line;
        }
    }

    private static String text(String key, Object... values) {
        return UI.getCurrentOrThrow().getTranslation(key, values);
    }
}
