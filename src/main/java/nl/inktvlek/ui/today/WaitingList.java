package nl.inktvlek.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.AfterCare;
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

    Section of(Actor actor) {
        var section = new Section(new H2(text("today.waiting")));
        if (access.sees(actor, DataKind.APPROACH)) {
            steps(actor, section);
        }
        if (access.sees(actor, DataKind.LEADER)) {
            programme(actor, section);
        }
        if (access.sees(actor, DataKind.APPROACH)) {
            untold(actor, section);
        }
        glass(actor, section);
        if (section.getElement().getChildCount() == 1) {
            section.add(new Paragraph(
                    text(access.sees(actor, DataKind.APPROACH) ? "today.nothing" : "today.nothing-here")));
        }
        return section;
    }

    private void steps(Actor actor, Section section) {
        var waiting = approaches.waiting(actor);
        var names = exploration
                .byCodes(actor, waiting.stream().map(Approaches.Waiting::person).toList())
                .stream()
                .collect(Collectors.toMap(
                        hit -> hit.node().code(),
                        hit -> Wording.name(
                                hit.node(), hit.name(), UI.getCurrent().getLocale()),
                        (same, again) -> same));
        group(
                section,
                "today.steps",
                waiting,
                step -> link(
                        "benadering/" + step.person(),
                        text(
                                "today.step",
                                Wording.day(step.on()),
                                text("step." + step.step().name()),
                                names.getOrDefault(step.person(), step.person()))));
    }

    /// Key figures who have to be told that we know them, with their last day.
    private void untold(Actor actor, Section section) {
        var waiting = notice.waiting(actor, MOST);
        if (waiting.number() == 0) {
            return;
        }
        group(section, "today.notice", waiting.number(), waiting.first(), who -> {
            var day = Wording.day(who.until());
            var name = Wording.untold(
                    who.person(), String.join(", ", who.at()), UI.getCurrent().getLocale());
            var told = new Button(text("today.notice.told"));
            told.addThemeVariants(ButtonVariant.LUMO_SMALL);
            told.setAriaLabel(text("today.notice.told.label", name));
            told.setDisableOnClick(true);
            var line = new Div(link("benadering/" + who.person(), text("today.notice.one", day, name)), told);
            line.addClassName("told");
            told.addClickListener(click -> {
                notice.told(OperationId.random(), actor, who.person());
                line.removeAll();
                line.add(new Paragraph(text("today.notice.told.label", name)));
            });
            return line;
        });
        section.add(new Paragraph(text("today.notice.why")));
    }

    private void programme(Actor actor, Section section) {
        group(
                section,
                "today.meetings",
                meetings.unwritten(actor, WEEKS_BACK),
                meeting -> link(
                        "bijeenkomst/" + meeting.code(),
                        text(
                                "today.meeting",
                                Wording.day(meeting.on()),
                                meeting.number(),
                                Municipalities.name(meeting.municipality()))));
        group(
                section,
                "today.care",
                afterCare.due(actor),
                series -> link(
                        "serie/" + series.series(),
                        text(
                                "today.care-due",
                                Municipalities.name(series.municipality()),
                                Wording.day(series.dueOn()))));
        candidates(actor, section);
        group(
                section,
                "today.actions",
                projects.due(actor),
                action -> link("project/" + action.project(), Wording.day(action.due()) + " " + action.text()));
    }

    private void candidates(Actor actor, Section section) {
        var wanting = leaders.list(actor).stream()
                .filter(leader -> leader.status() == LeaderProfile.Status.CANDIDATE)
                .filter(leader -> access.mayChange(actor, DataKind.LEADER, leader.partners()))
                .toList();
        group(
                section,
                "today.candidates",
                wanting,
                leader -> link("gespreksleider/" + leader.person(), text("today.candidate", leader.person())));
    }

    private void glass(Actor actor, Section section) {
        group(
                section,
                "today.glass",
                glass.told(actor),
                opening -> new Paragraph(text(
                        "today.glass.one",
                        opening.by(),
                        Wording.day(LocalDate.ofInstant(opening.at(), clock.getZone())),
                        opening.person(),
                        opening.reason())));
    }

    private static <T> void group(Section section, String titleKey, List<T> waiting, Function<T, Component> item) {
        group(section, titleKey, waiting.size(), waiting, item);
    }

    /// @param waiting some of those that wait, the first at least
    private static <T> void group(
            Section section, String titleKey, int number, List<T> waiting, Function<T, Component> item) {
        if (number == 0) {
            return;
        }
        var list = new UnorderedList();
        waiting.stream().limit(MOST).forEach(each -> list.add(new ListItem(item.apply(each))));
        section.add(new H3(text(titleKey, number)), list);
        if (number > MOST) {
            section.add(new Paragraph(text("today.more", number - MOST)));
        }
    }

    private static RouterLink link(String path, String text) {
        return Links.to(path, text);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
