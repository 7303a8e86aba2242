package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.WorkSince;
import nl.inktvlek.ui.component.Wording;

/// Imports so far, each with its way back.
class ImportHistory extends Grid<ImportSummary> {

    private static final long serialVersionUID = 1L;

    private final transient Ways ways;
    private final transient Function<String, WorkSince> workSince;
    private final transient DateTimeFormatter until;

    /// What can be done with an import.
    interface Ways {

        /// Back, but for what others built upon.
        void takeBack(ImportSummary summary);

        /// Removed for good, with what was done since.
        void remove(ImportSummary summary, WorkSince agreed);

        void bringBack(ImportSummary summary);

        /// What is kept of it is deleted.
        void forget(ImportSummary summary);
    }

    /// @param workSince what was done since on the things of an import
    ImportHistory(ZoneId zone, Function<String, WorkSince> workSince, Ways ways) {
        this.workSince = workSince;
        this.ways = ways;
        this.until = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(zone);
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
        addColumn(this::status).setHeader(getTranslation("history.status")).setAutoWidth(true);
        addComponentColumn(this::buttons)
                .setHeader(getTranslation("history.action"))
                .setWidth("13rem")
                .setFlexGrow(3);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setEmptyStateText(getTranslation("history.empty"));
        setAllRowsVisible(true);
    }

    private String status(ImportSummary summary) {
        var status = getTranslation("import-status." + summary.status().name());
        return summary.stays() == 0
                ? status
                : status + ", " + getTranslation("history.stays", Wording.number(summary.stays(), getLocale()));
    }

    private Component buttons(ImportSummary summary) {
        var buttons = new Div();
        buttons.addClassName("row-actions");
        if (!summary.mayUndo()) {
            return buttons;
        }
        if (summary.status() == ImportSummary.Status.DONE) {
            buttons.add(button("history.undo", "history.undo.aria", summary, this::askToTakeBack));
        }
        var kept = summary.keptUntil();
        if (summary.status() == ImportSummary.Status.UNDONE && kept != null) {
            buttons.add(button("history.bring-back", "history.bring-back.aria", summary, ways::bringBack));
            buttons.add(button("history.forget", "history.forget.aria", summary, this::askToForget));
            buttons.add(new Span(getTranslation("history.kept-until", until.format(kept))));
        }
        return buttons;
    }

    private Button button(String text, String aria, ImportSummary summary, Consumer<ImportSummary> pressed) {
        var button = new Button(getTranslation(text), click -> pressed.accept(summary));
        button.setAriaLabel(getTranslation(aria, summary.source()));
        return button;
    }

    private void askToTakeBack(ImportSummary summary) {
        var since = workSince.apply(summary.id());
        var rows = getTranslation("history.undo.text", Wording.number(summary.rows(), getLocale()), summary.source());
        var dialog = dialog("history.undo.title", since.isNothing() ? rows : rows + " " + told(since));
        dialog.setConfirmText(getTranslation("history.undo"));
        dialog.addConfirmListener(confirmed -> ways.takeBack(summary));
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation(since.isNothing() ? "history.remove" : "history.remove.with-work"));
        dialog.setRejectButtonTheme("error tertiary");
        dialog.addRejectListener(rejected -> ways.remove(summary, since));
        dialog.open();
    }

    private void askToForget(ImportSummary summary) {
        var dialog = dialog("history.forget.title", getTranslation("history.forget.text", summary.source()));
        dialog.setConfirmText(getTranslation("history.forget"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> ways.forget(summary));
        dialog.open();
    }

    private ConfirmDialog dialog(String title, String text) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(title));
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("cancel"));
        return dialog;
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
