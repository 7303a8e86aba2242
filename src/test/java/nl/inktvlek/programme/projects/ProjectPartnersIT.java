package nl.inktvlek.programme.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Who changes which project, and what is to be done for it.
class ProjectPartnersIT extends DozenSeries {

    private static final Actor FSAN_COORDINATOR = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Projects projects;

    @AfterEach
    void no_projects() {
        projects.list(COORDINATOR).forEach(project -> projects.delete(OperationId.random(), COORDINATOR, project));
    }

    @Test
    void a_partner_shares_its_project_but_does_not_give_it_to_others_only() {
        var project = project("Samen praten", "IOT");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> save(IOT, project, with(Project.KIND, project, "partners", List.of("FSAN"))));
        assertThat(read(project).partners()).containsExactly("IOT");

        save(IOT, project, with(Project.KIND, project, "partners", List.of("FSAN", "IOT")));
        save(FSAN_COORDINATOR, read(project), with(Project.KIND, read(project), "partners", List.of("FSAN")));
        assertThat(read(project).partners()).containsExactly("FSAN");
    }

    @Test
    void what_is_to_be_done_is_not_handed_to_the_project_of_others() {
        var own = project("Samen praten", "IOT");
        var others = project("Samen luisteren", "FSAN");
        var blank = Action.of(own);
        projects.saveAction(
                OperationId.random(), IOT, blank, with(Action.KIND, blank, "text", "Zaal zoeken", "owner", "iot"));
        var action = projects.actions(IOT, own.code()).getFirst();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> projects.saveAction(
                        OperationId.random(), IOT, action, with(Action.KIND, action, "project", others.code())));
        assertThat(projects.actions(IOT, own.code())).containsExactly(action);
    }

    private Project project(String name, String partner) {
        var blank = Project.KIND.blank(name);
        save(COORDINATOR, blank, with(Project.KIND, blank, "name", name, "partners", List.of(partner)));
        return read(blank);
    }

    private void save(Actor actor, Project seen, Project wanted) {
        assertThat(projects.save(OperationId.random(), actor, seen, wanted)).isInstanceOf(Saved.Stored.class);
    }

    private Project read(Project seen) {
        return projects.find(COORDINATOR, seen.code()).orElseThrow();
    }
}
