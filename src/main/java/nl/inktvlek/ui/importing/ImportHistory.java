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
import nl.inktvlek.ui.component.NarrowWindow;
import nl.inktvlek.ui.component.Wording;

/// Imports so far, each with its way back.
class ImportHistory extends Grid<ImportSummary> {

    private static final long serialVersionUID = 1L;

    private static final String WHEN = "12rem";

    private boolean isNarrow;
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
        addComponentColumn(summary -> first(summary, when.format(summary.at())))
                .setHeader(getTranslation("history.when"))
                .setWidth(WHEN)
                .setFlexGrow(1);
        var beside = List.of(
                addColumn(ImportSummary::source)
                        .setHeader(getTranslation("history.source"))
                        .setAutoWidth(true),
                addColumn(ImportHistory::files)
                        .setHeader(getTranslation("history.files"))
                        .setFlexGrow(2),
                addColumn(this::rows).setHeader(getTranslation("history.rows")).setAutoWidth(true),
                addColumn(this::status)
                        .setHeader(getTranslation("history.status"))
                        .setAutoWidth(true),
                addComponentColumn(this::buttons)
                        .setHeader(getTranslation("history.action"))
                        .setWidth("13rem")
                        .setFlexGrow(3));
        NarrowWindow.whenChanged(this, now -> {
            isNarrow = now;
            beside.forEach(column -> column.setVisible(!now));
            getColumns().getFirst().setWidth(now ? "100%" : WHEN);
            getDataProvider().refreshAll();
        });
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setEmptyStateText(getTranslation("history.empty"));
        setAllRowsVisible(true);
    }

    /// On a phone all of an import stands under its day.
    private Div first(ImportSummary summary, String when) {
        if (!isNarrow) {
            return new Div(when);
        }
        var source = new Span(summary.source());
        source.getStyle().set("font-weight", "600");
        var told = new Div(
                "%s · %s: %s · %s".formatted(when, getTranslation("history.rows"), rows(summary), status(summary)));
        var files = new Div(files(summary));
        files.addClassName("quiet");
        return new Div(source, told, files, buttons(summary));
    }

    private static String files(ImportSummary summary) {
        return String.join(", ", summary.files());
    }

    private String rows(ImportSummary summary) {
        return Wording.number(summary.rows(), getLocale());
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
