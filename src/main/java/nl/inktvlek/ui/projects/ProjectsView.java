package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.insights.ProgrammeFigures;
import nl.inktvlek.programme.Projects;
import nl.inktvlek.programme.Projects.Item;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;

/// All projects: what they reached, and how long they are funded.
@Route("projecten")
@Menu(title = "nav.projects", order = 28.5)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ProjectsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ProjectsView(Projects projects, ProgrammeFigures figures, CurrentActor actor) {
        var reached = figures.reachByProject(actor.get());
        var list = new ThingList<Item>(
                "projecten",
                "projects.empty",
                List.of(
                        new Column<>(getTranslation("projects.name"), Item::name, true),
                        new Column<>(
                                getTranslation("projects.funder"),
                                item -> item.funder().orElse(null),
                                true),
                        new Column<>(getTranslation("projects.series"), Item::series, true),
                        new Column<>(
                                getTranslation("projects.reached"),
                                item -> Wording.drawn(reached.getOrDefault(item.code(), new Count.Exact(0))),
                                true),
                        new Column<>(
                                getTranslation("projects.funding"),
                                item -> item.fundingMonths().isPresent()
                                        ? item.fundingMonths().getAsInt()
                                        : null,
                                true),
                        new Column<>(getTranslation("projects.anchored"), Item::anchored, true)),
                item -> "project/" + item.code());
        list.setItems(projects.list(actor.get()));
        var add = new Anchor("project/" + ProjectPage.NEW, getTranslation("projects.new"));
        add.setRouterIgnore(false);
        add(new PageHead(getTranslation("projects.title"), getTranslation("projects.lead")), new Paragraph(add), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.projects") + " · Inktvlek";
    }
}
