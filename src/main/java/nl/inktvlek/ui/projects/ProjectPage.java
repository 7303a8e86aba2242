package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.Component;
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
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.NodeCode;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.Forces;
import nl.inktvlek.programme.Projects;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
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

    private final transient Projects projects;
    private final transient SeriesPlans series;
    private final transient Forces forces;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ProjectPage(Projects projects, SeriesPlans series, Forces forces, CurrentActor actor, Undo undo) {
        this.projects = projects;
        this.series = series;
        this.forces = forces;
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
            add(numbers(project), forces(project), actions(project, mayChange));
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

    private Component numbers(Sheet project) {
        var list = new UnorderedList();
        projects.list(actor.get()).stream()
                .filter(item -> item.code().equals(project.code()))
                .findFirst()
                .ifPresent(item -> {
                    list.add(new ListItem(
                            getTranslation("project.reach", item.series(), item.reached(), item.leaders())));
                    list.add(new ListItem(
                            item.fundingMonths().isPresent()
                                    ? getTranslation(
                                            "project.funding",
                                            item.fundingMonths().getAsInt())
                                    : getTranslation("project.funding-unknown")));
                    list.add(new ListItem(getTranslation("project.anchored", item.anchored(), policies(project))));
                });
        return new Section(new H2(getTranslation("project.numbers")), list);
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
        var all = new Anchor("krachten", getTranslation("project.to-forces"));
        all.setRouterIgnore(false);
        section.add(new Paragraph(all));
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
        var names = series.list(actor.get()).stream()
                .collect(Collectors.toMap(
                        SeriesPlans.Item::code,
                        item -> item.place() + " "
                                + item.start().map(Wording::day).orElse("")));
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
            undo.offer(getTranslation("project.deleted"), operation, () -> {});
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
