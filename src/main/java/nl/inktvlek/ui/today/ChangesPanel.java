package nl.inktvlek.ui.today;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.journal.Change;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Undo;

/// My last ten changes and what was deleted in the last thirty days, each with a way back; looked up when opened.
class ChangesPanel extends Details {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM HH:mm");

    private final transient Journal journal;
    private final transient OnePerson onePerson;
    private final transient Undo undo;
    private final transient Actor actor;
    private final transient Clock clock;

    ChangesPanel(Journal journal, OnePerson onePerson, Undo undo, Actor actor, Clock clock) {
        this.journal = journal;
        this.onePerson = onePerson;
        this.undo = undo;
        this.actor = actor;
        this.clock = clock;
        setSummaryText(getTranslation("changes.title"));
        addClassName("changes");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show();
            }
        });
    }

    private void show() {
        removeAll();
        var mine = journal.mine(actor);
        add(mine.isEmpty() ? new Paragraph(getTranslation("changes.none")) : list(mine));
        var deleted = journal.deleted(actor).stream()
                .filter(change -> mine.stream().noneMatch(own -> own.id().equals(change.id())))
                .toList();
        if (!deleted.isEmpty()) {
            add(new Paragraph(getTranslation("changes.deleted")), list(deleted));
        }
        int joined = onePerson.list(actor).size();
        if (joined > 0) {
            add(Links.line("dezelfde", getTranslation("changes.joined", joined)));
        }
    }

    private OrderedList list(List<Change> changes) {
        var list = new OrderedList();
        list.addClassName("decisions");
        for (var change : changes) {
            var told = getTranslation(
                    "change." + change.action().name(),
                    getTranslation("thing." + change.label()),
                    change.title(),
                    MOMENT.format(LocalDateTime.ofInstant(change.at(), clock.getZone())));
            var back = new Button(getTranslation("undo"), click -> {
                Notification.show(getTranslation(undo.take(change.id())));
                show();
            });
            back.setDisableOnClick(true);
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("undo") + ": " + told);
            list.add(new ListItem(new Span(told), back));
        }
        return list;
    }
}
