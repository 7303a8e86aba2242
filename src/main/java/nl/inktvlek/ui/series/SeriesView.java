package nl.inktvlek.ui.series;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.CalendarAddresses;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesCalendar;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.series.SeriesPlans.Item;
import nl.inktvlek.programme.series.ToldMeetings;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Downloads;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingColumns;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;

/// All series: planned, running and held.
@Route("series")
@Menu(title = "nav.series", order = 25)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class SeriesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /// Which series are shown.
    enum When {
        COMING,
        HELD,
        ALL
    }

    private final transient SeriesPlans series;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient LocalDate today;
    private transient List<Item> all = List.of();
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>();

    SeriesView(
            SeriesPlans series,
            ToldMeetings told,
            CalendarAddresses addresses,
            Editors editors,
            CurrentActor actor,
            Clock clock) {
        this.editors = editors;
        this.series = series;
        this.actor = actor;
        today = LocalDate.now(clock);
        var list = list();
        var add = new Button(
                getTranslation("series.new"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(SeriesPage.class, ThingFrame.NEW)));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var ics = new Downloads(false);
        ics.add("inktvlek.ics", "text/calendar; charset=utf-8", getTranslation("series.calendar-file"), () -> {
            var file = SeriesCalendar.text(
                    told.all(actor.get()), getTranslation("calendar.name", ""), getTranslation("series.meeting"));
            return out -> out.write(file.getBytes(StandardCharsets.UTF_8));
        });
        add(
                new PageHead(getTranslation("series.title"), getTranslation("series.lead"), add),
                list,
                new MonthCalendar(month -> series.meetings(actor.get(), month), today),
                new CalendarSubscription(addresses, actor.get()),
                ics);
    }

    private ThingList<Item> list() {
        var columns = new ArrayList<>(List.of(
                new Column<>(
                        getTranslation("series.place"),
                        (Item item) -> item.series().place(),
                        true),
                new Column<>(
                        getTranslation("series.start"),
                        (Item item) -> item.series().start().orElse(null),
                        true),
                new Column<>(
                        getTranslation("series.host"),
                        (Item item) -> item.hostName().orElse(null),
                        true),
                new Column<>(getTranslation("series.participants"), Item::participants, true),
                new Column<>(
                        getTranslation("series.meetings"),
                        (Item item) -> item.series().meetings().size(),
                        false),
                new Column<>(getTranslation("series.logged"), Item::logged, false),
                new Column<>(
                        getTranslation("series.end"),
                        (Item item) -> item.series().end().orElse(null),
                        false)));
        columns.addAll(2, ThingColumns.of(Series.KIND, Item::series, editors));
        var list = new ThingList<Item>("series", "series.empty", columns, item -> "serie/" + item.code());
        when.setLabel(getTranslation("series.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(each -> getTranslation("series.when." + each.name()));
        all = series.list(actor.get());
        when.setValue(all.stream().anyMatch(this::isComing) ? When.COMING : When.ALL);
        when.addValueChangeListener(change -> list.setItems(ordered()));
        list.setItems(ordered());
        list.narrowTo(new ThingList.Belongs<>(
                item -> item.series().partner().stream().toList(),
                item -> List.of(item.series().municipality()),
                item -> item.series().languages()));
        list.addFilter("wanneer", when, When::name, ThingList.among(List.of(When.values()), When::name), this::fits);
        return list;
    }

    /// What comes first is wanted first; of what was, the last.
    private List<Item> ordered() {
        var byDay = Comparator.comparing((Item item) -> item.series().start().orElse(LocalDate.MAX));
        return all.stream()
                .sorted(when.getValue() == When.COMING ? byDay : byDay.reversed())
                .toList();
    }

    private boolean isComing(Item item) {
        return item.series().end().filter(end -> !end.isBefore(today)).isPresent();
    }

    private boolean fits(Item item, When time) {
        return switch (time) {
            case ALL -> true;
            case COMING -> isComing(item);
            case HELD -> !isComing(item);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.series") + " · Inktvlek";
    }
}
