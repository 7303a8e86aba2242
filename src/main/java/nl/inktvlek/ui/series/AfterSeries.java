package nl.inktvlek.ui.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// What is done with a series once it is held: its meetings written up, onward talk counted, new leaders found, and
/// after-care.
@SpringComponent
class AfterSeries {

    /// Whom participants can be asked about.
    private static final List<OnwardTalk.Kind> KINDS =
            EnumSet.complementOf(EnumSet.of(OnwardTalk.Kind.UNKNOWN)).stream().toList();

    private final SeriesPlans plans;
    private final Meetings meetings;
    private final Editors editors;
    private final Leaders leaders;
    private final CurrentActor actor;
    private final Undo undo;
    private final Clock clock;

    AfterSeries(
            SeriesPlans plans,
            Meetings meetings,
            Editors editors,
            Leaders leaders,
            CurrentActor actor,
            Undo undo,
            Clock clock) {
        this.plans = plans;
        this.meetings = meetings;
        this.editors = editors;
        this.leaders = leaders;
        this.actor = actor;
        this.undo = undo;
        this.clock = clock;
    }

    /// When its meetings are, what they are about, and how many came or what is still to be done.
    Component meetings(Series series, boolean mayChange) {
        var held = meetings.held(actor.get(), series.code());
        var list = new OrderedList();
        list.addClassName("outcomes");
        for (var meeting : series.meetings()) {
            var what = text(
                    "series.log-meeting",
                    Wording.day(meeting.on()),
                    Stream.of(meeting.at().map(String::valueOf), meeting.theme())
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(" ")));
            list.add(new ListItem(
                    mayChange ? Links.to("bijeenkomst/" + meeting.codeIn(series.code()), what) : new Span(what),
                    state(meeting, Optional.ofNullable(held.get(meeting.number())))));
        }
        return new Section(new H2(text(mayChange ? "series.log" : "series.meetings")), list);
    }

    private Component state(PlannedMeeting meeting, Optional<Meetings.Held> held) {
        int came = held.map(Meetings.Held::present).orElse(0);
        boolean isWrittenUp =
                came > 0 || held.filter(Meetings.Held::isWrittenUp).isPresent();
        boolean isPast = !meeting.on().isAfter(LocalDate.now(clock));
        var state = new Span(
                isWrittenUp ? text("series.came", came) : text(isPast ? "series.not-written-up" : "series.to-come"));
        state.addClassName(isWrittenUp ? "done" : isPast ? "late" : "to-come");
        if (isWrittenUp) {
            state.addComponentAsFirst(Symbol.CHECK.icon());
        }
        return state;
    }

    /// "How many people did you talk to about it?" A number and a kind: there is no field for a name.
    Component onward(Series series, List<String> participants, Runnable stored) {
        var who = choice(participants, "onward.who");
        who.setPlaceholder(text("onward.group"));
        who.setClearButtonVisible(true);
        var number = new IntegerField(text("onward.number"));
        number.setMin(0);
        number.setMax(OnwardTalk.MOST);
        number.setStepButtonsVisible(true);
        var kind = new Select<OnwardTalk.Kind>();
        kind.setLabel(text("onward.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(each -> text("onward.kind." + each.name()));
        kind.setValue(OnwardTalk.Kind.FAMILY);
        var add = new Button(text("onward.add"), click -> {
            if (number.getValue() == null || number.isInvalid()) {
                number.setInvalid(true);
                number.setErrorMessage(text("problem.whole-number", 0, OnwardTalk.MOST));
                return;
            }
            var operation = OperationId.random();
            plans.tell(
                    operation,
                    actor.get(),
                    series.code(),
                    Optional.ofNullable(who.getValue()),
                    number.getValue(),
                    kind.getValue());
            undo.offer(text("onward.stored"), operation, stored);
            stored.run();
        });
        var fields = new Div(who, number, kind, add);
        fields.addClassName("fields");
        var told = series.told();
        var key = told.answers() == 0
                ? "onward.none"
                : told.low() == told.high() ? "onward.so-far.sure" : "onward.so-far";
        var count = new Paragraph(text(key, told.answers(), told.low(), told.high()));
        return new Section(new H2(text("onward.title")), new Paragraph(text("onward.lead")), count, fields);
    }

    /// A participant becomes a candidate in the list of leaders, with the series they came from.
    Component wantsToLead(Series series, List<String> participants) {
        var who = choice(participants, "lead.who");
        var agrees = new Checkbox(text("lead.consent"));
        var add = new Button(text("lead.add"), click -> {
            if (who.getValue() == null || !agrees.getValue()) {
                Notification.show(text("lead.needs"));
                return;
            }
            var operation = OperationId.random();
            leaders.volunteer(operation, actor.get(), who.getValue(), series);
            undo.offer(text("lead.stored"), operation, () -> {});
            who.clear();
            agrees.clear();
        });
        var fields = new Div(who, agrees, add);
        fields.addClassName("fields");
        return new Section(new H2(text("lead.title")), new Paragraph(text("lead.lead")), fields);
    }

    /// Short questions some weeks later, and what the group planned to do.
    Component care(Series series) {
        var form = new ThingForm<>(
                Series.KIND,
                editors,
                series,
                (operation, seen, wanted) -> plans.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> undo.offer(text("care.stored"), operation, () -> {}));
        form.addFields("caredForOn", "carePresent", "careStillTalking", "planMade", "plan", "planDone");
        form.setSaveText(text("care.save"));
        var due = series.careDueOn()
                .map(day -> text("care.due", Wording.day(day)))
                .orElse("");
        return new Section(new H2(text("care.title")), new Paragraph(due), form);
    }

    /// Codes of who was there.
    List<String> participants(Series series) {
        return plans.participants(actor.get(), series.code());
    }

    private static ComboBox<String> choice(List<String> participants, String labelKey) {
        var box = new ComboBox<String>(text(labelKey));
        box.setItems(participants);
        return box;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
