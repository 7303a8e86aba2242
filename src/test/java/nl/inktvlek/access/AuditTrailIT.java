package nl.inktvlek.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.MovingClock;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.AuditTrail.Entry;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What was done stays told, in order, and whoever changes it afterwards is found out.
@GraphTest
class AuditTrailIT {

    static final String EVERYTHING_GONE = "MATCH (a:Audit|AuditHead) DELETE a";
    static final Actor OFFICER = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());

    @Autowired
    AuditTrail trail;

    @Autowired
    AccessDecision access;

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    @Test
    void what_was_recorded_is_found_by_who_what_and_whom() {
        trail.record("anna", Action.OPENED, List.of("PERSON-1"), "contact details");
        trail.record("bela", Action.SHOWN, List.of("PERSON-2", "PERSON-1"), "names of 2");
        assertThat(find("anna", null, "PERSON-1")).extracting(Entry::action).containsExactly(Action.OPENED);
        assertThat(find(null, null, "PERSON-1"))
                .filteredOn(entry -> entry.action() != Action.TRAIL_READ)
                .extracting(Entry::by)
                .containsExactly("bela", "anna");
        assertThat(find("bela", Action.OPENED, null)).isEmpty();
        assertThat(find("privacy", Action.TRAIL_READ, "PERSON-1")).isNotEmpty();
    }

    @Test
    void only_the_privacy_officer_reads_it() {
        for (var role : Role.values()) {
            if (role != Role.PRIVACY_OFFICER) {
                var other = new Actor("other", role, Optional.empty());
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> trail.find(other, question(null, null, null)));
            }
        }
    }

    @Test
    void two_hundred_at_once_are_all_there_and_form_one_chain() {
        var before = trail.check(OFFICER);
        assertThat(before.broken()).isEmpty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> threads.submit(() -> trail.record("crowd", Action.SHOWN, List.of("C" + i), "")));
        }
        var after = trail.check(OFFICER);
        assertThat(after.broken()).isEmpty();
        assertThat(after.entries()).isEqualTo(before.entries() + 200);
        assertThat(after.head()).isNotEqualTo(before.head());
    }

    @Test
    void a_changed_or_missing_entry_is_found_and_so_is_a_shortened_trail() {
        IntStream.range(0, 5).forEach(i -> trail.record("chain", Action.CHANGED, List.of("X" + i), "thing"));
        var numbers = graph.list(
                "MATCH (a:Audit {by: 'chain'}) RETURN a.number AS number ORDER BY number",
                Map.of(),
                row -> row.get("number").asLong());
        long second = numbers.get(1);
        change(second, "someone else");
        assertThat(trail.check(OFFICER).broken()).contains(second);
        change(second, "chain");
        assertThat(trail.check(OFFICER).broken()).isEmpty();

        graph.note("MATCH (a:Audit {number: $number}) SET a:Hidden REMOVE a:Audit", Map.of("number", second));
        assertThat(trail.check(OFFICER).broken()).contains(second + 1);
        graph.note("MATCH (a:Hidden) SET a:Audit REMOVE a:Hidden", Map.of());

        long last = numbers.getLast();
        graph.note("MATCH (a:Audit) WHERE a.number >= $number SET a:Hidden REMOVE a:Audit", Map.of("number", last));
        assertThat(trail.check(OFFICER).broken()).isPresent();
        graph.note("MATCH (a:Hidden) SET a:Audit REMOVE a:Hidden", Map.of());
        assertThat(trail.check(OFFICER).broken()).isEmpty();
    }

    /// Three entries before midnight and two after it, in the zone of the programme, where it is midnight before it is
    /// in Greenwich.
    @Test
    void old_entries_are_forgotten_and_what_is_left_is_a_chain() {
        graph.note(EVERYTHING_GONE, Map.of());
        var midnight = LocalDate.of(2024, 3, 31).atStartOfDay(clock.getZone()).toInstant();
        var time = new MovingClock(midnight.minusSeconds(600), clock.getZone());
        var years = new AuditTrail(graph, access, time);
        try {
            IntStream.range(0, 3).forEach(i -> years.record("old", Action.SHOWN, List.of("O" + i), ""));
            time.forward(Duration.ofMinutes(20));
            IntStream.range(0, 2).forEach(i -> years.record("young", Action.SHOWN, List.of("Y" + i), ""));
            var whole = years.check(OFFICER);
            assertThat(whole.entries()).isEqualTo(5);

            assertThat(years.forgetBefore(LocalDate.of(2024, 3, 30))).isZero();
            assertThat(years.countBefore(LocalDate.of(2024, 3, 31))).isEqualTo(3);
            assertThat(years.forgetBefore(LocalDate.of(2024, 3, 31))).isEqualTo(3);

            assertThat(writers()).containsExactly("young", "young");
            assertThat(years.check(OFFICER)).isEqualTo(new AuditTrail.Check(2, whole.head(), Optional.empty()));
            years.record("after", Action.SHOWN, List.of(), "");
            assertThat(years.check(OFFICER).broken()).isEmpty();
            change(4, "someone else");
            assertThat(years.check(OFFICER).broken()).contains(4L);
        } finally {
            years.destroy();
            graph.note(EVERYTHING_GONE, Map.of());
        }
    }

    private List<String> writers() {
        return graph.list(
                "MATCH (a:Audit) RETURN a.by AS by ORDER BY a.number",
                Map.of(),
                row -> row.get("by").asString());
    }

    private void change(long number, String by) {
        graph.note("MATCH (a:Audit {number: $number}) SET a.by = $by", Map.of("number", number, "by", by));
    }

    private List<Entry> find(@Nullable String by, @Nullable Action action, @Nullable String subject) {
        return trail.find(OFFICER, question(by, action, subject));
    }

    private static AuditTrail.Question question(
            @Nullable String by, @Nullable Action action, @Nullable String subject) {
        return new AuditTrail.Question(
                Optional.ofNullable(by),
                Optional.ofNullable(action),
                Optional.ofNullable(subject),
                Optional.empty(),
                Optional.empty(),
                100);
    }
}
