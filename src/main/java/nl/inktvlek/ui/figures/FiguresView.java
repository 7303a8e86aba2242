package nl.inktvlek.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.FiguresAsKnown;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.network.Partners;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.ui.component.AddressBar;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.FigureList;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.ui.component.ReachPlots;
import nl.inktvlek.ui.component.TravellingScope;
import nl.inktvlek.ui.component.Wording;

/// Every number of the programme, of everybody, a partner or a project: four that matter, then what can be drawn,
/// then the others in a table; each with how it is counted.
@Route("cijfers")
@Menu(title = "nav.figures", order = 48)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER, Role.Name.ADMINISTRATOR, Role.Name.PRIVACY_OFFICER})
class FiguresView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /// Code of the project to begin with.
    static final String PROJECT = "project";

    /// The day as known on which the figures are shown, as "2026-01-31".
    private static final String DAY = "dag";

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeFigures figures;
    private final transient ProgrammeCourse courses;
    private final transient FiguresAsKnown asKnown;
    private final transient CurrentActor actor;
    private final ComboBox<String> partner = new ComboBox<>();
    private final ComboBox<String> project = new ComboBox<>();
    private final DatePicker asKnownOn;
    private final Div shown = new Div();

    FiguresView(
            ProgrammeFigures figures,
            ProgrammeCourse courses,
            FiguresAsKnown asKnown,
            Projects projects,
            CurrentActor actor,
            Clock clock) {
        this.figures = figures;
        this.courses = courses;
        this.asKnown = asKnown;
        this.actor = actor;
        partner.setLabel(getTranslation("series.partner"));
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        project.setLabel(getTranslation("figures.project"));
        var names = new LinkedHashMap<String, String>();
        projects.list(actor.get()).forEach(item -> names.put(item.code(), item.name()));
        project.setItems(names.keySet());
        project.setItemLabelGenerator(code -> Objects.requireNonNullElse(names.get(code), code));
        for (var choice : List.of(partner, project)) {
            choice.setClearButtonVisible(true);
            choice.setPlaceholder(getTranslation("figures.all"));
            choice.addValueChangeListener(this::refresh);
        }
        partner.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var ui = UI.getCurrentOrThrow();
                TravellingScope.change(ui, TravellingScope.of(ui).ofPartner(partner.getOptionalValue()));
            }
        });
        asKnownOn = Editors.dates(new DatePicker(getTranslation("figures.known")));
        asKnownOn.setClearButtonVisible(true);
        asKnown.since(actor.get())
                .ifPresentOrElse(
                        first -> between(first, LocalDate.now(clock).minusDays(1)), () -> asKnownOn.setVisible(false));
        asKnownOn.addValueChangeListener(this::refresh);
        var fields = new Div(partner, project, asKnownOn);
        fields.addClassName("fields");
        shown.addClassName("report");
        add(new PageHead(getTranslation("figures.title"), getTranslation("figures.lead")), fields, shown);
    }

    /// What the reader chooses; what the address says is shown when all of it is there.
    private void refresh(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            AddressBar.change(
                    UI.getCurrentOrThrow(),
                    List.of(DAY),
                    chosenDay().map(day -> Map.of(DAY, day.toString())).orElseGet(Map::of));
            refresh();
        }
    }

    /// The days that can be asked for.
    private void between(LocalDate first, LocalDate last) {
        asKnownOn.setMin(first);
        asKnownOn.setMax(last);
        var problem = getTranslation("figures.known.between", Wording.day(first), Wording.day(last));
        asKnownOn.setI18n(Objects.requireNonNull(asKnownOn.getI18n())
                .setMinErrorMessage(problem)
                .setMaxErrorMessage(problem));
    }

    private Optional<LocalDate> chosenDay() {
        return asKnownOn.getOptionalValue().filter(day -> !asKnownOn.isInvalid());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter(PROJECT)
                .ifPresentOrElse(
                        project::setValue,
                        () -> TravellingScope.of(event.getUI()).partner().ifPresent(partner::setValue));
        asked.getSingleParameter(DAY).flatMap(FiguresView::day).ifPresent(asKnownOn::setValue);
        refresh();
    }

    /// Of an address, which somebody may have typed.
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private void refresh() {
        var of = new Of(partner.getOptionalValue(), project.getOptionalValue());
        shown.removeAll();
        var day = chosenDay();
        if (day.isPresent()) {
            shown.add(new ThenAndNow(
                    day.get(),
                    asKnown.on(actor.get(), of, day.get()),
                    figures.overview(actor.get(), of).figures()));
            return;
        }
        var overview = figures.overview(actor.get(), of);
        var course = courses.course(actor.get(), of);
        var captions = new Captions(getLocale(), course.today());
        shown.add(new BigNumbers(captions, overview.figures(), course));
        if (!course.reach().isEmpty()) {
            shown.add(new PlotFigure(new ReachPlots(captions, course.reach()).overTime()));
        }
        var chain = new ChainPlots(captions, overview.figures(), course);
        var fair = new FairPlots(captions, overview.groups(), course.middleHalf());
        var lasting = new LastingPlots(captions, course);
        shown.add(
                part("figures.part.chain", List.of(chain.inkBlot(), chain.generations(), chain.funnel())),
                part("figures.part.fair", List.of(fair.coverage(), fair.representation())),
                part("figures.part.lasting", List.of(lasting.continuity(), lasting.care())));
        shown.add(remaining(overview.figures()), elsewhere());
    }

    private Section part(String titleKey, List<Optional<Plot>> plots) {
        var drawn = new Div();
        drawn.addClassName("plots");
        plots.stream().flatMap(Optional::stream).map(PlotFigure::new).forEach(drawn::add);
        var section = new Section(new H2(getTranslation(titleKey)), drawn);
        if (drawn.getElement().getChildCount() == 0) {
            section.add(new Paragraph(getTranslation(
                    titleKey.equals("figures.part.fair") ? "figures.no-groups" : "figures.nothing-to-draw")));
        }
        return section;
    }

    private Section remaining(Map<Measure, Figure> all) {
        var rest = new EnumMap<>(all);
        rest.keySet().removeAll(BigNumbers.SHOWN);
        return new Section(new H2(getTranslation("figures.remaining")), new FigureList(rest));
    }

    /// Numbers that have a page of their own.
    private Component elsewhere() {
        var list = new UnorderedList();
        Map.of("bereik", "nav.reach", "plannen", "nav.plan", "kwetsbaarheid", "nav.dependence").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(page -> {
                    var link = Links.to(page.getKey(), getTranslation(page.getValue()));
                    list.add(new ListItem(link));
                });
        return new Section(new H2(getTranslation("figures.elsewhere")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.figures") + " · Inktvlek";
    }
}
