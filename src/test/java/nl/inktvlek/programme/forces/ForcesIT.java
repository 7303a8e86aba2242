package nl.inktvlek.programme.forces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.programme.forces.Force.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Forces are what helps first, and each says what it is.
@GraphTest
class ForcesIT {

    static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));

    @Autowired
    Forces forces;

    @Autowired
    Journal journal;

    @Autowired
    Graph graph;

    @AfterEach
    void leave_nothing() {
        graph.command(
                OperationId.random(), Concern.PROGRAMME, "MATCH (n:Force|Deleted|Change) DETACH DELETE n", Map.of());
    }

    @Test
    void what_helps_comes_first_the_strongest_before_the_others() {
        save(force("tegen", Direction.OPPOSES, 5));
        save(force("zwak", Direction.HELPS, 1));
        save(force("sterk", Direction.HELPS, 4));
        assertThat(forces.list(IOT)).extracting(Force::circumstance).containsExactly("sterk", "zwak", "tegen");
    }

    @Test
    void a_force_is_a_circumstance_or_an_organisation_and_has_a_strength_of_one_to_five() {
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> save(force("", Direction.HELPS, 3)))
                .satisfies(refused -> assertThat(refused.problems()).containsEntry("circumstance", "problem.force"));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> save(force("te sterk", Direction.HELPS, 6)))
                .satisfies(refused -> assertThat(refused.problems()).containsEntry("strength", "problem.out-of-range"));
        assertThat(forces.list(IOT)).isEmpty();
    }

    @Test
    void a_change_that_is_undone_leaves_the_force_as_it_was() {
        var seen = save(force("ruimte", Direction.HELPS, 2));
        var change = OperationId.random();
        forces.save(change, IOT, seen, Force.KIND.with(seen, "direction", Direction.OPPOSES));
        assertThat(forces.find(IOT, seen.code()).orElseThrow().helps()).isFalse();
        journal.undo(OperationId.random(), IOT, change.value());
        assertThat(forces.find(IOT, seen.code()).orElseThrow().helps()).isTrue();
    }

    private Force save(Force wanted) {
        forces.save(OperationId.random(), IOT, Force.KIND.blank(wanted.code()), wanted);
        return forces.find(IOT, wanted.code()).orElseThrow();
    }

    private static Force force(String circumstance, Direction direction, int strength) {
        return Force.KIND.with(
                Force.KIND.with(
                        Force.KIND.with(
                                Force.KIND.with(
                                        Force.KIND.with(Force.blank(), "norm", "zelf een partner kiezen"),
                                        "municipality",
                                        "GM0344"),
                                "direction",
                                direction),
                        "strength",
                        strength),
                "circumstance",
                circumstance);
    }
}
