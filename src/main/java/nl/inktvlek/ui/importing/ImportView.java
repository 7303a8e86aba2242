package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.inktvlek.access.Role;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.WorkSince;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.LongWork;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// Files into the network: drop, see what was recognised, check, import, take back.
@Route("importeren")
@Menu(title = "nav.import", order = 70)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
class ImportView extends Main implements HasDynamicTitle, ImportHistory.Ways {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Imports imports;
    private final transient CurrentActor actor;

    private final transient List<MappedFile> files = new ArrayList<>();

    final TextField source = new TextField();
    final Checkbox bothWays = new Checkbox();
    final Checkbox leaveOut = new Checkbox();
    final Div panels = new Div();
    final Button check = new Button();
    final Div refusals = new Div();
    final Div result = new Div();
    final LongWork writing = new LongWork(getTranslation("import.stop")).goingOnUnwatched();
    final LongWork removing = new LongWork(getTranslation("import.undo.stop")).goingOnUnwatched();
    final Div outcome = new Div();
    final ImportHistory history;

    ImportView(Imports imports, BordersPanel borders, CurrentActor actor, Clock clock) {
        this.imports = imports;
        this.actor = actor;
        source.setLabel(getTranslation("import.source"));
        source.setHelperText(getTranslation("import.source.help"));
        source.setValue(getTranslation("import.source.default", NOW.format(LocalDateTime.now(clock))));
        source.addValueChangeListener(change -> result.removeAll());
        bothWays.addValueChangeListener(change -> result.removeAll());
        leaveOut.addValueChangeListener(change -> result.removeAll());
        bothWays.setLabel(getTranslation("import.both-ways"));
        bothWays.setValue(true);
        leaveOut.setLabel(getTranslation("import.leave-out"));
        check.setText(getTranslation("import.check"));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> check());
        check.setEnabled(false);
        history = new ImportHistory(clock.getZone(), id -> imports.workSince(actor.get(), id), this);
        panels.addClassName("panels");
        result.addClassName("import-result");
        var choices = new Div(source, bothWays, leaveOut);
        choices.addClassName("fields");
        add(new PageHead(getTranslation("import.title"), getTranslation("import.lead")));
        if (imports.mayImport(actor.get())) {
            add(
                    new FileDrop(this::read, this::refused),
                    new Templates(),
                    refusals,
                    panels,
                    choices,
                    check,
                    result,
                    writing);
        }
        add(new Section(new H2(getTranslation("import.history")), removing, outcome, history));
        history.show(imports.list(actor.get()));
        borders.content().ifPresent(this::add);
    }

    private void refused(String message) {
        Notification.show(message).addThemeVariants(NotificationVariant.ERROR);
    }

    private Command read(SourceFile file) {
        try {
            var tables = IncomingTables.of(file);
            return () -> {
                files.removeIf(earlier -> earlier.file().name().equals(file.name()));
                tables.forEach(table -> files.add(imports.asBefore(actor.get(), table)));
                showFiles();
            };
        } catch (FileNotUsable unusable) {
            return () -> refused(unusable.problem());
        }
    }

    private void refused(Problem problem) {
        var message = new Paragraph(Messages.place(problem) + ": " + Messages.text(problem, getLocale()));
        message.addClassName("problem");
        message.getElement().setAttribute("role", "alert");
        refusals.add(message);
    }

    private void showFiles() {
        panels.removeAll();
        result.removeAll();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            panels.add(new FilePanel(
                    files.get(i),
                    changed -> {
                        files.set(index, changed);
                        showFiles();
                    },
                    () -> {
                        files.remove(index);
                        showFiles();
                    }));
        }
        check.setEnabled(!files.isEmpty());
    }

    private void check() {
        result.removeAll();
        source.setInvalid(source.getValue().isBlank());
        source.setErrorMessage(getTranslation("import.source.needed"));
        if (source.isInvalid()) {
            return;
        }
        var request = new ImportRequest(source.getValue().strip(), files, bothWays.getValue(), leaveOut.getValue());
        try {
            var checked = imports.check(actor.get(), request);
            result.add(new CheckedPanel(
                    checked, imports.corrections(actor.get(), checked), leaveOut.getValue(), this::run));
        } catch (ImportNotPossible refused) {
            source.setInvalid(true);
            source.setErrorMessage(
                    getTranslation("import." + refused.key(), refused.details().toArray()));
        }
    }

    /// Writes in the background; the reader sees how far it is and can stop it.
    private void run(CheckedImport checked) {
        result.removeAll();
        var onBehalfOf = actor.get();
        writing.start(
                getTranslation("import.progress"),
                watch -> imports.run(onBehalfOf, checked, told(watch, "import.progress.rows")),
                this::finished,
                failure -> failed(result, failure, "import.failed"));
    }

    private Progress told(LongWork.Watch watch, String key) {
        return (rows, total) -> watch.tell(
                () -> getTranslation(key, Wording.number(rows, getLocale()), Wording.number(total, getLocale())),
                (double) rows / total);
    }

    private void finished(ImportSummary done) {
        files.clear();
        refusals.removeAll();
        showFiles();
        result.add(
                new Paragraph(getTranslation("import.done", Wording.number(done.rows(), getLocale()), done.source())));
        history.show(imports.list(actor.get()));
    }

    /// Tells in `place` what was refused, or that something is broken, which the error handler of the session logs.
    private void failed(Div place, RuntimeException failure, String broken) {
        place.removeAll();
        var isRefused = failure instanceof ImportNotPossible;
        var told = new Paragraph(
                failure instanceof ImportNotPossible refused
                        ? getTranslation(
                                "import." + refused.key(), refused.details().toArray())
                        : getTranslation(broken));
        told.getElement().setAttribute("role", "alert");
        place.add(told);
        history.show(imports.list(actor.get()));
        if (!isRefused) {
            throw failure;
        }
    }

    @Override
    public void takeBack(ImportSummary summary) {
        var onBehalfOf = actor.get();
        undo(progress -> imports.takeBack(onBehalfOf, summary.id(), progress), this::undone);
    }

    @Override
    public void remove(ImportSummary summary, WorkSince agreed) {
        var onBehalfOf = actor.get();
        undo(progress -> imports.remove(onBehalfOf, summary.id(), agreed, progress), this::undone);
    }

    @Override
    public void bringBack(ImportSummary summary) {
        var onBehalfOf = actor.get();
        undo(progress -> imports.bringBack(onBehalfOf, summary.id(), progress), this::returned);
    }

    @Override
    public void forget(ImportSummary summary) {
        imports.forget(actor.get(), summary.id());
        outcome.removeAll();
        tell("import.forgotten", summary.source());
    }

    /// In the background; who does not want to look any longer leaves the rest to itself.
    private void undo(Function<Progress, ImportSummary> work, Consumer<ImportSummary> done) {
        outcome.removeAll();
        removing.start(
                getTranslation("import.undoing"),
                watch -> work.apply(told(watch, "import.undoing.rows")),
                done,
                failure -> failed(outcome, failure, "import.undo.failed"));
    }

    private void undone(ImportSummary left) {
        if (left.status() != ImportSummary.Status.UNDONE) {
            tell("import.undo.left", left.source());
        } else if (left.stays() > 0) {
            tell("import.undone.stays", left.source(), Wording.number(left.stays(), getLocale()));
        } else {
            tell("import.undone", left.source());
        }
    }

    private void returned(ImportSummary back) {
        boolean isWhole = back.status() == ImportSummary.Status.DONE;
        tell(isWhole ? "import.returned" : "import.returning.left", back.source());
    }

    private void tell(String text, Object... details) {
        outcome.add(new Paragraph(getTranslation(text, details)));
        history.show(imports.list(actor.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.import") + " · Inktvlek";
    }
}
