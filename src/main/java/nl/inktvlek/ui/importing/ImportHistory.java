package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.WorkSince;
import nl.inktvlek.ui.component.Wording;

/// Imports so far, each with its way back.
class ImportHistory extends Grid<ImportSummary> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<ImportSummary, WorkSince> undo;
    private final transient Function<String, WorkSince> workSince;

    /// @param workSince what was done since on the things of an import
    ImportHistory(ZoneId zone, Function<String, WorkSince> workSince, BiConsumer<ImportSummary, WorkSince> undo) {
        this.workSince = workSince;
        this.undo = undo;
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addColumn(summary -> when.format(summary.at()))
                .setHeader(getTranslation("history.when"))
                .setAutoWidth(true);
        addColumn(ImportSummary::source)
                .setHeader(getTranslation("history.source"))
                .setAutoWidth(true);
        addColumn(summary -> String.join(", ", summary.files()))
                .setHeader(getTranslation("history.files"))
                .setFlexGrow(2);
        addColumn(summary -> Wording.number(summary.rows(), getLocale()))
                .setHeader(getTranslation("history.rows"))
                .setAutoWidth(true);
        addColumn(summary -> getTranslation("import-status." + summary.status().name()))
                .setHeader(getTranslation("history.status"))
                .setAutoWidth(true);
        addComponentColumn(this::undoButton)
                .setHeader(getTranslation("history.action"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("history.empty"));
        setAllRowsVisible(true);
    }

    private Component undoButton(ImportSummary summary) {
        if (summary.status() != ImportSummary.Status.DONE || !summary.mayUndo()) {
            return new Span();
        }
        var button = new Button(getTranslation("history.undo"), click -> ask(summary));
        button.setAriaLabel(getTranslation("history.undo.aria", summary.source()));
        return button;
    }

    private void ask(ImportSummary summary) {
        var since = workSince.apply(summary.id());
        var rows = getTranslation("history.undo.text", Wording.number(summary.rows(), getLocale()), summary.source());
        var dialog = new ConfirmDialog(
                getTranslation("history.undo.title"),
                since.isNothing() ? rows : rows + " " + told(since),
                getTranslation(since.isNothing() ? "history.undo" : "history.undo.with-work"),
                confirmed -> undo.accept(summary, since));
        if (!since.isNothing()) {
            dialog.setConfirmButtonTheme("error primary");
        }
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        dialog.open();
    }

    private String told(WorkSince since) {
        return getTranslation(
                "history.undo.since",
                since.meetings(),
                since.attendances(),
                since.approaches(),
                since.consents(),
                since.profiles(),
                since.changes());
    }

    void show(List<ImportSummary> summaries) {
        setItems(summaries);
    }
}
