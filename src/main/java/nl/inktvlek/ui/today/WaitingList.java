package nl.inktvlek.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.AfterCare;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.BrokenGlass;
import nl.inktvlek.rights.Notice;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// What waits for somebody: steps, meetings to write up, after-care, candidates, actions.
@SpringComponent
class WaitingList {

    private static final int MOST = 10;
    private static final int MOST_PRESSING = 5;
    private static final int WEEKS_BACK = 8;

    private final Approaches approaches;
    private final Meetings meetings;
    private final AfterCare afterCare;
    private final Leaders leaders;
    private final Projects projects;
    private final BrokenGlass glass;
    private final Notice notice;
    private final Exploration exploration;
    private final AccessDecision access;
    private final Clock clock;

    WaitingList(
            Approaches approaches,
            Meetings meetings,
            AfterCare afterCare,
            Leaders leaders,
            Projects projects,
            BrokenGlass glass,
            Notice notice,
            Exploration exploration,
            AccessDecision access,
            Clock clock) {
        this.approaches = approaches;
        this.meetings = meetings;
        this.afterCare = afterCare;
        this.leaders = leaders;
        this.projects = projects;
        this.glass = glass;
        this.notice = notice;
        this.exploration = exploration;
        this.access = access;
        this.clock = clock;
    }

    /// What waits, of one kind: how many there are, and the first of them.
    private record Waiting(String title, int number, List<Supplier<Component>> first, Optional<String> why) {}

    /// The five most pressing, one of each kind first; everything else folded away, with its number.
    Section of(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (access.sees(actor, DataKind.APPROACH)) {
            steps(actor, waiting);
            untold(actor, waiting);
        }
        if (access.sees(actor, DataKind.LEADER)) {
            programme(actor, waiting);
        }
        glass(actor, waiting);
        var section = new Section(new H2(text("today.waiting")));
        section.addClassName("to-do");
        if (waiting.isEmpty()) {
            section.add(new Paragraph(
                    text(access.sees(actor, DataKind.APPROACH) ? "today.nothing" : "today.nothing-here")));
            return section;
        }
        section.add(list(pressing(waiting).stream()
                .sorted(Comparator.comparing(WaitingList::day))
                .toList()));
        int all = waiting.stream().mapToInt(Waiting::number).sum();
        if (all > MOST_PRESSING) {
            var everything = new Div();
            waiting.forEach(kind -> show(kind, everything));
            section.add(new Details(text("today.everything", all), everything));
        }
        return section;
    }

    /// Turn by turn one of each kind, the kinds in order of urgency.
    private static List<Component> pressing(List<Waiting> waiting) {
        var pressing = new ArrayList<Component>();
        for (int turn = 0; turn < MOST_PRESSING; turn++) {
            for (var kind : waiting) {
                if (turn < kind.first().size() && pressing.size() < MOST_PRESSING) {
                    pressing.add(kind.first().get(turn).get());
                }
            }
        }
        return pressing;
    }

    private static void show(Waiting kind, Div in) {
        in.add(
                new H3(kind.title()),
                list(kind.first().stream().map(Supplier::get).toList()));
        if (kind.number() > kind.first().size()) {
            in.add(new Paragraph(text("today.more", kind.number() - kind.first().size())));
        }
        kind.why().ifPresent(why -> in.add(new Paragraph(why)));
    }

    private static UnorderedList list(List<Component> items) {
        var list = new UnorderedList();
        list.addClassName("rows");
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }

    private void steps(Actor actor, List<Waiting> all) {
        var waiting = approaches.waiting(actor);
        var names =
                names(actor, waiting.stream().map(Approaches.Waiting::person).toList());
        group(
                all,
                "today.steps",
                waiting,
                step -> by(
                        step.on(),
                        link(
                                "benadering/" + step.person(),
                                text(
                                        "today.step",
                                        names.getOrDefault(step.person(), step.person()),
                                        text("step." + step.step().name())))));
    }

    /// What people are called for this reader, by their code.
    private Map<String, String> names(Actor actor, List<String> people) {
        return exploration.byCodes(actor, people).stream()
                .collect(Collectors.toMap(
                        hit -> hit.node().code(),
                        hit -> Wording.name(
                                hit.node(), hit.name(), UI.getCurrent().getLocale()),
                        (same, again) -> same));
    }

    /// Key figures who have to be told that we know them, with their last day.
    private void untold(Actor actor, List<Waiting> all) {
        var waiting = notice.waiting(actor, MOST);
        if (waiting.number() == 0) {
            return;
        }
        group(all, "today.notice", waiting.number(), waiting.first(), Optional.of(text("today.notice.why")), who -> {
            var name = Wording.untold(
                    who.person(), String.join(", ", who.at()), UI.getCurrent().getLocale());
            var told = new Button(text("today.notice.told"));
            told.addThemeVariants(ButtonVariant.SMALL);
            told.setAriaLabel(text("today.notice.told.label", name));
            told.setDisableOnClick(true);
            var at = String.join(", ", who.at());
            var what =
                    at.isEmpty() ? text("today.notice.one", who.person()) : text("today.notice.at", at, who.person());
            var line = by(who.until(), link("benadering/" + who.person(), what), told);
            told.addClickListener(click -> {
                notice.told(OperationId.random(), actor, who.person());
                line.removeAll();
                line.add(new Span(text("today.notice.told.label", name)));
            });
            return line;
        });
    }

    private void programme(Actor actor, List<Waiting> all) {
        group(
                all,
                "today.meetings",
                meetings.unwritten(actor, WEEKS_BACK),
                meeting -> on(
                        meeting.on(),
                        link(
                                "bijeenkomst/" + meeting.code(),
                                text("today.meeting", meeting.number(), Municipalities.name(meeting.municipality())))));
        group(
                all,
                "today.care",
                afterCare.due(actor),
                series -> by(
                        series.dueOn(),
                        series.dueOn().plusWeeks(Series.CARE_GRACE_WEEKS),
                        link(
                                "serie/" + series.series(),
                                text("today.care-due", Municipalities.name(series.municipality())))));
        candidates(actor, all);
        group(
                all,
                "today.actions",
                projects.due(actor),
                action -> by(action.due(), link("project/" + action.project(), action.text())));
    }

    private void candidates(Actor actor, List<Waiting> all) {
        var wanting = leaders.list(actor).stream()
                .filter(leader -> leader.status() == LeaderProfile.Status.CANDIDATE)
                .filter(leader -> access.mayChange(actor, DataKind.LEADER, leader.partners()))
                .toList();
        var names =
                names(actor, wanting.stream().limit(MOST).map(Leader::person).toList());
        group(
                all,
                "today.candidates",
                wanting,
                leader -> line(
                        "",
                        link(
                                "gespreksleider/" + leader.person(),
                                text("today.candidate", names.getOrDefault(leader.person(), leader.person())))));
    }

    private void glass(Actor actor, List<Waiting> all) {
        group(
                all,
                "today.glass",
                glass.told(actor),
                opening -> on(
                        LocalDate.ofInstant(opening.at(), clock.getZone()),
                        new Span(text("today.glass.one", opening.by(), opening.person(), opening.reason()))));
    }

    private static <T> void group(List<Waiting> all, String titleKey, List<T> waiting, Function<T, Component> item) {
        group(all, titleKey, waiting.size(), waiting, Optional.empty(), item);
    }

    /// @param waiting some of those that wait, the first at least
    private static <T> void group(
            List<Waiting> all,
            String titleKey,
            int number,
            List<T> waiting,
            Optional<String> why,
            Function<T, Component> item) {
        if (number > 0) {
            all.add(new Waiting(
                    text(titleKey, number),
                    number,
                    waiting.stream()
                            .limit(MOST)
                            .<Supplier<Component>>map(each -> () -> item.apply(each))
                            .toList(),
                    why));
        }
    }

    /// To be done by a day.
    private Div by(LocalDate day, Component... what) {
        return by(day, day, what);
    }

    /// @param onTime last day on which it is not late
    private Div by(LocalDate day, LocalDate onTime, Component... what) {
        var line = on(day, what);
        if (onTime.isBefore(LocalDate.now(clock))) {
            var late = new Span(text("today.late"));
            late.addClassName("late");
            line.add(late);
        }
        return line;
    }

    private static Div on(LocalDate day, Component... what) {
        var line = line(Wording.day(day), what);
        ComponentUtil.setData(line, LocalDate.class, day);
        return line;
    }

    /// What has no day comes last.
    private static LocalDate day(Component line) {
        return Optional.ofNullable(ComponentUtil.getData(line, LocalDate.class)).orElse(LocalDate.MAX);
    }

    private static Div line(String day, Component... what) {
        var when = new Span(day);
        when.addClassName("when");
        var line = new Div(when);
        line.add(what);
        line.addClassName("due");
        return line;
    }

    private static RouterLink link(String path, String text) {
        return Links.to(path, text);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
