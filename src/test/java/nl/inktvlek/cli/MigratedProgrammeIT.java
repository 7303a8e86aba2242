package nl.inktvlek.cli;

import static nl.inktvlek.cli.ProductOnDatabaseBefore.BREDA;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.COORDINATOR;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.IOT;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.TILBURG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Criterion;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meeting.WorkingForm;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.projects.Action;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Project.PolicyField;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.programme.series.OnwardTalk.Kind;
import nl.inktvlek.programme.series.OnwardTalk.Told;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the version before stored of the programme ([DatabaseBefore]) reads as the same things now.
class MigratedProgrammeIT {

    static final LocalDate THEN = LocalDate.of(2026, 11, 27);

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore();

    private static <T> T the(Class<T> service) {
        return product.the(service);
    }

    private static String person(String id) {
        return product.person(id);
    }

    @Test
    void a_series_planned_by_hand_is_what_it_was() {
        var series = series("REEKS-1");
        assertThat(series)
                .usingRecursiveComparison()
                .ignoringFields("version", "onward", "sheet")
                .isEqualTo(new Series(
                        "REEKS-1",
                        1,
                        Optional.of("IOT"),
                        List.of("PROJECT"),
                        Optional.of("IOT"),
                        TILBURG,
                        "Noord",
                        List.of("Nederlands", "Turks"),
                        "ouders",
                        Optional.of(12),
                        Optional.of("BUURTHUIS"),
                        List.of(person("C")),
                        List.of(
                                meeting(1, LocalDate.of(2026, 9, 1), "praten over \"eer\""),
                                meeting(2, LocalDate.of(2026, 9, 9), "thuis\\school"),
                                meeting(3, LocalDate.of(2026, 9, 15), "opvoeding"),
                                meeting(4, LocalDate.of(2026, 9, 22), null)),
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        Optional.of(9),
                        Optional.of(5),
                        true,
                        "Een theetafel\nvoor vaders",
                        true,
                        List.of(),
                        List.of()));
        assertThat(series.sheet()).hasSize(12 + 3); // expected, and three spare
        assertThat(series.onward())
                .allMatch(answer -> answer.id().isPresent())
                .extracting(OnwardTalk::person, OnwardTalk::people, OnwardTalk::kind)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of("NEW-1"), 3, Kind.FAMILY),
                        tuple(Optional.of("NEW-1"), 5, Kind.FRIENDS),
                        tuple(Optional.of(person("B")), 2, Kind.WORK),
                        tuple(Optional.empty(), 4, Kind.HOUSEHOLD),
                        tuple(Optional.empty(), 6, Kind.COMMUNITY));
        // low = max(3, 5) + 2 + max(4, 6), high = 3 + 5 + 2 + 4 + 6
        assertThat(series.told()).isEqualTo(new Told(5, 13, 20));
        assertThat(the(SeriesPlans.class).participants(IOT, "REEKS-1"))
                .containsExactlyInAnyOrder("NEW-1", person("B"), person("D"));
    }

    @Test
    void series_of_a_file_are_what_they_were() {
        var first = series(product.series("T1"));
        assertThat(first.meetings())
                .containsExactly(
                        meeting(1, LocalDate.of(2026, 3, 5), "kennismaken"),
                        meeting(2, LocalDate.of(2026, 3, 12), "opvoeding"),
                        meeting(3, LocalDate.of(2026, 3, 19), "zelfbeschikking"));
        assertThat(first.host()).contains(product.organisation("H1"));
        assertThat(first.told()).isEqualTo(new Told(3, 4 + 3 + 1, 4 + 3 + 1)); // the one of E, who was erased, counts
        assertThat(series(product.series("T2")).onward())
                .containsExactly(new OnwardTalk(Optional.of(person("F")), 6, Kind.UNKNOWN, Optional.empty()));
        assertThat(the(SeriesPlans.class).list(COORDINATOR))
                .extracting(SeriesPlans.Item::code, SeriesPlans.Item::logged, SeriesPlans.Item::participants)
                .containsExactly( // latest first
                        tuple("REEKS-2", 1, 0),
                        tuple(product.series("T2"), 0, 1),
                        tuple("REEKS-1", 1, 3),
                        tuple(product.series("T1"), 0, 4));
    }

    @Test
    void a_meeting_is_written_up_as_it_was() {
        var meeting = the(Meetings.class).find(IOT, "REEKS-1-1").orElseThrow().meeting();
        assertThat(meeting.present()).containsExactlyInAnyOrder("NEW-1", person("B"), person("D"));
        assertThat(meeting.headCount()).contains(9);
        assertThat(meeting.theme()).isEqualTo("praten over \"eer\"");
        assertThat(meeting.forms()).containsExactlyInAnyOrder(WorkingForm.DIALOGUE, WorkingForm.ROLE_PLAY);
        assertThat(meeting.warmth()).contains(5);
        assertThat(meeting.needsCare()).isTrue();
        assertThat(meeting.loggedOn()).contains(THEN);
    }

    /// Nobody could change what two had chosen: what they saw was not what stood there.
    @Test
    void of_two_who_chose_at_once_the_last_counts() {
        assertThat(series("REEKS-2").host()).contains(product.organisation("H2"));
        assertThat(the(Leaders.class).profile(IOT, person("C")).duo()).contains(person("B"));
    }

    @Test
    void a_project_its_actions_and_a_method_are_what_they_were() {
        var project = the(Projects.class).find(IOT, "PROJECT").orElseThrow();
        assertThat(project)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .ignoringCollectionOrder()
                .isEqualTo(new Project(
                        "PROJECT",
                        1,
                        "Samen praten",
                        "Gemeente Tilburg",
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2027, 12, 31)),
                        List.of("IOT", "FSAN"),
                        List.of(),
                        List.of("REEKS-1"),
                        List.of(PolicyField.SAFETY, PolicyField.LGBTI, PolicyField.PARTICIPATION),
                        "Daar praten we niet over",
                        "Men zwijgt",
                        "Tafels en gesprekken"));
        assertThat(the(Projects.class).actions(IOT, "PROJECT"))
                .extracting(Action::text, Action::owner, Action::due, Action::done)
                .containsExactly(
                        tuple("Zaal zoeken", "iot", Optional.of(LocalDate.of(2026, 12, 5)), false),
                        tuple("Folder maken", "fsan", Optional.of(LocalDate.of(2026, 10, 1)), true));
        var method = the(Methods.class).of("IOT").orElseThrow();
        assertThat(method.most()).contains(18);
        assertThat(method.mixed()).isTrue();
        assertThat(method.themes()).isEqualTo("ouderschap → genderrollen → seksualiteit");
    }

    @Test
    void forces_help_and_oppose_as_they_did() {
        assertThat(the(Forces.class).list(COORDINATOR))
                .extracting(Force::code, Force::helps, force -> force.strength().orElseThrow(), Force::organisation)
                .containsExactly(
                        tuple("KRACHT-2", true, 5, Optional.of(product.organisation("H1"))),
                        tuple("KRACHT-1", false, 4, Optional.empty()),
                        tuple("KRACHT-4", false, 1, Optional.empty()));
    }

    @Test
    void leaders_and_trainings_are_what_they_were() {
        assertThat(the(Leaders.class).profile(IOT, person("C")))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .ignoringCollectionOrder()
                .isEqualTo(new LeaderProfile(
                        person("C"),
                        1,
                        Optional.of(person("C")),
                        Optional.of(Status.DUO),
                        List.of("Nederlands", "Turks"),
                        List.of(TILBURG, BREDA),
                        Optional.empty(),
                        List.of(Criterion.LANGUAGE, Criterion.SOCIAL),
                        Optional.of(person("B")),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 10, 1)),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(product.series("T1")),
                        Optional.of(THEN)));
        assertThat(the(Leaders.class).list(COORDINATOR))
                .extracting(Leader::person, Leader::status, Leader::series)
                .containsExactlyInAnyOrder(
                        tuple(person("C"), Status.DUO, 2), // T1 and REEKS-1
                        tuple(person("D"), Status.INDEPENDENT, 1),
                        tuple(person("F"), Status.INDEPENDENT, 1),
                        tuple("NEW-1", Status.CANDIDATE, 0));
        assertThat(the(Trainings.class).list(IOT))
                .extracting(Training::code, Training::sort, Training::on, Training::topic, Training::people)
                .containsExactly(tuple(
                        "DAG-1",
                        Optional.of(Training.Form.WEEKEND),
                        Optional.of(LocalDate.of(2026, 5, 2)),
                        "Luisteren en vragen",
                        List.of(person("C"), "NEW-1").stream().sorted().toList()));
    }

    private static Series series(String code) {
        return the(SeriesPlans.class).find(COORDINATOR, code).orElseThrow();
    }

    private static PlannedMeeting meeting(int number, LocalDate on, @Nullable String theme) {
        return new PlannedMeeting(number, on, Optional.ofNullable(theme));
    }
}
