package nl.inktvlek.cli;

import static nl.inktvlek.cli.ProductOnDatabaseBefore.COORDINATOR;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.FSAN;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.IOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Change;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.network.Affiliated;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Criterion;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.projects.Action;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.OnwardTalk.Told;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.recruitment.Approach;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people changed in the version before is taken back now, and put back: every test leaves things as they were.
class MigratedChangesIT {

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore();

    private static <T> T the(Class<T> service) {
        return product.the(service);
    }

    private static String person(String id) {
        return product.person(id);
    }

    /// Takes back a change of then, looks, and takes that back.
    private static void takenBack(Actor actor, String change, Runnable look) {
        var undone = OperationId.random();
        assertThat(the(Journal.class).undo(undone, actor, change)).isInstanceOf(Saved.Stored.class);
        look.run();
        assertThat(the(Journal.class).undo(OperationId.random(), actor, undone.value()))
                .isInstanceOf(Saved.Stored.class);
    }

    private static void takenBack(Actor actor, String code, String field, Runnable look) {
        takenBack(actor, product.changes(code, field).getFirst(), look);
    }

    @Test
    void meetings_are_again_as_they_were_planned() {
        var before = series("REEKS-1");
        takenBack(
                IOT,
                "REEKS-1",
                "meetings",
                () -> assertThat(series("REEKS-1").meetings())
                        .containsExactly(
                                meeting(1, LocalDate.of(2026, 9, 1), "praten over \"eer\""),
                                meeting(2, LocalDate.of(2026, 9, 8), "thuis\\school"),
                                meeting(3, LocalDate.of(2026, 9, 15), null)));
        assertThat(series("REEKS-1").meetings()).isEqualTo(before.meetings());
    }

    @Test
    void a_theme_comes_back_whatever_stands_in_it() {
        takenBack(
                IOT,
                "REEKS-2",
                "meetings",
                () -> assertThat(series("REEKS-2").meetings())
                        .containsExactly(
                                meeting(1, LocalDate.of(2026, 11, 5), "eer | schaamte\ten meer"),
                                meeting(2, LocalDate.of(2026, 12, 3), null)));
    }

    @Test
    void a_host_and_languages_are_again_what_they_were() {
        takenBack(
                IOT,
                "REEKS-1",
                "host",
                () -> assertThat(series("REEKS-1").host()).contains(product.organisation("H1")));
        assertThat(series("REEKS-1").host()).contains("BUURTHUIS");
        takenBack(
                IOT,
                "REEKS-1",
                "languages",
                () -> assertThat(series("REEKS-1").languages()).containsExactly("Turks"));
    }

    /// One chose BUURTHUIS instead of H1, another H2 at the same time: as if one after the other.
    @Test
    void of_two_choices_at_once_the_last_is_taken_back_first() {
        var chosen = product.changes("REEKS-2", "host");
        takenBack(COORDINATOR, chosen.getFirst(), () -> {
            assertThat(series("REEKS-2").host()).contains("BUURTHUIS");
            takenBack(
                    IOT,
                    chosen.getLast(),
                    () -> assertThat(series("REEKS-2").host()).contains(product.organisation("H1")));
        });
        assertThat(series("REEKS-2").host()).contains(product.organisation("H2"));
        takenBack(
                COORDINATOR,
                person("C"),
                "duo",
                () -> assertThat(profile().duo()).contains(person("A")));
    }

    /// What can be chosen can be changed again.
    @Test
    void a_series_of_which_two_chose_the_host_gets_another() {
        var seen = series("REEKS-2");
        var other = Series.KIND.with(seen, "host", "BUURTHUIS");
        assertThat(the(SeriesPlans.class).save(OperationId.random(), COORDINATOR, seen, other))
                .isInstanceOf(Saved.Stored.class);
        var back = Series.KIND.with(series("REEKS-2"), "host", product.organisation("H2"));
        assertThat(the(SeriesPlans.class).save(OperationId.random(), COORDINATOR, series("REEKS-2"), back))
                .isInstanceOf(Saved.Stored.class);
    }

    @Test
    void answers_of_participants_and_of_the_group_are_taken_back() {
        var answers = product.changes("REEKS-1", "onward"); // latest first: group 6 and 4, B 2, NEW-1 5 and 3
        takenBack(
                IOT,
                answers.get(0),
                () -> assertThat(series("REEKS-1").told()).isEqualTo(new Told(4, 5 + 2 + 4, 3 + 5 + 2 + 4)));
        takenBack(
                IOT,
                answers.get(2),
                () -> assertThat(series("REEKS-1").told()).isEqualTo(new Told(4, 5 + 6, 3 + 5 + 4 + 6)));
        assertThat(series("REEKS-1").told()).isEqualTo(new Told(5, 13, 20));
    }

    @Test
    void after_care_and_what_was_written_up_are_taken_back() {
        takenBack(IOT, "REEKS-1", "plan", () -> {
            assertThat(series("REEKS-1").caredForOn()).isEmpty();
            assertThat(series("REEKS-1").plan()).isEmpty();
            assertThat(series("REEKS-1").planDone()).isFalse();
        });
        takenBack(IOT, "REEKS-1-1", "warmth", () -> {
            assertThat(writtenUp().present()).containsExactlyInAnyOrder("NEW-1", person("B"));
            assertThat(writtenUp().warmth()).contains(4);
            assertThat(writtenUp().needsCare()).isFalse();
        });
        assertThat(writtenUp().present()).contains(person("D"));
    }

    @Test
    void how_an_organisation_belonged_comes_back() {
        takenBack(IOT, "BUURTHUIS", "affiliations", () -> {
            assertThat(organisation("BUURTHUIS").affiliations())
                    .containsExactlyInAnyOrder(
                            new Affiliated(
                                    Affiliation.FORMAL_MEMBER,
                                    "IOT",
                                    Optional.of(LocalDate.of(2020, 1, 1)),
                                    Optional.of(LocalDate.of(2022, 1, 1))),
                            new Affiliated(
                                    Affiliation.LOOSE_CONTACT,
                                    "IOT",
                                    Optional.of(LocalDate.of(2023, 5, 1)),
                                    Optional.empty()));
            assertThat(organisation("BUURTHUIS").visibility()).isEmpty();
            assertThat(organisation("BUURTHUIS").languages()).containsExactly("Turks");
        });
        assertThat(organisation("BUURTHUIS").isHidden()).isTrue();
    }

    @Test
    void two_organisations_that_were_put_together_are_two_again() {
        takenBackForGood(
                IOT, product.changes(product.organisation("H3"), "MERGED").getFirst());
        assertThat(organisation(product.organisation("H1")).affiliations())
                .extracting(Affiliated::kind)
                .containsExactly(Affiliation.FORMAL_MEMBER);
        assertThat(organisation(product.organisation("H3")).affiliations())
                .extracting(Affiliated::kind)
                .containsExactly(Affiliation.LOOSE_CONTACT);
        assertThat(the(Organisations.class).items(IOT))
                .filteredOn(item -> item.organisation().name().equals("Stg. De Brug"))
                .singleElement()
                .satisfies(item -> assertThat(item.members()).isOne()); // D
    }

    private static void takenBackForGood(Actor actor, String change) {
        assertThat(the(Journal.class).undo(OperationId.random(), actor, change)).isInstanceOf(Saved.Stored.class);
    }

    @Test
    void a_force_helps_again() {
        takenBack(COORDINATOR, "KRACHT-1", "direction", () -> {
            assertThat(force("KRACHT-1").direction()).contains(Force.Direction.HELPS);
            assertThat(force("KRACHT-1").strength()).contains(3);
        });
        assertThat(force("KRACHT-1").direction()).contains(Force.Direction.OPPOSES);
    }

    @Test
    void an_approach_stands_again_where_it_stood() {
        takenBack(IOT, person("A"), "introducedBy", () -> {
            var card = the(Approaches.class).card(IOT, person("A"));
            assertThat(card.status()).contains(ApproachStatus.INFORMED);
            assertThat(card.nextStep()).contains(Approach.Step.CALL);
            assertThat(card.nextOn()).contains(LocalDate.of(2026, 12, 2));
            assertThat(card.introducedBy()).contains(person("B"));
        });
    }

    @Test
    void a_profile_a_training_a_project_an_action_and_a_method_are_again_what_they_were() {
        takenBack(IOT, person("C"), "criteria", () -> {
            assertThat(profile().status()).contains(Status.IN_TRAINING);
            assertThat(profile().slots()).contains(6);
            assertThat(profile().criteria()).contains(Criterion.TIME);
        });
        takenBack(IOT, "DAG-1", "topic", () -> {
            var day = the(Trainings.class).find(IOT, "DAG-1").orElseThrow();
            assertThat(day.topic()).isEqualTo("Luisteren");
            assertThat(day.people()).containsExactlyInAnyOrder(person("C"), person("D"));
        });
        takenBack(IOT, "PROJECT", "strategy", () -> {
            var project = the(Projects.class).find(IOT, "PROJECT").orElseThrow();
            assertThat(project.strategy()).isEqualTo("Tafels\nen gesprekken");
            assertThat(project.coOwners()).containsExactly(product.organisation("H1"));
            assertThat(project.anchored()).hasSize(2);
        });
        takenBack(
                IOT,
                "ACTIE-2",
                "done",
                () -> assertThat(the(Projects.class).actions(IOT, "PROJECT")).noneMatch(Action::done));
        takenBack(
                IOT,
                "IOT",
                "most",
                () -> assertThat(the(Methods.class).of("IOT").orElseThrow().most())
                        .contains(25));
    }

    @Test
    void a_deleted_series_comes_back_with_what_was_told_after_it() {
        assertThat(the(Journal.class).deleted(COORDINATOR))
                .extracting(Change::code)
                .contains("REEKS-3", "KRACHT-3", "DAG-2", "WEG")
                .doesNotContain(person("G")); // whom the team of FSAN approached
        assertThat(the(Journal.class).deleted(FSAN)).extracting(Change::code).contains(person("G"));
        takenBack(COORDINATOR, "REEKS-3", "DELETED", () -> {
            var series = series("REEKS-3");
            assertThat(series.meetings())
                    .containsExactly(
                            meeting(1, LocalDate.of(2026, 6, 2), "vriendschap"),
                            meeting(2, LocalDate.of(2026, 6, 9), "grenzen"));
            assertThat(series.leaders()).containsExactly(person("C"));
            assertThat(series.projects()).containsExactly("PROJECT");
            assertThat(series.host()).contains(product.organisation("H1"));
            assertThat(series.told()).isEqualTo(new Told(2, 7 + 3, 7 + 3)); // B, and the group
        });
        assertThat(the(SeriesPlans.class).find(COORDINATOR, "REEKS-3")).isEmpty();
    }

    @Test
    void other_deleted_things_come_back_in_the_form_of_now() {
        takenBack(
                COORDINATOR,
                "KRACHT-3",
                "DELETED",
                () -> assertThat(force("KRACHT-3").direction()).contains(Force.Direction.OPPOSES));
        takenBack(
                FSAN,
                "DAG-2",
                "DELETED",
                () -> assertThat(the(Trainings.class)
                                .find(FSAN, "DAG-2")
                                .orElseThrow()
                                .sort())
                        .contains(Training.Form.STUDY_DAY));
        takenBack(
                IOT,
                "WEG",
                "DELETED",
                () -> assertThat(organisation("WEG").affiliations())
                        .containsExactly(new Affiliated(
                                Affiliation.CO_OWNER,
                                "IOT",
                                Optional.of(LocalDate.of(2019, 9, 1)),
                                Optional.of(LocalDate.of(2024, 7, 31)))));
        takenBack(FSAN, person("G"), "DELETED", () -> {
            var card = the(Approaches.class).card(FSAN, person("G"));
            assertThat(card.status()).contains(ApproachStatus.IDENTIFIED);
            assertThat(card.note()).isEqualTo("eerst de vrouw van de imam");
            assertThat(card.introducedBy()).contains(person("F"));
        });
    }

    private static Series series(String code) {
        return the(SeriesPlans.class).find(COORDINATOR, code).orElseThrow();
    }

    private static PlannedMeeting meeting(int number, LocalDate on, @Nullable String theme) {
        return new PlannedMeeting(number, on, Optional.ofNullable(theme));
    }

    private static Meeting writtenUp() {
        return the(Meetings.class).find(IOT, "REEKS-1-1").orElseThrow().meeting();
    }

    private static Organisation organisation(String code) {
        return the(Organisations.class).find(COORDINATOR, code).orElseThrow();
    }

    private static Force force(String code) {
        return the(Forces.class).find(COORDINATOR, code).orElseThrow();
    }

    private static LeaderProfile profile() {
        return the(Leaders.class).profile(IOT, person("C"));
    }
}
