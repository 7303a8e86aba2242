package nl.inktvlek.programme.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Projects and what is to be done for them.
@Service
public class Projects implements Register<Project> {

    private static final int WEEKS_AHEAD = 2;

    private final Things<Project> projects;
    private final Things<Action> actions;
    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    Projects(Journal journal, Graph graph, AccessDecision access, Clock clock) {
        this.projects = journal.own(Project.KIND, this::check);
        this.actions = journal.own(Action.KIND, this::checkAction);
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    private void check(Actor actor, Optional<Project> before, Optional<Project> after) {
        before.ifPresent(project -> requireChange(actor, project));
        after.ifPresent(project -> {
            requireChange(actor, project);
            project.check();
        });
    }

    private void requireChange(Actor actor, Project project) {
        access.requireChange(actor, DataKind.ORGANISATION, project.carriers());
    }

    private void checkAction(Actor actor, Optional<Action> before, Optional<Action> after) {
        before.ifPresent(action -> requireChange(actor, projectOf(action)));
        after.ifPresent(action -> requireChange(actor, projectOf(action)));
    }

    private Project projectOf(Action action) {
        return action.project()
                .flatMap(projects::find)
                .orElseThrow(() -> new AccessDeniedException("An action of no project"));
    }

    @Override
    public Kind<Project> kind() {
        return Project.KIND;
    }

    /// All projects, by name.
    public List<Project> list(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return projects.list().stream()
                .sorted(Comparator.comparing(Project::name).thenComparing(Project::code))
                .toList();
    }

    @Override
    public Optional<Project> find(Actor actor, String code) {
        access.require(actor, DataKind.SERIES);
        return projects.find(code);
    }

    @Override
    public boolean mayChange(Actor actor, Project project) {
        return access.mayChange(actor, DataKind.ORGANISATION, project.carriers());
    }

    @Override
    public Saved<Project> save(OperationId operation, Actor actor, Project seen, Project wanted) {
        return projects.save(operation, actor, seen, wanted);
    }

    @Override
    public Saved<Project> delete(OperationId operation, Actor actor, Project project) {
        return projects.delete(operation, actor, project);
    }

    /// Actions of a project, the one due first before the others; those done last.
    public List<Action> actions(Actor actor, String project) {
        access.require(actor, DataKind.SERIES);
        var codes = graph.list(
                "MATCH (a:Action)-[:PART_OF_PROJECT]->(:Project {code: $project}) RETURN a.code AS code",
                Map.of("project", project),
                row -> row.get("code").asString());
        return actions.findAll(codes).stream()
                .sorted(Comparator.comparing(Action::done)
                        .thenComparing(action -> action.due().orElse(LocalDate.MAX))
                        .thenComparing(Action::code))
                .toList();
    }

    public Saved<Action> saveAction(OperationId operation, Actor actor, Action seen, Action wanted) {
        return actions.save(operation, actor, seen, wanted);
    }

    /// Adds many projects and actions of them at once, as they come from elsewhere.
    public void addAll(OperationId operation, Actor actor, List<Project> fresh, List<Action> todo) {
        projects.addAll(operation.part("projects"), actor, fresh, work -> {});
        actions.addAll(operation.part("actions"), actor, todo, work -> {});
    }

    /// An action that has to be done soon, or is late.
    public record ActionDue(String project, String text, LocalDate due) {}

    /// Actions of this actor that are due within two weeks or late, the first due first.
    public List<ActionDue> due(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return graph.list(
                """
                MATCH (a:Action {owner: $owner})-[:PART_OF_PROJECT]->(p:Project)
                WHERE a.done IS NULL AND a.due <= $until
                RETURN p.code AS project, a.text AS text, a.due AS due ORDER BY due, text""",
                Map.of("owner", actor.username(), "until", LocalDate.now(clock).plusWeeks(WEEKS_AHEAD)),
                row -> new ActionDue(
                        row.get("project").asString(),
                        row.get("text").asString(),
                        row.get("due").asLocalDate()));
    }
}
