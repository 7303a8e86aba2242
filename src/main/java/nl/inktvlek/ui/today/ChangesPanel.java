package nl.inktvlek.ui.today;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Journal.Entry;
import nl.inktvlek.insights.Changes;
import nl.inktvlek.ui.component.Undo;

/// My last ten changes and what was deleted in the last thirty days, each with a way back.
class ChangesPanel extends Details {

    private static final long serialVersionUID = 1L;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM HH:mm");

    private final transient Changes changes;
    private final transient Undo undo;
    private final transient Actor actor;

    ChangesPanel(Changes changes, Undo undo, Actor actor) {
        this.changes = changes;
        this.undo = undo;
        this.actor = actor;
        setSummaryText(getTranslation("changes.title"));
        addClassName("changes");
        show();
    }

    private void show() {
        removeAll();
        var mine = changes.mine(actor);
        add(mine.isEmpty() ? new Paragraph(getTranslation("changes.none")) : list(mine));
        var deleted = changes.deleted(actor).stream()
                .filter(entry -> mine.stream().noneMatch(own -> own.id().equals(entry.id())))
                .toList();
        if (!deleted.isEmpty()) {
            add(new Paragraph(getTranslation("changes.deleted")), list(deleted));
        }
    }

    private OrderedList list(List<Entry> entries) {
        var list = new OrderedList();
        list.addClassName("decisions");
        for (var entry : entries) {
            var told = getTranslation(
                    "change." + entry.action().name(),
                    getTranslation("thing." + entry.label()),
                    entry.title(),
                    MOMENT.format(LocalDateTime.ofInstant(entry.at(), HERE)));
            var back = new Button(getTranslation("undo"), click -> {
                Notification.show(getTranslation(Undo.resultKey(undo.take(entry.id()))));
                show();
            });
            back.setDisableOnClick(true);
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            back.setAriaLabel(getTranslation("undo") + ": " + told);
            list.add(new ListItem(new Span(told), back));
        }
        return list;
    }
}
