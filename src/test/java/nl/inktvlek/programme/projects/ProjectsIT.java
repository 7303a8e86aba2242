package nl.inktvlek.programme.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.FewestStatements;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Projects are changed by the partners that carry them, and what is to be done for one stands with it.
@GraphTest
class ProjectsIT {

    static final Actor CONSORTIUM = Actor.commandLine();
    static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));
    static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Projects projects;

    @Autowired
    Journal journal;

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    Project ink;
    Project blot;

    @BeforeEach
    void two_projects_of_IOT() {
        ink = made("Inkt");
        blot = made("Vlek");
    }

    @AfterEach
    void leave_nothing() {
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "MATCH (n:Project|Action|Deleted|Change) DETACH DELETE n",
                Map.of());
    }

    @Test
    void an_action_stands_with_its_own_project_what_is_done_last() {
        var today = LocalDate.now(clock);
        act(ink, "bellen", today.plusDays(3));
        act(blot, "zaal huren", today);
        act(ink, "schrijven", today.plusDays(1));
        var done = act(ink, "beginnen", today.minusDays(9));
        projects.saveAction(OperationId.random(), IOT, done, Action.KIND.with(done, "done", true));
        assertThat(projects.actions(IOT, ink.code()))
                .extracting(Action::text)
                .containsExactly("schrijven", "bellen", "beginnen");
    }

    @Test
    void actions_of_a_login_wait_when_they_are_due_within_two_weeks_or_late() {
        var today = LocalDate.now(clock);
        act(ink, "later", today.plusWeeks(2).plusDays(1));
        act(blot, "net op tijd", today.plusWeeks(2));
        act(ink, "te laat", today.minusDays(1));
        assertThat(projects.due(IOT))
                .extracting(Projects.ActionDue::project, Projects.ActionDue::text)
                .containsExactly(tuple(ink.code(), "te laat"), tuple(blot.code(), "net op tijd"));
        assertThat(projects.due(FSAN)).isEmpty();
    }

    @Test
    void an_action_is_changed_by_those_who_carry_its_project_and_only_with_something_to_do() {
        var action = act(ink, "bellen", LocalDate.now(clock));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> projects.saveAction(
                        OperationId.random(), FSAN, action, Action.KIND.with(action, "text", "niet bellen")));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() ->
                        projects.saveAction(OperationId.random(), IOT, action, Action.KIND.with(action, "text", "")))
                .satisfies(refused -> assertThat(refused.problems()).containsEntry("text", "problem.needed"));
        assertThat(projects.actions(FSAN, ink.code())).extracting(Action::text).containsExactly("bellen");
    }

    @Test
    void who_no_longer_carries_a_project_cannot_undo_what_they_did_to_it() {
        var renaming = OperationId.random();
        projects.save(renaming, IOT, ink, Project.KIND.with(ink, "name", "Inkt 2"));
        var renamed = projects.find(IOT, ink.code()).orElseThrow();
        projects.save(
                OperationId.random(), CONSORTIUM, renamed, Project.KIND.with(renamed, "partners", List.of("FSAN")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), IOT, renaming.value()));
        assertThat(projects.find(IOT, ink.code()))
                .get()
                .extracting(Project::name)
                .isEqualTo("Inkt 2");
    }

    @Test
    void a_project_comes_back_with_its_partners_and_its_actions() {
        act(ink, "bellen", LocalDate.now(clock));
        var deletion = OperationId.random();
        projects.delete(deletion, IOT, ink);
        assertThat(projects.list(IOT)).extracting(Project::name).containsExactly("Vlek");
        journal.undo(OperationId.random(), IOT, deletion.value());
        assertThat(projects.find(IOT, ink.code()).orElseThrow().partners()).containsExactly("IOT");
        assertThat(projects.actions(IOT, ink.code())).extracting(Action::text).containsExactly("bellen");
    }

    @Test
    void the_actions_of_one_project_take_two_statements_however_many_there_are() {
        for (int i = 0; i < 5; i++) {
            act(ink, "actie " + i, LocalDate.now(clock));
        }
        assertThat(FewestStatements.of(graph, () -> projects.actions(IOT, ink.code())))
                .isEqualTo(2);
    }

    private Project made(String name) {
        var blank = Project.KIND.blank(NodeCode.random());
        var named = Project.KIND.with(blank, "name", name);
        projects.save(OperationId.random(), CONSORTIUM, blank, Project.KIND.with(named, "partners", List.of("IOT")));
        return projects.find(CONSORTIUM, blank.code()).orElseThrow();
    }

    private Action act(Project project, String text, LocalDate due) {
        var begun = Action.of(project);
        var wanted = Action.KIND.with(
                Action.KIND.with(Action.KIND.with(begun, "text", text), "due", due), "owner", IOT.username());
        assertThat(projects.saveAction(OperationId.random(), IOT, begun, wanted))
                .isInstanceOf(Saved.Stored.class);
        return projects.actions(IOT, project.code()).stream()
                .filter(action -> action.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
