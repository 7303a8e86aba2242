package nl.inktvlek.ui.series;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.SeriesCalendar;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.programme.SeriesPlans.Item;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Downloads;
import nl.inktvlek.ui.component.PageHead;
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
    private final transient SeriesCalendar calendar;
    private final transient CurrentActor actor;
    private final transient LocalDate today;
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>();
    private final ComboBox<String> partner = new ComboBox<>();

    SeriesView(SeriesPlans series, SeriesCalendar calendar, CurrentActor actor, Clock clock) {
        this.series = series;
        this.calendar = calendar;
        this.actor = actor;
        today = LocalDate.now(clock);
        var list = list();
        var add = new Button(
                getTranslation("series.new"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(SeriesPage.class, SeriesPage.NEW)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var ics = new Downloads(false);
        ics.add(
                "inktvlek.ics",
                "text/calendar; charset=utf-8",
                getTranslation("series.calendar-file"),
                out -> out.write(calendar.file(series.meetings(actor.get()), getTranslation("series.meeting"))
                        .getBytes(StandardCharsets.UTF_8)));
        add(
                new PageHead(getTranslation("series.title"), getTranslation("series.lead")),
                add,
                ics,
                new MonthCalendar(series.meetings(actor.get()), today),
                list);
    }

    private ThingList<Item> list() {
        var list = new ThingList<Item>(
                "series",
                "series.empty",
                List.of(
                        new Column<>(getTranslation("series.place"), Item::place, true),
                        new Column<>(
                                getTranslation("series.start"),
                                item -> item.start().orElse(null),
                                true),
                        new Column<>(
                                getTranslation("series.partner"),
                                item -> item.partner().orElse(null),
                                true),
                        new Column<>(
                                getTranslation("series.host"),
                                item -> item.hostName().orElse(null),
                                true),
                        new Column<>(
                                getTranslation("series.languages"), item -> String.join(", ", item.languages()), true),
                        new Column<>(
                                getTranslation("series.group"),
                                item -> item.group().orElse(null),
                                false),
                        new Column<>(getTranslation("series.participants"), Item::participants, true),
                        new Column<>(getTranslation("series.meetings"), Item::meetings, false),
                        new Column<>(getTranslation("series.logged"), Item::logged, false),
                        new Column<>(
                                getTranslation("series.end"), item -> item.end().orElse(null), false),
                        new Column<>(
                                getTranslation("series.neighbourhood"),
                                item -> item.neighbourhood().orElse(null),
                                false),
                        new Column<>(
                                getTranslation("series.cared-for"),
                                item -> item.caredForOn().orElse(null),
                                false)),
                item -> "serie/" + item.code());
        when.setLabel(getTranslation("series.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(each -> getTranslation("series.when." + each.name()));
        when.setValue(When.ALL);
        when.addValueChangeListener(change -> list.refresh());
        partner.setLabel(getTranslation("series.partner"));
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        partner.setClearButtonVisible(true);
        partner.setPlaceholder(getTranslation("scope.all"));
        partner.addValueChangeListener(change -> list.refresh());
        list.addFilters(this::fits, partner, when);
        list.setItems(series.list(actor.get()));
        return list;
    }

    private boolean fits(Item item) {
        boolean isComing = item.end().filter(end -> !end.isBefore(today)).isPresent();
        boolean fitsTime = switch (when.getValue()) {
            case ALL -> true;
            case COMING -> isComing;
            case HELD -> !isComing;
        };
        return fitsTime
                && (partner.getValue() == null
                        || item.partner().filter(partner.getValue()::equals).isPresent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.series") + " · Inktvlek";
    }
}
