package nl.inktvlek.programme.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.SeriesAdvice;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.meetings.AttendanceSheet;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What is planned, held, told and cared for, on series of which every number is known.
class SeriesIT extends DozenSeries {

    @Autowired
    Meetings meetings;

    @Autowired
    AfterCare afterCare;

    @Autowired
    SeriesAdvice advice;

    @Autowired
    AttendanceSheet sheets;

    @Autowired
    Journal journal;

    @Test
    void a_planned_series_is_held_written_up_talked_about_and_cared_for() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        var days = planned.meetings();
        assertThat(days).extracting(PlannedMeeting::number).containsExactly(1, 2, 3);
        assertThat(planned.end()).contains(lately().plusWeeks(2));

        var page = meetings.find(IOT, planned.code() + "-1").orElseThrow();
        var wanted = with(Meeting.KIND, page.meeting(), "present", List.of("NEW-1", "NEW-2"), "warmth", 4);
        var operation = OperationId.random();
        for (int sent = 0; sent < 2; sent++) { // the answer to the first got lost
            assertThat(meetings.writeUp(operation, IOT, page, page.meeting(), wanted))
                    .isInstanceOf(Saved.Stored.class);
        }
        assertThat(series.participants(IOT, planned.code())).containsExactly("NEW-1", "NEW-2");
        assertThat(item(planned).participants()).isEqualTo(2);
        assertThat(item(planned).logged()).isEqualTo(1);
        assertThat(meetings.find(IOT, planned.code() + "-2").orElseThrow().known())
                .contains("NEW-1", "NEW-2");

        tell(planned, "NEW-1", 3, OnwardTalk.Kind.FAMILY);
        tell(planned, "NEW-1", 5, OnwardTalk.Kind.FRIENDS);
        tell(planned, "NEW-2", 2, OnwardTalk.Kind.WORK);
        // low = max(3, 5) + 2, high = 3 + 5 + 2
        assertThat(reread(planned).told()).isEqualTo(new OnwardTalk.Told(3, 7, 10));
        tell(planned, "NEW-2", 2, OnwardTalk.Kind.WORK); // the same number again, at another time
        assertThat(reread(planned).told()).isEqualTo(new OnwardTalk.Told(4, 7, 12));

        assertThat(reread(planned).careDueOn()).contains(lately().plusWeeks(2 + 8));
        assertThat(afterCare.due(IOT)).extracting(AfterCare.CareDue::series).contains(planned.code());
        var seen = reread(planned);
        series.save(
                OperationId.random(),
                IOT,
                seen,
                with(Series.KIND, seen, "caredForOn", lately().plusWeeks(2 + 8).plusDays(2), "carePresent", 2));
        assertThat(afterCare.due(IOT)).extracting(AfterCare.CareDue::series).doesNotContain(planned.code());

        leaders.volunteer(OperationId.random(), IOT, "NEW-2", reread(planned));
        var candidate = leader("NEW-2");
        assertThat(candidate.status()).isEqualTo(Status.CANDIDATE);
        assertThat(candidate.languages()).containsExactly("Turks");
        assertThat(candidate.partners()).containsExactly("IOT");
        assertThat(candidate.due()).containsExactly(Leader.Due.TRAINING);
        remove(planned);
    }

    @Test
    void who_works_for_another_partner_looks_but_does_not_change() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        assertThat(series.find(FSAN, planned.code())).isPresent();
        var page = meetings.find(FSAN, planned.code() + "-1").orElseThrow();
        var wanted = with(Meeting.KIND, page.meeting(), "headCount", 3);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> meetings.writeUp(OperationId.random(), FSAN, page, page.meeting(), wanted));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        series.save(OperationId.random(), FSAN, planned, with(Series.KIND, planned, "group", "x")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tell(FSAN, planned, "P0", 1, OnwardTalk.Kind.FAMILY));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sheets.pdf(FSAN, planned.code()));
        var entry = journal.mine(IOT).getFirst();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), FSAN, entry.id()));
        remove(planned);
    }

    /// To put somebody on a series of one's own would show their name.
    @Test
    void a_leader_of_another_partner_is_put_on_a_series_by_them_or_the_consortium_only() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        var leaderOfFsan = code("L2");
        var wanted = with(Series.KIND, planned, "leaders", List.of(leaderOfFsan));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(OperationId.random(), IOT, planned, wanted))
                .satisfies(problem -> assertThat(problem.problems()).containsKey("leaders"));
        assertThat(advice.leaders(IOT, with(Series.KIND, planned, "languages", List.of("Somali"))))
                .extracting(SeriesAdvice.Suggestion::code)
                .doesNotContain(leaderOfFsan);
        assertThat(series.save(OperationId.random(), COORDINATOR, planned, wanted))
                .isInstanceOf(Saved.Stored.class);
        assertThat(series.save(
                        OperationId.random(),
                        IOT,
                        reread(planned),
                        with(Series.KIND, reread(planned), "group", "ouders")))
                .isInstanceOf(Saved.Stored.class); // who is on it already, stays
        remove(planned);
    }

    private SeriesPlans.Item item(Series planned) {
        return series.list(IOT).stream()
                .filter(item -> item.code().equals(planned.code()))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Series planned, String person, int people, OnwardTalk.Kind kind) {
        tell(IOT, planned, person, people, kind);
    }

    private void tell(Actor actor, Series planned, String person, int people, OnwardTalk.Kind kind) {
        series.tell(OperationId.random(), actor, planned.code(), Optional.of(person), people, kind);
    }
}
