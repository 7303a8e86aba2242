package nl.inktvlek.programme.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.programme.leaders.Development.Learned;
import nl.inktvlek.programme.leaders.Leader.Due;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.training.Training.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a leader should do next.
class DevelopmentTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    static final Optional<LocalDate> LAST_WEEK = Optional.of(TODAY.minusWeeks(1));
    static final Optional<LocalDate> NEVER = Optional.empty();

    @Test
    void a_candidate_without_anything_agrees_and_is_trained_first() {
        assertThat(new Development(Status.CANDIDATE, false, NEVER, NEVER, NEVER).due(TODAY))
                .containsExactly(Due.CONSENT, Due.TRAINING);
    }

    @Test
    void who_is_trained_and_still_on_the_way_leads_with_somebody() {
        assertThat(new Development(Status.IN_TRAINING, false, LAST_WEEK, LAST_WEEK, NEVER).due(TODAY))
                .containsExactly(Due.DUO);
        assertThat(new Development(Status.IN_TRAINING, true, LAST_WEEK, LAST_WEEK, NEVER).due(TODAY))
                .isEmpty();
        assertThat(new Development(Status.INDEPENDENT, false, LAST_WEEK, LAST_WEEK, NEVER).due(TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-28, false", "2026-05-27, true"})
    void an_intervision_is_due_when_the_last_is_more_than_six_months_ago(LocalDate last, boolean isDue) {
        var due = new Development(
                        Status.INDEPENDENT, true, LAST_WEEK, Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(last))
                .due(TODAY);
        assertThat(due.contains(Due.INTERVISION)).isEqualTo(isDue);
    }

    @Test
    void a_training_long_ago_counts_where_no_intervision_followed() {
        var longAgo = Optional.of(LocalDate.of(2026, 1, 1));
        assertThat(new Development(Status.INDEPENDENT, true, LAST_WEEK, longAgo, NEVER).due(TODAY))
                .containsExactly(Due.INTERVISION);
    }

    @Test
    void nothing_is_due_of_who_pauses() {
        assertThat(new Development(Status.PAUSING, false, NEVER, NEVER, NEVER).due(TODAY))
                .isEmpty();
    }

    @Test
    void the_last_day_is_the_latest_of_the_profile_and_of_those_of_its_sort() {
        var weekend = new Learned(Form.WEEKEND, LocalDate.of(2026, 3, 1));
        var returnDay = new Learned(Form.RETURN_DAY, LocalDate.of(2026, 9, 1));
        var inProfile = Optional.of(LocalDate.of(2026, 2, 1));
        assertThat(Development.last(inProfile, List.of(weekend, returnDay), true))
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(Development.last(NEVER, List.of(weekend, returnDay), false)).contains(LocalDate.of(2026, 9, 1));
        assertThat(Development.last(NEVER, List.of(returnDay), true)).isEmpty();
    }
}
