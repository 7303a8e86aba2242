package nl.inktvlek.programme.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is written down of a meeting stays, whoever else writes.
class MeetingsIT extends DozenSeries {

    @Autowired
    Meetings meetings;

    @Autowired
    AttendanceSheet sheets;

    @Autowired
    Journal journal;

    @Test
    void a_meeting_that_was_held_stays_and_a_code_that_cannot_be_is_refused() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        var page = meetings.find(IOT, planned.code() + "-3").orElseThrow();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> meetings.writeUp(OperationId.random(), IOT, page, page.meeting(), page.meeting()))
                .satisfies(problem -> assertThat(problem.problems()).containsKey("present"));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> meetings.writeUp(
                        OperationId.random(),
                        IOT,
                        page,
                        page.meeting(),
                        with(Meeting.KIND, page.meeting(), "present", List.of("Jan de Vries"))));
        meetings.writeUp(
                OperationId.random(), IOT, page, page.meeting(), with(Meeting.KIND, page.meeting(), "headCount", 14));
        var seen = reread(planned);
        var shorter = with(Series.KIND, seen, "meetings", seen.meetings().subList(0, 2));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(OperationId.random(), IOT, seen, shorter))
                .satisfies(problem ->
                        assertThat(problem.problems()).isEqualTo(Map.of("meetings", "problem.meeting-was-held")));
        var added = series.find(IOT, planned.code()).orElseThrow();
        var undone = OperationId.random();
        var longer = new ArrayList<>(added.meetings());
        longer.add(new PlannedMeeting(4, lately().plusWeeks(4), Optional.empty()));
        series.save(undone, IOT, added, with(Series.KIND, added, "meetings", longer));
        var fourth = meetings.find(IOT, planned.code() + "-4").orElseThrow();
        meetings.writeUp(
                OperationId.random(),
                IOT,
                fourth,
                fourth.meeting(),
                with(Meeting.KIND, fourth.meeting(), "headCount", 9));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), IOT, undone.value()))
                .satisfies(problem ->
                        assertThat(problem.problems()).isEqualTo(Map.of("meetings", "problem.meeting-was-held")));
        assertThat(meetings.find(IOT, planned.code() + "-4")
                        .orElseThrow()
                        .meeting()
                        .headCount())
                .contains(9); // held meanwhile: no undo takes it away
        remove(planned);
    }

    @Test
    void two_leaders_who_tick_at_once_both_count_and_nobody_counts_twice() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        var page = meetings.find(IOT, planned.code() + "-1").orElseThrow();
        meetings.writeUp(
                OperationId.random(),
                IOT,
                page,
                page.meeting(),
                with(Meeting.KIND, page.meeting(), "present", List.of("TWO-1", "TWO-2")));
        meetings.writeUp(
                OperationId.random(),
                IOT,
                page,
                page.meeting(),
                with(Meeting.KIND, page.meeting(), "present", List.of("TWO-2", "TWO-3")));
        assertThat(meetings.find(IOT, planned.code() + "-1")
                        .orElseThrow()
                        .meeting()
                        .present())
                .containsExactly("TWO-1", "TWO-2", "TWO-3");
        remove(planned);
    }

    @Test
    void a_series_tells_of_each_meeting_how_many_came() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        assertThat(meetings.held(IOT, planned.code()).values())
                .containsExactlyInAnyOrder(
                        new Meetings.Held(1, false, 0), new Meetings.Held(2, false, 0), new Meetings.Held(3, false, 0));
        var first = meetings.find(IOT, planned.code() + "-1").orElseThrow();
        var second = meetings.find(IOT, planned.code() + "-2").orElseThrow();
        meetings.writeUp(
                OperationId.random(),
                IOT,
                first,
                first.meeting(),
                with(Meeting.KIND, first.meeting(), "present", List.of("TEL-1", "TEL-2")));
        meetings.writeUp(
                OperationId.random(),
                IOT,
                second,
                second.meeting(),
                with(Meeting.KIND, second.meeting(), "headCount", 9));
        assertThat(meetings.held(IOT, planned.code()).values())
                .containsExactlyInAnyOrder(
                        new Meetings.Held(1, true, 2), new Meetings.Held(2, true, 9), new Meetings.Held(3, false, 0));
        remove(planned);
    }

    @Test
    void the_sheet_has_a_code_for_everybody_expected_in_the_language_of_the_group() {
        var planned = plan(TILBURG, "Turks", "IOT", lately());
        var pdf = sheets.pdf(IOT, planned.code());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var codes = meetings.find(IOT, planned.code() + "-1").orElseThrow().known();
        assertThat(codes).hasSize(18); // fifteen and three spare
        assertThat(sheets.pdf(IOT, planned.code())).isNotEmpty();
        assertThat(meetings.find(IOT, planned.code() + "-1").orElseThrow().known())
                .isEqualTo(codes);
        remove(planned);
    }
}
