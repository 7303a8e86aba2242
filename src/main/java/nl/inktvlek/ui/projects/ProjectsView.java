package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingColumns;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;
import org.jspecify.annotations.Nullable;

/// All projects: what they reached, and how long they are funded.
@Route("projecten")
@Menu(title = "nav.projects", order = 28.5)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ProjectsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate today;

    ProjectsView(Projects projects, ProgrammeFigures figures, Editors editors, CurrentActor actor, Clock clock) {
        today = LocalDate.now(clock);
        var reached = figures.reachByProject(actor.get());
        var columns = new ArrayList<>(ThingColumns.of(Project.KIND, (Project project) -> project, editors));
        columns.add(new Column<>(
                getTranslation("projects.series"), project -> project.series().size(), true));
        columns.add(new Column<>(
                getTranslation("projects.reached"),
                project -> Wording.drawn(reached.getOrDefault(project.code(), new Count.Exact(0))),
                true));
        columns.add(new Column<>(getTranslation("projects.funding"), this::fundingMonths, true));
        columns.add(new Column<>(
                getTranslation("projects.anchored"),
                project -> project.anchored().size(),
                true));
        var list = new ThingList<Project>(
                "projecten", "projects.empty", List.copyOf(columns), project -> "project/" + project.code());
        list.setItems(projects.list(actor.get()));
        add(
                new PageHead(
                        getTranslation("projects.title"),
                        getTranslation("projects.lead"),
                        Links.button("project/" + ThingFrame.NEW, getTranslation("project.new"))),
                list);
    }

    private @Nullable Integer fundingMonths(Project project) {
        var months = project.fundingMonths(today);
        return months.isPresent() ? months.getAsInt() : null;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.projects") + " · Inktvlek";
    }
}
