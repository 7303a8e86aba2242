package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.programme.projects.Action;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingFrames;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// One project: its series, what they reached, its Vaarkaart (problem, forces, strategy, actions), where it is anchored
/// and how long it goes on.
@Route("project")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ProjectPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Projects projects;
    private final transient ProgrammeFigures figures;
    private final transient ProjectStory story;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;
    private final ThingFrame<Project> frame;

    ProjectPage(
            ThingFrames frames,
            Projects projects,
            ProgrammeFigures figures,
            ProjectStory story,
            Editors editors,
            CurrentActor actor,
            Undo undo) {
        this.projects = projects;
        this.figures = figures;
        this.story = story;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
        this.frame = frames.of(projects, "project", ProjectsView.class)
                .called(Project::name)
                .above(this::story)
                .folded("project.edit");
        add(frame);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        frame.open(code);
    }

    private List<Component> story(Project project, boolean mayChange) {
        var overview = figures.overview(actor.get(), Of.project(project.code()));
        return List.of(
                story.numbers(project, overview),
                story.chain(overview),
                story.vaarkaart(project),
                actions(project, mayChange),
                story.plans(project));
    }

    private Component actions(Project project, boolean mayChange) {
        var section = new Section(new H2(getTranslation("project.actions")));
        projects.actions(actor.get(), project.code())
                .forEach(action -> section.add(new Details(
                        "%s%s · %s · %s"
                                .formatted(
                                        action.done() ? "✓ " : "",
                                        action.text(),
                                        action.owner().isBlank() ? "–" : action.owner(),
                                        action.due().map(Wording::day).orElse("–")),
                        actionForm(action, mayChange))));
        if (mayChange) {
            section.add(new Details(getTranslation("project.action.new"), actionForm(Action.of(project), true)));
        }
        return section;
    }

    private ThingForm<Action> actionForm(Action action, boolean mayChange) {
        var form = new ThingForm<>(
                        Action.KIND,
                        editors,
                        action,
                        (operation, seen, wanted) -> projects.saveAction(operation, actor.get(), seen, wanted),
                        (operation, stored) -> {
                            undo.offer(getTranslation("project.action.stored"), operation, frame::reload);
                            frame.reload();
                        })
                .addAll();
        form.setEnabled(mayChange);
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.projects") + " · Inktvlek";
    }
}
