package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// Which leader? "Turks Rotterdam mei" in the search finds who speaks Turkish, works in Rotterdam and is free in May.
@Route("gespreksleiders")
@Menu(title = "nav.leaders", order = 27)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class LeadersView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> names;
    private static final int MONTHS_AHEAD = 12;

    private final MultiSelectComboBox<Status> status = new MultiSelectComboBox<>();

    LeadersView(Leaders leaders, Exploration exploration, CurrentActor actor, Clock clock) {
        var all = leaders.list(actor.get());
        names = exploration
                .byCodes(actor.get(), all.stream().map(Leader::person).toList())
                .stream()
                .collect(Collectors.toMap(
                        hit -> hit.node().code(), hit -> Wording.name(hit.node(), hit.name(), getLocale())));
        var list = list();
        list.setItems(all);
        list.narrowTo(new ThingList.Belongs<>(Leader::partners, Leader::regions, Leader::languages));
        add(new PageHead(getTranslation("leaders.title"), getTranslation("leaders.lead")), list);
        new FreeMonths(leaders.free(actor.get()), getLocale(), LocalDate.now(clock))
                .plot()
                .ifPresent(plot -> add(new PlotFigure(plot)));
    }

    private ThingList<Leader> list() {
        var list = new ThingList<Leader>(
                "gespreksleiders", "leaders.empty", columns(), leader -> "gespreksleider/" + leader.person());
        status.setLabel(getTranslation("leaders.status"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(each -> getTranslation("leader.status." + each.name()));
        list.addFilter(
                "status",
                status,
                chosen -> chosen.stream().map(Status::name).sorted().collect(Collectors.joining(" ")),
                LeadersView::statuses,
                (leader, chosen) -> chosen.contains(leader.status()));
        return list;
    }

    private static Optional<Set<Status>> statuses(String address) {
        var read = ThingList.among(List.of(Status.values()), Status::name);
        return Optional.of(Stream.of(address.split(" "))
                .map(read)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private List<Column<Leader>> columns() {
        return List.of(
                new Column<>(
                        getTranslation("leaders.name"),
                        leader ->
                                Optional.ofNullable(names.get(leader.person())).orElse(leader.person()),
                        true,
                        Holds.NAMES),
                new Column<>(
                        getTranslation("leaders.status"),
                        leader -> getTranslation(
                                "leader.status." + leader.status().name()),
                        true),
                new Column<>(
                        getTranslation("series.languages"),
                        leader -> Wording.languages(leader.languages(), getLocale()),
                        true),
                new Column<>(
                        getTranslation("leaders.regions"),
                        leader -> leader.regions().stream()
                                .map(Municipalities::name)
                                .collect(Collectors.joining(", ")),
                        true),
                new Column<>(getTranslation("leaders.free"), this::free, true),
                new Column<>(getTranslation("leaders.free.months"), this::months, false),
                new Column<>(getTranslation("leaders.load"), Leader::load, true),
                new Column<>(getTranslation("leaders.series"), Leader::series, true),
                new Column<>(
                        getTranslation("leaders.due"),
                        leader -> leader.due().stream()
                                .map(due -> getTranslation("leader.due." + due.name()))
                                .collect(Collectors.joining(", ")),
                        true),
                new Column<>(
                        getTranslation("leaders.turned"),
                        leader -> getTranslation(leader.turned() ? "form.yes" : "form.no"),
                        false),
                new Column<>(getTranslation("series.partner"), leader -> String.join(", ", leader.partners()), false),
                new Column<>(getTranslation("leaders.code"), Leader::person, false, Holds.CODES_OF_PEOPLE));
    }

    /// "hele jaar", "nov–mrt, jun": what is one after another is told as one.
    private String free(Leader leader) {
        var months = leader.freeMonths();
        if (months.size() == MONTHS_AHEAD) {
            return getTranslation("leaders.free.all");
        }
        var told = new ArrayList<String>();
        int first = 0;
        for (int i = 1; i <= months.size(); i++) {
            boolean goesOn =
                    i < months.size() && months.get(i - 1).plusMonths(1).equals(months.get(i));
            if (!goesOn) {
                told.add(
                        i - first == 1
                                ? shortly(months.get(first))
                                : shortly(months.get(first)) + "–" + shortly(months.get(i - 1)));
                first = i;
            }
        }
        return String.join(", ", told);
    }

    private String shortly(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
    }

    /// In full, so that the name of a month finds who is free in it.
    private String months(Leader leader) {
        return leader.freeMonths().stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.FULL, getLocale()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.leaders") + " · Inktvlek";
    }
}
