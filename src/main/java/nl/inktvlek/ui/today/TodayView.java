package nl.inktvlek.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Tour;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// What waits for me, and the questions the product answers.
@Route("")
@Menu(title = "nav.today", order = 10)
@PermitAll
class TodayView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Exploration exploration;
    private final transient WaitingList waiting;
    private final transient StateOfProduct state;
    private final transient Journal journal;
    private final transient OnePerson onePerson;
    private final transient Undo undo;
    private final transient ProgrammeCourse courses;
    private final transient Imports imports;
    private final transient AccessDecision access;
    private final transient CurrentActor actor;
    private final transient Tour tour;
    private final transient Clock clock;

    TodayView(
            Exploration exploration,
            WaitingList waiting,
            StateOfProduct state,
            Journal journal,
            OnePerson onePerson,
            Undo undo,
            ProgrammeCourse courses,
            Imports imports,
            AccessDecision access,
            CurrentActor actor,
            Tour tour,
            Clock clock) {
        this.exploration = exploration;
        this.waiting = waiting;
        this.state = state;
        this.journal = journal;
        this.onePerson = onePerson;
        this.undo = undo;
        this.courses = courses;
        this.imports = imports;
        this.access = access;
        this.actor = actor;
        this.tour = tour;
        this.clock = clock;
    }

    /// Outsiders go to what was published: nothing here is theirs.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!actor.get().role().isInside()) {
            event.forwardToUrl("openbaar");
            return;
        }
        removeAll();
        add(new PageHead(getTranslation("today.title"), getTranslation("today.lead")));
        if (state.isFor(actor.get())) {
            add(state.of(actor.get()));
        }
        var first = new Div(waiting.of(actor.get()), beside());
        first.addClassName("today-first");
        add(first, questions(), network(), new ChangesPanel(journal, onePerson, undo, actor.get(), clock));
    }

    /// What is seen beside what waits.
    private Component beside() {
        var beside = new Div();
        var reach = courses.reach(actor.get());
        if (!reach.isEmpty()) {
            beside.add(new ReachGlance(reach, LocalDate.now(clock)));
        }
        tour.offer().ifPresent(beside::add);
        return beside;
    }

    private Component questions() {
        var list = new UnorderedList();
        list.addClassName("questions");
        if (access.sees(actor.get(), DataKind.APPROACH)) {
            list.add(
                    question(Symbol.USER_PLUS, "benaderen", "today.question.approach"),
                    question(Symbol.TARGET, "plannen", "today.question.plan"));
        }
        if (access.sees(actor.get(), DataKind.PERSON_IN_NETWORK)) {
            list.add(
                    question(Symbol.WAYPOINTS, "netwerk", "today.question.network"),
                    question(Symbol.MESSAGE_CIRCLE, "inktvlek", "today.question.spread"));
        }
        list.add(question(Symbol.MAP, "bereik", "today.question.reach"));
        if (access.sees(actor.get(), DataKind.IMPORT)) {
            list.add(question(Symbol.FILE_TEXT, "importeren", "today.question.import"));
        }
        return new Section(new H2(getTranslation("today.questions")), list);
    }

    private ListItem question(Symbol symbol, String path, String key) {
        var link = Links.to(path, getTranslation(key));
        return new ListItem(symbol.icon(), link, new Paragraph(getTranslation(key + ".help")));
    }

    private Component network() {
        var size = exploration.size(actor.get());
        var text = getTranslation("today.size", size.people(), size.organisations(), size.series());
        var section = new Section(new H2(getTranslation("today.network")), new Paragraph(text));
        if (access.sees(actor.get(), DataKind.IMPORT)) {
            imports.list(actor.get()).stream()
                    .filter(summary -> summary.status() == ImportSummary.Status.DONE)
                    .findFirst()
                    .ifPresent(last -> section.add(new Paragraph(getTranslation(
                            "today.last-import", last.source(), Wording.number(last.rows(), getLocale())))));
        }
        return new Div(section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.today") + " · Inktvlek";
    }
}
