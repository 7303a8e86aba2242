package nl.inktvlek.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.advice.WhereNext;
import nl.inktvlek.advice.WhereNext.Plan;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.LongWork;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlaceMap;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// Where do we recruit next?
@Route("plannen")
@Menu(title = "nav.plan", order = 22)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class PlanView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SERIES_TO_BEGIN_WITH = 5;
    private static final int MOST_SERIES = 50;

    private final transient WhereNext whereNext;
    private final transient Forces forces;
    private final transient CurrentActor actor;
    private final transient Searches searches;
    private final LongWork working;
    private final ThingList<Spot> list;
    private final H2 all = new H2(getTranslation("plan.all"));
    private final Div plan = new Div();
    private final IntegerField number = new IntegerField();
    private final Checkbox onlyWhite = new Checkbox();
    final PlaceMap map = new PlaceMap();

    PlanView(WhereNext whereNext, Searches searches, Forces forces, PopulationPanel populations, CurrentActor actor) {
        this.whereNext = whereNext;
        this.searches = searches;
        this.forces = forces;
        this.actor = actor;
        working = new LongWork(getTranslation("long-work.stop"));
        list = list();
        list.setVisible(false);
        map.setVisible(false);
        map.onChoose(place -> list.search(place.map(Municipality::name).orElse("")));
        all.setVisible(false);
        askNumber();
        add(
                new PageHead(getTranslation("plan.title"), getTranslation("plan.lead")),
                number,
                working,
                plan,
                all,
                map,
                list,
                new Details(
                        getTranslation("how-counted"),
                        new Paragraph(getTranslation("plan.how.gain")),
                        new Paragraph(getTranslation("plan.how.fair")),
                        new Paragraph(getTranslation("plan.how.coverage"))));
        populations.content(this::compute).ifPresent(this::add);
        compute();
    }

    private void askNumber() {
        number.setLabel(getTranslation("plan.number"));
        number.setMin(1);
        number.setMax(MOST_SERIES);
        number.setStepButtonsVisible(true);
        number.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("problem.whole-number", 1, MOST_SERIES))
                .setMinErrorMessage(getTranslation("problem.whole-number", 1, MOST_SERIES))
                .setMaxErrorMessage(getTranslation("problem.whole-number", 1, MOST_SERIES)));
        number.setWidth("20rem");
        number.setMaxWidth("100%");
        number.setValue(SERIES_TO_BEGIN_WITH);
        number.addValueChangeListener(change -> compute());
    }

    /// All places, and the plan for the number asked.
    private record Looked(List<Spot> spots, Plan plan) {}

    /// Looks at all places in the background; the page is there meanwhile.
    private void compute() {
        if (number.isInvalid() || number.isEmpty()) {
            plan.removeAll();
            return;
        }
        int series = number.getValue();
        var asking = actor.get();
        working.search(
                searches,
                asking,
                getTranslation("plan.looking"),
                watch -> new Looked(
                        whereNext.spots(
                                asking,
                                (done, of) ->
                                        watch.tell(() -> getTranslation("plan.looked", done, of), (double) done / of)),
                        whereNext.plan(asking, series)),
                this::show,
                this::notLooked);
    }

    private void notLooked() {
        plan.removeAll();
        plan.add(
                new Paragraph(getTranslation("long-work.overtaken")),
                new Button(getTranslation("long-work.again"), click -> compute()));
    }

    private void show(Looked looked) {
        all.setVisible(true);
        list.setVisible(true);
        list.setItems(looked.spots());
        map.setVisible(true);
        map.show(new WhiteSpots(looked.spots(), getLocale()).shown());
        plan.removeAll();
        var advice = looked.plan();
        if (advice.series().isEmpty()) {
            plan.add(new Paragraph(getTranslation("plan.nowhere")));
            return;
        }
        var cards = new OrderedList();
        cards.addClassName("cards");
        var around = forces.list(actor.get());
        advice.series().forEach(spot -> cards.add(card(spot, around)));
        plan.add(cards, comparison(advice));
    }

    private ListItem card(Spot spot, List<Force> around) {
        var title = new H3(place(spot) + " · " + language(spot));
        var gain = new Span(getTranslation("plan.gain", gain(spot)));
        gain.addClassName("extra");
        var reasons = new UnorderedList();
        reasons.add(new ListItem(reached(spot)));
        spot.signs().forEach(reason -> reasons.add(new ListItem(getTranslation("plan.reason." + reason.name()))));
        if (spot.leaders() > 0) {
            reasons.add(new ListItem(getTranslation("plan.leaders", spot.leaders())));
        }
        if (spot.hosts() > 0) {
            reasons.add(new ListItem(getTranslation("plan.hosts", spot.hosts(), spot.committed())));
        }
        reasons.add(new ListItem(getTranslation(
                "plan.newcomers",
                Wording.number(spot.gain().newcomers(), getLocale()),
                spot.gain().known())));
        around.stream()
                .filter(force -> force.municipality().equals(spot.municipality()))
                .forEach(force -> reasons.add(new ListItem(getTranslation(
                        "project.force",
                        getTranslation(force.helps() ? "forces.direction.HELPS" : "forces.direction.OPPOSES"),
                        force.strength().orElse(0),
                        force.norm(),
                        force.circumstance()))));
        var make = Links.to(href(spot), getTranslation("plan.make"));
        make.getElement().setAttribute("aria-label", getTranslation("plan.make.aria", place(spot), language(spot)));
        var card = new ListItem(title, gain, reasons, new Paragraph(make));
        card.addClassName("card");
        return card;
    }

    private String reached(Spot spot) {
        var people = Wording.count(spot.reached(), getLocale());
        return spot.coverage()
                .flatMap(share -> spot.population()
                        .map(population -> getTranslation(
                                "plan.coverage",
                                people,
                                Wording.number(100 * share, getLocale()),
                                population.people(),
                                population.source(),
                                String.valueOf(population.year()))))
                .orElseGet(() -> getTranslation("plan.reached", people));
    }

    private Component comparison(Plan advice) {
        var list = new UnorderedList(
                new ListItem(getTranslation("plan.together", people(advice.together()))),
                new ListItem(getTranslation("plan.greedy", people(advice.greedy()))),
                new ListItem(getTranslation("plan.next-best", people(advice.nextBest()))),
                new ListItem(getTranslation("plan.random", people(advice.random()))));
        var floors = advice.floors().entrySet().stream()
                .filter(floor -> floor.getValue() > 0)
                .map(floor -> floor.getKey() + " " + floor.getValue())
                .collect(Collectors.joining(", "));
        return new Section(
                new H2(getTranslation("plan.same-effort")),
                list,
                new Paragraph(
                        floors.isEmpty() ? getTranslation("plan.no-floors") : getTranslation("plan.floors", floors)));
    }

    private String people(Estimate estimate) {
        return Wording.people(estimate, getLocale());
    }

    private ThingList<Spot> list() {
        var list = new ThingList<Spot>("plannen", "plan.empty", columns(), PlanView::href);
        onlyWhite.setLabel(getTranslation("plan.only-white"));
        list.addFilter(
                "wit",
                onlyWhite,
                String::valueOf,
                ThingList.among(List.of(true), String::valueOf),
                (spot, yes) -> spot.isWhite());
        list.narrowTo(new ThingList.Belongs<>(
                spot -> List.of(), spot -> List.of(spot.municipality()), spot -> List.of(spot.language())));
        return list;
    }

    private List<Column<Spot>> columns() {
        return List.of(
                new Column<>(getTranslation("series.place"), PlanView::place, true),
                new Column<>(getTranslation("plan.language"), this::language, true),
                new Column<>(
                        getTranslation("plan.column.gain"),
                        spot -> round(spot.gain().people().mean()),
                        true),
                new Column<>(getTranslation("plan.column.interval"), this::gain, false),
                new Column<>(getTranslation("plan.column.reached"), spot -> Wording.drawn(spot.reached()), true),
                new Column<>(
                        getTranslation("plan.column.coverage"),
                        spot -> spot.coverage().map(share -> round(100 * share)).orElse(null),
                        true),
                new Column<>(
                        getTranslation("plan.column.population"),
                        spot -> spot.population()
                                .map(each -> "%d (%s, %d)".formatted(each.people(), each.source(), each.year()))
                                .orElse(null),
                        false),
                new Column<>(getTranslation("plan.column.leaders"), Spot::leaders, true),
                new Column<>(getTranslation("plan.column.hosts"), Spot::hosts, true),
                new Column<>(getTranslation("plan.column.committed"), Spot::committed, true),
                new Column<>(
                        getTranslation("plan.column.months"),
                        spot -> spot.monthsSince().isPresent()
                                ? spot.monthsSince().getAsInt()
                                : null,
                        true),
                new Column<>(getTranslation("plan.column.reasons"), this::reasons, true));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private String reasons(Spot spot) {
        return spot.signs().stream()
                .map(reason -> getTranslation("plan.reason." + reason.name()))
                .collect(Collectors.joining(", "));
    }

    private String gain(Spot spot) {
        return "%s (%s–%s)"
                .formatted(
                        Wording.number(spot.gain().people().mean(), getLocale()),
                        Wording.number(spot.gain().low(), getLocale()),
                        Wording.number(spot.gain().high(), getLocale()));
    }

    private static String place(Spot spot) {
        return Municipalities.name(spot.municipality());
    }

    private String language(Spot spot) {
        return Wording.language(spot.language(), getLocale());
    }

    private static String href(Spot spot) {
        return "serie/nieuw?gemeente=%s&taal=%s"
                .formatted(spot.municipality(), URLEncoder.encode(spot.language(), StandardCharsets.UTF_8));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.plan") + " · Inktvlek";
    }
}
