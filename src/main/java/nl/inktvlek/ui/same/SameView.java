package nl.inktvlek.ui.same;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.rights.Doubles;
import nl.inktvlek.rights.Doubles.Pair;
import nl.inktvlek.rights.Doubles.Reason;
import nl.inktvlek.rights.Doubles.Side;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.rights.OnePerson.Joined;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PersonField;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// Who may stand here twice; two of them beside each other; and what was made one and can be taken apart.
///
/// The address names the two that are compared (`een`, `ander`), or one of which the other is looked for.
@Route(SameView.PATH)
@Menu(title = "nav.same", order = 29)
@RolesAllowed(Role.Name.COORDINATOR)
class SameView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String PATH = "dezelfde";

    private final transient Doubles doubles;
    private final transient OnePerson onePerson;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Undo undo;
    private final transient Clock clock;

    SameView(
            Doubles doubles, OnePerson onePerson, Exploration exploration, CurrentActor actor, Undo undo, Clock clock) {
        this.doubles = doubles;
        this.onePerson = onePerson;
        this.exploration = exploration;
        this.actor = actor;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getLocation().getQueryParameters();
        var one = asked.getSingleParameter("een");
        var other = asked.getSingleParameter("ander");
        add(new PageHead(getTranslation("same.title"), getTranslation("same.lead")));
        if (one.isPresent() && other.isPresent()) {
            add(compared(one.get(), other.get()));
        } else if (one.isPresent()) {
            add(otherOf(one.get()));
        } else {
            add(list(), joined());
        }
    }

    private Component list() {
        var pairs = doubles.find(actor.get());
        var section = new Section(
                new H2(getTranslation(pairs.size() == Doubles.MOST ? "same.list.first" : "same.list", pairs.size())));
        if (pairs.isEmpty()) {
            section.add(new Paragraph(getTranslation("same.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassNames("decisions", "pairs");
        pairs.forEach(pair -> list.add(item(pair)));
        section.add(list);
        if (pairs.size() == Doubles.MOST) {
            section.add(new Paragraph(getTranslation("same.first", Doubles.MOST)));
        }
        return section;
    }

    private ListItem item(Pair pair) {
        var reasons = pair.reasons().stream()
                .sorted()
                .map(reason -> getTranslation(
                        reason == Reason.NAME && pair.a().name().equals(pair.b().name())
                                ? "same.reason.equal"
                                : "same.reason." + reason))
                .collect(Collectors.joining(", "));
        var link = Links.to(
                PATH + "?een=" + pair.a().code() + "&ander=" + pair.b().code(),
                getTranslation("same.pair", pair.a().name(), pair.b().name()));
        var not = new Button(getTranslation("same.not"));
        not.addThemeVariants(ButtonVariant.SMALL);
        not.setAriaLabel(
                getTranslation("same.not.label", pair.a().name(), pair.b().name()));
        not.setDisableOnClick(true);
        var sides = new UnorderedList(new ListItem(label(pair.a())), new ListItem(label(pair.b())));
        var beside = Links.to(link.getHref(), getTranslation("same.beside"));
        beside.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1"); // the same as the names
        var item = new ListItem(link, new Span(reasons), beside, not, sides);
        not.addClickListener(click -> {
            doubles.notSame(
                    OperationId.random(), actor.get(), pair.a().code(), pair.b().code());
            item.removeAll();
            item.add(getTranslation("same.not.done", pair.a().name(), pair.b().name()));
        });
        return item;
    }

    /// "0A7S3887ME · Emmen · SMN · Series bijgewoond: 3 · Banden: 12"
    private String label(Side side) {
        var has = side.has().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> getTranslation("same.has." + each.getKey()) + ": " + each.getValue());
        return Stream.of(
                        Stream.of(side.code()),
                        side.municipality().stream().map(Municipalities::name),
                        side.partners().stream().sorted(),
                        has)
                .flatMap(told -> told)
                .collect(Collectors.joining(" · "));
    }

    private Component otherOf(String one) {
        if (!onePerson.isOpenTo(actor.get(), one)) {
            throw new NotFoundException();
        }
        var name = exploration.byCodes(actor.get(), List.of(one)).stream()
                .map(hit -> Wording.name(hit.node(), hit.name(), getLocale()))
                .findFirst()
                .orElse(one);
        var other = new PersonField(getTranslation("same.other", name), exploration, actor);
        other.setWidth("min(100%, 30rem)");
        other.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .map(hit -> hit.node().code())
                .filter(code -> !code.equals(one))
                .ifPresent(code -> {
                    if (onePerson.isOpenTo(actor.get(), code)) {
                        UI.getCurrent().navigate(PATH, QueryParameters.simple(Map.of("een", one, "ander", code)));
                    } else {
                        other.setErrorMessage(getTranslation("same.of-others"));
                        other.setInvalid(true);
                    }
                }));
        return new Section(new H2(getTranslation("same.as", name)), other);
    }

    private Component compared(String one, String other) {
        boolean isOpen =
                !one.equals(other) && onePerson.isOpenTo(actor.get(), one) && onePerson.isOpenTo(actor.get(), other);
        if (!isOpen) {
            return new Section(
                    new Paragraph(getTranslation("same.gone")), Links.line(PATH, getTranslation("same.back")));
        }
        return new TwoRecords(doubles.compare(actor.get(), one, other), this::join, this::notSame);
    }

    private void join(TwoRecords.Choice choice) {
        var operation = OperationId.random();
        var outcome = onePerson.join(operation, actor.get(), choice.kept(), choice.gone(), choice.takesName());
        if (outcome == OnePerson.Outcome.DONE) {
            undo.offer(
                    getTranslation("same.joined"),
                    () -> apart(operation.value()),
                    () -> UI.getCurrent().refreshCurrentRoute(false));
        } else {
            Notification.show(getTranslation("same.outcome." + outcome));
        }
        UI.getCurrent().navigate(PATH);
    }

    private void notSame(String one, String other) {
        doubles.notSame(OperationId.random(), actor.get(), one, other);
        UI.getCurrent().navigate(PATH);
    }

    /// @return the key of the text that tells how that went
    private String apart(String join) {
        return "same.outcome." + onePerson.apart(OperationId.random(), actor.get(), join);
    }

    private Component joined() {
        var done = onePerson.list(actor.get());
        var section = new Section();
        if (done.isEmpty()) {
            return section;
        }
        var list = new OrderedList();
        list.addClassName("decisions");
        done.forEach(each -> list.add(new ListItem(new Span(told(each) + " "), back(each))));
        section.add(new H2(getTranslation("same.done")), new Paragraph(getTranslation("same.done.lead")), list);
        return section;
    }

    private String told(Joined each) {
        return getTranslation(
                "same.done.one",
                each.gone(),
                each.kept(),
                Wording.day(LocalDate.ofInstant(each.at(), clock.getZone())),
                each.by());
    }

    private Button back(Joined each) {
        var back = new Button(getTranslation("same.apart"), click -> {
            Notification.show(getTranslation(apart(each.join())));
            UI.getCurrent().refreshCurrentRoute(false);
        });
        back.setDisableOnClick(true);
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel(getTranslation("same.apart") + ": " + told(each));
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.same") + " · Inktvlek";
    }
}
