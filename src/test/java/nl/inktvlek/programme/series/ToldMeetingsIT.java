package nl.inktvlek.programme.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.MovingClock;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What was told of a meeting is remembered long enough for every calendar to hear that it is off.
class ToldMeetingsIT extends DozenSeries {

    @Autowired
    AccessDecision access;

    @Autowired
    Journal journal;

    private MovingClock time;
    private ToldMeetings told;

    @BeforeEach
    void a_clock_that_is_moved() {
        time = new MovingClock(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        told = again();
    }

    @AfterEach
    void forgotten() {
        graph.note("MATCH (t:ToldMeeting) DELETE t", Map.of());
    }

    /// As another machine asks, or this one after a restart.
    private ToldMeetings again() {
        return new ToldMeetings(series, graph, access, time);
    }

    @Test
    void what_was_taken_out_is_told_as_cancelled_for_ninety_days_also_when_its_series_is_gone_for_good() {
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(6));
        assertThat(of(planned)).isEqualTo(Map.of(1, "0", 2, "0", 3, "0"));
        remove(planned);
        assertThat(of(planned)).isEqualTo(Map.of(1, "1 off", 2, "1 off", 3, "1 off"));
        graph.note("""
                MATCH (s:Deleted {code: $code})<-[:PART_OF]-(m:Meeting) DETACH DELETE m, s""", Map.of("code", planned.code()));
        time.forward(Duration.ofDays(89));
        assertThat(of(planned)).hasSize(3);
        time.forward(Duration.ofDays(2));
        assertThat(of(planned)).isEmpty();
    }

    @Test
    void one_that_comes_back_after_ninety_days_goes_on_counting() {
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(6));
        var all = planned.meetings();
        told.all(IOT);
        change(planned, all.subList(0, 2));
        assertThat(of(planned)).containsEntry(3, "1 off");
        time.forward(Duration.ofDays(120));
        assertThat(of(planned)).doesNotContainKey(3);
        change(reread(planned), all);
        assertThat(of(planned)).isEqualTo(Map.of(1, "0", 2, "0", 3, "2"));
        remove(planned);
    }

    @Test
    void every_way_in_which_a_meeting_changes_is_told_and_nothing_else() {
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(1));
        assertThat(of(planned)).isEqualTo(Map.of(1, "0", 2, "0", 3, "0"));
        save(planned, "expected", 14); // nothing a calendar shows
        assertThat(of(planned)).isEqualTo(Map.of(1, "0", 2, "0", 3, "0"));
        var moved = OperationId.random();
        var seen = reread(planned);
        series.save(moved, IOT, seen, with(Series.KIND, seen, "municipality", BREDA));
        assertThat(of(planned)).isEqualTo(Map.of(1, "1", 2, "1", 3, "1"));
        journal.undo(OperationId.random(), IOT, moved.value());
        assertThat(again().all(IOT))
                .filteredOn(each -> each.details().series().equals(planned.code()))
                .extracting(ToldMeeting::sequence)
                .containsExactly(2, 2, 2);
        save(planned, "neighbourhood", "Korvel");
        assertThat(of(planned)).isEqualTo(Map.of(1, "3", 2, "3", 3, "3"));
        remove(planned);
    }

    /// Those of T9 and T10 … are long ago; B0 was ten months ago, B1 nine.
    @Test
    void meetings_of_a_file_that_is_taken_back_are_cancelled_and_those_of_long_ago_are_not_told() {
        var first = today().minusMonths(ToldMeetings.MONTHS_BACK);
        var lately = told.all(FSAN);
        assertThat(lately).isNotEmpty().allMatch(each -> !each.details().on().isBefore(first));
        assertThat(told.own(FSAN, Optional.empty()))
                .hasSize(2)
                .allMatch(each -> each.details().partner().equals("FSAN"));
        take_back();
        assertThat(told.own(FSAN, Optional.empty())).hasSize(2).allMatch(ToldMeeting::isCancelled);
        time.set(LocalDate.of(2028, 12, 1).atStartOfDay(time.getZone()).toInstant());
        assertThat(told.all(FSAN)).isEmpty();
        assertThat(graph.list("MATCH (t:ToldMeeting) RETURN t.code", Map.of(), row -> true))
                .isEmpty();
        a_dozen_series();
    }

    @Test
    void two_who_ask_at_once_give_one_number_to_one_change() {
        var planned = plan(TILBURG, "Turks", "IOT", today().plusMonths(1));
        told.all(IOT);
        save(planned, "neighbourhood", "Korvel");
        var all = IntStream.range(0, 12)
                .parallel()
                .mapToObj(any -> again().all(IOT).stream()
                        .filter(each -> each.details().series().equals(planned.code()))
                        .map(ToldMeeting::sequence)
                        .toList())
                .collect(Collectors.toSet());
        assertThat(all).containsExactly(List.of(1, 1, 1));
        remove(planned);
    }

    @Test
    void who_may_not_see_series_is_refused() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> told.all(new Actor("funder", Role.FUNDER, Optional.empty())));
    }

    private void save(Series planned, String field, Object value) {
        var seen = reread(planned);
        series.save(OperationId.random(), IOT, seen, with(Series.KIND, seen, field, value));
    }

    private void change(Series seen, List<PlannedMeeting> meetings) {
        series.save(OperationId.random(), IOT, seen, with(Series.KIND, seen, "meetings", meetings));
    }

    /// Of each meeting of a series, by number: how often it changed, and whether it is off.
    private Map<Integer, String> of(Series planned) {
        return told.all(IOT).stream()
                .filter(each -> each.details().series().equals(planned.code()))
                .collect(Collectors.toMap(
                        each -> each.details().number(), each -> each.sequence() + (each.isCancelled() ? " off" : "")));
    }
}
