package nl.inktvlek.programme.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What a leader may do next follows from what they did.
class LeadersIT extends DozenSeries {

    @Autowired
    Trainings trainings;

    @Test
    void who_came_to_a_training_is_trained_and_an_intervision_keeps_them_in_form() {
        var first = code("P0");
        var profile = leaders.profile(COORDINATOR, first);
        leaders.save(
                OperationId.random(),
                COORDINATOR,
                profile,
                with(LeaderProfile.KIND, profile, "status", Status.INDEPENDENT));
        assertThat(leader(first).due()).contains(Leader.Due.TRAINING);
        learn(Training.Form.WEEKEND, today().minusMonths(7), first);
        assertThat(leader(first).due()).doesNotContain(Leader.Due.TRAINING).contains(Leader.Due.INTERVISION);
        var day = learn(Training.Form.INTERVISION, today().minusMonths(1), first);
        assertThat(leader(first).due()).doesNotContain(Leader.Due.INTERVISION);
        assertThat(trainings.list(FSAN)).extracting(Training::code).contains(day.code());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> trainings.delete(OperationId.random(), FSAN, day));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> trainings.save(
                        OperationId.random(), IOT, day, with(Training.KIND, day, "on", today().plusDays(1))))
                .satisfies(problem -> assertThat(problem.problems()).containsKey("on"));
        trainings
                .list(COORDINATOR)
                .forEach(each -> trainings.delete(
                        OperationId.random(),
                        COORDINATOR,
                        trainings.find(COORDINATOR, each.code()).orElseThrow()));
        assertThat(leader(first).due()).contains(Leader.Due.TRAINING);
    }

    private Training learn(Training.Form form, LocalDate on, String person) {
        var blank = Training.KIND.blank(NodeCode.random());
        var wanted = with(Training.KIND, blank, "sort", form, "on", on, "partner", "IOT", "people", List.of(person));
        assertThat(trainings.save(OperationId.random(), IOT, blank, wanted)).isInstanceOf(Saved.Stored.class);
        return trainings.find(IOT, blank.code()).orElseThrow();
    }

    @Test
    void roles_and_what_is_free_and_due_follow_from_what_happened() {
        var first = code("P0");
        var turned = leader(first);
        assertThat(turned.turned()).isTrue(); // attended T0, led T9
        assertThat(turned.series()).isEqualTo(1);
        assertThat(turned.regions()).containsExactly(TILBURG);
        var led = leader(code("L1"));
        assertThat(led.turned()).isFalse();
        assertThat(led.series()).isEqualTo(10);
        assertThat(led.languages()).containsExactly("Turks");

        var next = YearMonth.from(today()).plusMonths(2);
        var profile = leaders.profile(COORDINATOR, first);
        leaders.save(
                OperationId.random(),
                COORDINATOR,
                profile,
                with(
                        LeaderProfile.KIND,
                        profile,
                        "status",
                        Status.DUO,
                        "slots",
                        4,
                        "trainedOn",
                        today().minusMonths(7)));
        assertThat(leader(first).isFree(next)).isTrue();
        assertThat(leader(first).due()).containsExactly(Leader.Due.CONSENT, Leader.Due.DUO, Leader.Due.INTERVISION);
        var planned = plan(TILBURG, "Turks", "IOT", next.atDay(1));
        series.save(OperationId.random(), COORDINATOR, planned, with(Series.KIND, planned, "leaders", List.of(first)));
        assertThat(leader(first).isFree(next)).isFalse();
        assertThat(leader(first).load()).isEqualTo(3);
        remove(planned);
    }

    @Test
    void naming_a_series_of_ones_own_does_not_make_a_leader_of_others_ones_own() {
        var ofFsan = code("P100");
        var blank = leaders.profile(COORDINATOR, ofFsan);
        leaders.save(OperationId.random(), COORDINATOR, blank, with(LeaderProfile.KIND, blank, "status", Status.DUO));
        var seen = leaders.profile(IOT, ofFsan);
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(2));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> leaders.save(
                        OperationId.random(), IOT, seen, with(LeaderProfile.KIND, seen, "grewFrom", planned.code())));
        assertThat(leaders.profile(IOT, ofFsan).grewFrom()).isEmpty();
        remove(planned);
    }

    @Test
    void who_leads_for_others_too_is_not_left_to_them_by_forgetting_where_they_grew() {
        var ofFsan = code("P100");
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(2));
        var blank = leaders.profile(COORDINATOR, ofFsan);
        leaders.save(
                OperationId.random(),
                COORDINATOR,
                blank,
                with(LeaderProfile.KIND, blank, "status", Status.DUO, "grewFrom", planned.code()));
        var seen = leaders.profile(IOT, ofFsan);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> leaders.save(
                        OperationId.random(), IOT, seen, with(LeaderProfile.KIND, seen, "grewFrom", null)));
        assertThat(leaders.save(OperationId.random(), IOT, seen, with(LeaderProfile.KIND, seen, "slots", 4)))
                .isInstanceOf(Saved.Stored.class);
        assertThat(leaders.profile(IOT, ofFsan).grewFrom()).contains(planned.code());
        remove(planned);
    }
}
