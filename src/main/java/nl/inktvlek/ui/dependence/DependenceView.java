package nl.inktvlek.ui.dependence;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Dependence;
import nl.inktvlek.advice.Dependence.Fragility;
import nl.inktvlek.advice.Dependence.Loss;
import nl.inktvlek.advice.Dependence.Part;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.plots.Intervals;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Value;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.LongWork;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.ui.component.ScopeFields;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// What if this leader stops?
@Route("kwetsbaarheid")
@Menu(title = "nav.dependence", order = 45)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class DependenceView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DRAWN = 10;
    private static final double NINETEEN_OUT_OF_TWENTY = 1.96;

    private final transient Dependence dependence;
    private final transient Searches searches;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    final ScopeFields scope;
    final LongWork working = new LongWork(getTranslation("approach.stop"));
    final Div answer = new Div();
    final Div detail = new Div();

    DependenceView(Dependence dependence, Searches searches, Exploration exploration, CurrentActor actor, Clock clock) {
        this.clock = clock;
        this.dependence = dependence;
        this.searches = searches;
        this.actor = actor;
        scope = new ScopeFields(exploration.choices(actor.get()), this::refresh).travelling();
        detail.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHead(getTranslation("dependence.title"), getTranslation("dependence.lead")),
                scope,
                working,
                answer,
                detail);
        refresh();
    }

    private void refresh() {
        answer.removeAll();
        detail.removeAll();
        var asking = actor.get();
        var counted = scope.scope();
        working.search(
                searches,
                asking,
                getTranslation("dependence.working"),
                watch -> dependence.ofLeaders(asking, counted),
                this::show,
                () -> answer.add(new Paragraph(getTranslation("long-work.overtaken"))));
    }

    private void show(Fragility fragility) {
        answer.removeAll();
        if (fragility.losses().isEmpty()) {
            answer.add(new Paragraph(getTranslation("dependence.nobody")));
            return;
        }
        var grid = new Grid<Loss>();
        grid.addColumn(loss -> Wording.name(loss.person(), loss.name(), getLocale()))
                .setHeader(getTranslation("dependence.leader"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(loss -> Wording.place(loss.person()))
                .setHeader(getTranslation("scope.municipality"))
                .setAutoWidth(true);
        grid.addColumn(loss -> Wording.people(loss.lost(), getLocale()))
                .setHeader(getTranslation("dependence.lost"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(loss -> percent(loss.share()))
                .setHeader(getTranslation("dependence.share"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(fragility.losses());
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addSelectionListener(selection -> {
            detail.removeAll();
            selection.getFirstSelectedItem().ifPresent(this::show);
        });
        answer.add(
                new Paragraph(getTranslation("dependence.reach", Wording.people(fragility.reach(), getLocale()))),
                new Paragraph(getTranslation("dependence.help")),
                PlotFigure.ofPeople(plot(fragility)),
                grid);
        grid.select(fragility.losses().getFirst());
    }

    private Plot plot(Fragility fragility) {
        var captions = new Captions(getLocale(), LocalDate.now(clock));
        return new Intervals(
                captions.of(
                        "afhankelijkheid",
                        getTranslation(
                                "plot.dependence.headline",
                                percent(fragility.losses().getFirst().share())),
                        getTranslation("plot.dependence.form"),
                        getTranslation("dependence.lost"),
                        getTranslation("dependence.help")),
                fragility.losses().stream()
                        .limit(MOST_DRAWN)
                        .map(loss -> new Intervals.Row(
                                Wording.name(loss.person(), loss.name(), getLocale()),
                                value(loss.lost()),
                                OptionalDouble.empty()))
                        .toList(),
                new Intervals.Texts(
                        getTranslation("dependence.leader"),
                        getTranslation("dependence.lost"),
                        getTranslation("plot.likely"),
                        ""));
    }

    private static Value value(Estimate lost) {
        double margin = NINETEEN_OUT_OF_TWENTY * lost.standardError();
        return new Value(lost.mean(), Math.max(0, lost.mean() - margin), lost.mean() + margin);
    }

    private void show(Loss loss) {
        detail.add(
                new H2(getTranslation("dependence.if-stops", Wording.name(loss.person(), loss.name(), getLocale()))));
        if (loss.byPlace().isEmpty() && loss.byPartner().isEmpty()) {
            detail.add(new Paragraph(getTranslation("dependence.nothing-lost")));
            return;
        }
        var tables = new Div(
                table(getTranslation("dependence.by-place"), loss.byPlace(), Municipalities::name),
                table(getTranslation("dependence.by-partner"), loss.byPartner(), UnaryOperator.identity()));
        tables.addClassName("side-by-side");
        detail.add(tables);
    }

    private Section table(String title, List<Part> parts, UnaryOperator<String> name) {
        var grid = new Grid<Part>();
        grid.addColumn(part -> name.apply(part.of()))
                .setHeader(title)
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(part -> Wording.number(part.reached(), getLocale()))
                .setHeader(getTranslation("dependence.now"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(part -> Wording.number(part.lost(), getLocale()))
                .setHeader(getTranslation("dependence.lost-here"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(part -> percent(part.share()))
                .setHeader(getTranslation("dependence.share-here"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setItems(parts);
        grid.setAllRowsVisible(parts.size() <= 10);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        return new Section(grid);
    }

    private String percent(double share) {
        var format = NumberFormat.getPercentInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.dependence") + " · Inktvlek";
    }
}
