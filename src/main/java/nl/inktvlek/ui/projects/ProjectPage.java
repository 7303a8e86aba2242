package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.insights.ProgrammeFigures;
import nl.inktvlek.insights.ProgrammeFigures.Link;
import nl.inktvlek.insights.ProgrammeFigures.Measure;
import nl.inktvlek.insights.ProgrammeFigures.Of;
import nl.inktvlek.insights.ProgrammeFigures.Overview;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.NodeCode;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.AfterCare;
import nl.inktvlek.programme.Forces;
import nl.inktvlek.programme.Projects;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.FigureList;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// One project: its series, what they reached, its Vaarkaart (problem, forces, strategy, actions), where it is anchored
/// and how long it goes on.
@Route("project")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ProjectPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String NEW = "nieuw";

    private static final Set<Measure> ON_PAGE = EnumSet.of(
            Measure.ATTENDANCES,
            Measure.DIRECT_REACH,
            Measure.SECOND_ORDER,
            Measure.INK_BLOT,
            Measure.DOMINO,
            Measure.QUARTERS_WITH_SERIES,
            Measure.FUNDING,
            Measure.ANCHORING,
            Measure.CARE_ON_TIME);

    private final transient Projects projects;
    private final transient SeriesPlans series;
    private final transient Forces forces;
    private final transient AfterCare afterCare;
    private final transient Organisations organisations;
    private final transient ProgrammeFigures figures;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ProjectPage(
            Projects projects,
            SeriesPlans series,
            Forces forces,
            AfterCare afterCare,
            Organisations organisations,
            ProgrammeFigures figures,
            CurrentActor actor,
            Undo undo) {
        this.projects = projects;
        this.series = series;
        this.forces = forces;
        this.afterCare = afterCare;
        this.organisations = organisations;
        this.figures = figures;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        show(
                code.equals(NEW)
                        ? Projects.blank()
                        : projects.find(actor.get(), code).orElseThrow(NotFoundException::new));
    }

    private void show(Sheet project) {
        removeAll();
        add(new PageHead(
                project.text(Projects.NAME).orElse(getTranslation("projects.new")), getTranslation("project.lead")));
        boolean mayChange = projects.mayChange(actor.get(), project);
        if (!project.isNew()) {
            var overview = figures.overview(actor.get(), Of.project(project.code()));
            add(
                    numbers(project, overview),
                    chain(overview),
                    forces(project),
                    actions(project, mayChange),
                    plans(project));
        }
        var form = form(project);
        form.setEnabled(mayChange);
        var edit = new Details(getTranslation("project.edit"), form);
        edit.setOpened(project.isNew());
        add(edit);
        if (!project.isNew() && mayChange) {
            add(delete(project));
        }
    }

    private Component numbers(Sheet project, Overview overview) {
        var figures = new EnumMap<>(overview.figures());
        figures.keySet().retainAll(ON_PAGE);
        var section = new Section(new H2(getTranslation("project.numbers")), new FigureList(figures));
        if (!project.texts(Projects.ANCHORED).isEmpty()) {
            section.add(new Paragraph(getTranslation("project.anchored", policies(project))));
        }
        section.add(new Paragraph(link("cijfers?project=" + project.code(), getTranslation("project.all-figures"))));
        return section;
    }

    /// Series by generation, each with those it grew from.
    private Component chain(Overview overview) {
        var names =
                series.list(actor.get()).stream().collect(Collectors.toMap(SeriesPlans.Item::code, ProjectPage::name));
        var section = new Section(new H2(getTranslation("project.chain")));
        if (overview.chain().isEmpty()) {
            section.add(new Paragraph(getTranslation("project.no-series")));
        }
        overview.chain().stream()
                .collect(Collectors.groupingBy(Link::generation, TreeMap::new, Collectors.toList()))
                .forEach((generation, links) -> {
                    var list = new UnorderedList();
                    links.forEach(each -> {
                        var item = new ListItem(link(
                                "serie/" + each.series(),
                                Objects.requireNonNullElse(names.get(each.series()), each.series())));
                        if (!each.parents().isEmpty()) {
                            item.add(getTranslation(
                                    "project.grew-from",
                                    each.parents().stream()
                                            .map(names::get)
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
                        }
                        list.add(item);
                    });
                    var shown = new Details(getTranslation("project.generation", generation, links.size()), list);
                    shown.setOpened(generation > 0);
                    section.add(shown);
                });
        return section;
    }

    private static String name(SeriesPlans.Item item) {
        return item.place() + " " + item.start().map(Wording::day).orElse("");
    }

    private Component plans(Sheet project) {
        var section = new Section(new H2(getTranslation("project.plans")));
        var list = new UnorderedList();
        afterCare
                .plans(actor.get(), project.code())
                .forEach(plan -> list.add(new ListItem(
                        link("serie/" + plan.series(), Municipalities.name(plan.municipality())),
                        new Text(": " + plan.plan().orElse(getTranslation("project.plan-untold"))
                                + (plan.isDone() ? " ✓" : "")))));
        section.add(list.getElement().getChildCount() == 0 ? new Paragraph(getTranslation("project.no-plans")) : list);
        return section;
    }

    private static Anchor link(String href, String text) {
        var link = new Anchor(href, text);
        link.setRouterIgnore(false);
        return link;
    }

    private String policies(Sheet project) {
        return project.texts(Projects.ANCHORED).stream()
                .map(field -> getTranslation("policy." + field))
                .collect(Collectors.joining(", "));
    }

    /// The forces on the norm of the project, in the places of its series.
    private Component forces(Sheet project) {
        var inProject = new HashSet<>(project.texts(Projects.SERIES));
        var places = series.list(actor.get()).stream()
                .filter(item -> inProject.contains(item.code()))
                .flatMap(item -> item.municipality().stream())
                .collect(Collectors.toSet());
        var norm = project.text(Projects.NORM);
        var list = new UnorderedList();
        forces.list(actor.get()).stream()
                .filter(force -> places.contains(force.municipality())
                        || norm.filter(force.norm()::equalsIgnoreCase).isPresent())
                .forEach(force -> list.add(new ListItem(getTranslation(
                        "project.force",
                        getTranslation(force.helps() ? "forces.helps" : "forces.opposes"),
                        force.strength(),
                        force.norm(),
                        force.circumstance()))));
        var section = new Section(new H2(getTranslation("project.vaarkaart")));
        project.text(Projects.PROBLEM)
                .ifPresent(problem -> section.add(new Paragraph(getTranslation("project.problem") + ": " + problem)));
        if (list.getElement().getChildCount() > 0) {
            section.add(new Paragraph(getTranslation("project.forces")), list);
        }
        project.text(Projects.STRATEGY)
                .ifPresent(way -> section.add(new Paragraph(getTranslation("project.strategy") + ": " + way)));
        section.add(new Paragraph(link("krachten", getTranslation("project.to-forces"))));
        return section;
    }

    private Component actions(Sheet project, boolean mayChange) {
        var section = new Section(new H2(getTranslation("project.actions")));
        projects.actions(actor.get(), project.code())
                .forEach(action -> section.add(new Details(
                        "%s%s · %s · %s"
                                .formatted(
                                        action.isTrue(Projects.DONE) ? "✓ " : "",
                                        action.text(Projects.TEXT).orElse(""),
                                        action.text(Projects.OWNER).orElse("–"),
                                        action.date(Projects.DUE)
                                                .map(Wording::day)
                                                .orElse("–")),
                        actionForm(project, action, mayChange))));
        if (mayChange) {
            section.add(new Details(
                    getTranslation("project.action.new"), actionForm(project, Sheet.blank(NodeCode.random()), true)));
        }
        return section;
    }

    private SheetForm actionForm(Sheet project, Sheet action, boolean mayChange) {
        var form = new SheetForm(
                action,
                (operation, seen, wanted) -> projects.saveAction(operation, actor.get(), project.code(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(getTranslation("project.action.stored"), operation, () -> reload(project));
                    reload(project);
                });
        form.text(Projects.TEXT, "project.action.text");
        form.text(Projects.OWNER, "project.action.owner").setHelperText(getTranslation("project.action.owner.help"));
        form.date(Projects.DUE, "project.action.due");
        form.check(Projects.DONE, "project.action.done");
        form.setEnabled(mayChange);
        return form;
    }

    private SheetForm form(Sheet project) {
        var form = new SheetForm(
                project,
                (operation, seen, wanted) -> projects.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(
                            getTranslation("project.stored"),
                            operation,
                            () -> UI.getCurrent().navigate(ProjectsView.class));
                    UI.getCurrent().navigate(ProjectPage.class, stored.code());
                });
        form.text(Projects.NAME, "projects.name");
        form.text(Projects.FUNDER, "projects.funder");
        form.date(Projects.FROM, "project.from");
        form.date(Projects.UNTIL, "project.until");
        form.many(
                Projects.PARTNERS,
                "project.partners",
                Partners.all().stream().map(Partners.Partner::code).toList(),
                code -> code);
        var owners = organisations.list(actor.get()).stream()
                .collect(Collectors.toMap(Organisations.Item::code, Organisations.Item::name));
        form.many(
                Projects.CO_OWNERS,
                "project.co-owners",
                owners.keySet(),
                code -> Objects.requireNonNullElse(owners.get(code), code));
        var names =
                series.list(actor.get()).stream().collect(Collectors.toMap(SeriesPlans.Item::code, ProjectPage::name));
        form.many(
                Projects.SERIES,
                "projects.series",
                names.keySet(),
                code -> Objects.requireNonNullElse(names.get(code), code));
        form.many(
                Projects.ANCHORED,
                "projects.anchored",
                Stream.of(Projects.PolicyField.values()).map(Enum::name).toList(),
                field -> getTranslation("policy." + field));
        form.text(Projects.NORM, "forces.norm");
        form.area(Projects.PROBLEM, "project.problem");
        form.area(Projects.STRATEGY, "project.strategy");
        return form;
    }

    private Button delete(Sheet project) {
        var away = new Button(getTranslation("project.delete"), click -> {
            var operation = OperationId.random();
            projects.delete(operation, actor.get(), project);
            undo.offer(
                    getTranslation("project.deleted"),
                    operation,
                    () -> UI.getCurrent().refreshCurrentRoute(false));
            UI.getCurrent().navigate(ProjectsView.class);
        });
        away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return away;
    }

    private void reload(Sheet project) {
        projects.find(actor.get(), project.code()).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.projects") + " · Inktvlek";
    }
}
