package nl.inktvlek.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Who approaches whom, and what comes next.
class ApproachesIT extends DozenSeries {

    private static final Actor COLLEAGUE = new Actor("colleague", Role.RECRUITER, Optional.of("IOT"));

    @Autowired
    Approaches approaches;

    @Autowired
    Journal journal;

    @Test
    void the_next_step_is_the_teams_own() {
        var person = code("P5");
        var card = approaches.card(IOT, person);
        approaches.save(
                OperationId.random(),
                IOT,
                card,
                with(
                        Approach.KIND,
                        card,
                        "status",
                        ApproachStatus.OPEN,
                        "nextStep",
                        Approach.Step.CALL,
                        "nextOn",
                        today(),
                        "note",
                        "liever na zessen"));
        assertThat(approaches.waiting(IOT))
                .extracting(Approaches.Waiting::person)
                .contains(person);
        assertThat(approaches.waiting(FSAN))
                .extracting(Approaches.Waiting::person)
                .doesNotContain(person);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> approaches.card(FSAN, person));
        assertThat(approaches.decisions(FSAN))
                .containsKey(person); // that somebody asks is known, so that nobody asks twice
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> approaches.save(
                        OperationId.random(),
                        IOT,
                        approaches.card(IOT, person),
                        with(Approach.KIND, approaches.card(IOT, person), "nextOn", null)));
    }

    @Test
    void two_who_move_somebody_to_the_same_place_agree_and_the_first_did_it() {
        var person = code("P5");
        var third = new Actor("third", Role.COORDINATOR, Optional.of("IOT"));
        approaches.decide(OperationId.random(), third, person, ApproachStatus.IDENTIFIED);
        var seen = approaches.card(IOT, person);
        approaches.save(
                OperationId.random(),
                IOT,
                seen,
                with(Approach.KIND, seen, "status", ApproachStatus.OPEN, "note", "liever na zessen"));
        assertThat(approaches.save(
                        OperationId.random(),
                        COLLEAGUE,
                        seen,
                        with(Approach.KIND, seen, "status", ApproachStatus.OPEN, "channel", Approach.Channel.SCHOOL)))
                .isInstanceOf(Saved.Stored.class);
        var both = approaches.card(IOT, person);
        assertThat(both)
                .extracting(Approach::status, Approach::by, Approach::note, Approach::channel)
                .containsExactly(
                        Optional.of(ApproachStatus.OPEN),
                        "iot",
                        "liever na zessen",
                        Optional.of(Approach.Channel.SCHOOL));
    }

    @Test
    void who_moved_it_last_and_moves_it_again_did_it_also_when_a_colleague_moves_it_there_at_once() {
        var person = code("P5");
        approaches.decide(OperationId.random(), IOT, person, ApproachStatus.IDENTIFIED);
        var seen = approaches.card(IOT, person);
        var operation = OperationId.random();
        approaches.save(operation, IOT, seen, with(Approach.KIND, seen, "status", ApproachStatus.OPEN));
        approaches.save(
                OperationId.random(),
                COLLEAGUE,
                seen,
                with(Approach.KIND, seen, "status", ApproachStatus.OPEN, "note", "liever na zessen"));
        assertThat(approaches.card(IOT, person))
                .extracting(Approach::by, Approach::note)
                .containsExactly("iot", "liever na zessen");

        approaches.decide(OperationId.random(), COLLEAGUE, person, ApproachStatus.HESITANT);
        approaches.decide(OperationId.random(), COLLEAGUE, person, ApproachStatus.OPEN);
        journal.undo(OperationId.random(), IOT, operation.value());
        assertThat(approaches.card(IOT, person))
                .extracting(Approach::status, Approach::by)
                .containsExactly(Optional.of(ApproachStatus.IDENTIFIED), "iot");
    }

    @Test
    void two_who_begin_with_the_same_person_at_once_begin_one_approach() {
        var person = code("P5");
        var blank = approaches.card(IOT, person);
        var wanted = blank.moveTo(ApproachStatus.OPEN, today(), "");
        approaches.save(OperationId.random(), IOT, blank, wanted);
        assertThat(approaches.save(OperationId.random(), COLLEAGUE, blank, wanted))
                .isInstanceOf(Saved.Stored.class);
        assertThat(approaches.card(IOT, person).by()).isEqualTo("iot");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> approaches.save(OperationId.random(), FSAN, blank, wanted));
    }

    @Test
    void who_moves_somebody_elsewhere_than_a_colleague_did_is_asked_about_that_only() {
        var person = code("P5");
        var third = new Actor("third", Role.COORDINATOR, Optional.of("IOT"));
        approaches.decide(OperationId.random(), third, person, ApproachStatus.IDENTIFIED);
        var seen = approaches.card(IOT, person);
        approaches.save(OperationId.random(), IOT, seen, with(Approach.KIND, seen, "status", ApproachStatus.OPEN));
        assertThat(approaches.save(
                        OperationId.random(),
                        COLLEAGUE,
                        seen,
                        with(Approach.KIND, seen, "status", ApproachStatus.HESITANT)))
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        conflict -> assertThat(conflict.fields()).isEqualTo(Set.of("status")));
        assertThat(approaches.card(IOT, person).status()).contains(ApproachStatus.OPEN);
    }

    @Test
    void a_note_changes_nothing_of_the_network_and_who_heard_was_told_in_the_same_change() {
        var person = code("P5");
        graph.note("MATCH (p:Person {code: $code}) REMOVE p.informedOn", Map.of("code", person));
        approaches.decide(OperationId.random(), IOT, person, ApproachStatus.IDENTIFIED);
        var before = graph.versions();
        var seen = approaches.card(IOT, person);
        approaches.save(OperationId.random(), IOT, seen, with(Approach.KIND, seen, "note", "liever na zessen"));
        assertThat(graph.versions().of(Concern.NETWORK)).isEqualTo(before.of(Concern.NETWORK));
        assertThat(graph.versions().of(Concern.PROGRAMME)).isEqualTo(before.of(Concern.PROGRAMME));
        assertThat(graph.versions().of(Concern.PIPELINE)).isEqualTo(before.of(Concern.PIPELINE) + 1);

        var noted = approaches.card(IOT, person);
        var halfPlanned = with(Approach.KIND, noted, "status", ApproachStatus.INFORMED, "nextStep", Approach.Step.CALL);
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> approaches.save(OperationId.random(), IOT, noted, halfPlanned));
        assertThat(toldOn(person)).isEmpty();
        approaches.save(OperationId.random(), IOT, noted, with(Approach.KIND, halfPlanned, "nextOn", today()));
        assertThat(toldOn(person)).contains(today());
        assertThat(graph.versions().of(Concern.NETWORK)).isEqualTo(before.of(Concern.NETWORK) + 1);
    }

    @Test
    void what_a_team_withdrew_is_brought_back_by_that_team_only() {
        var person = code("P5");
        approaches.decide(OperationId.random(), IOT, person, ApproachStatus.OPEN);
        var withdrawal = OperationId.random();
        approaches.withdraw(withdrawal, IOT, person);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), COORDINATOR, withdrawal.value()));
        assertThat(approaches.decisions(IOT)).doesNotContainKey(person);
        journal.undo(OperationId.random(), IOT, withdrawal.value());
        assertThat(approaches.decisions(IOT)).containsKey(person);
    }

    private Optional<LocalDate> toldOn(String person) {
        return graph.find(
                "MATCH (p:Person {code: $code}) WHERE p.informedOn IS NOT NULL RETURN p.informedOn AS on",
                Map.of("code", person),
                row -> row.get("on").asLocalDate());
    }
}
