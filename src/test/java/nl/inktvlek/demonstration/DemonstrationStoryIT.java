package nl.inktvlek.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.WhereNext;
import nl.inktvlek.advice.WhereNext.Sign;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ReachByPlace;
import nl.inktvlek.inkblot.History;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.AfterCare;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.Notice;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.TieCalibration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/// What the pages of each role show in the demonstration: something everywhere, and numbers that follow from what was
/// told.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class DemonstrationStoryIT {

    private static final Actor COORDINATOR = login("coordinator");
    private static final Actor RECRUITER = login("recruiter");

    @Autowired
    Networks networks;

    @Autowired
    ProgrammeFigures figures;

    @Autowired
    ReachByPlace reach;

    @Autowired
    WhereNext whereNext;

    @Autowired
    Populations populations;

    @Autowired
    SeriesPlans plans;

    @Autowired
    Meetings meetings;

    @Autowired
    AfterCare care;

    @Autowired
    Leaders leaders;

    @Autowired
    Trainings trainings;

    @Autowired
    Projects projects;

    @Autowired
    Forces forces;

    @Autowired
    Organisations organisations;

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    Notice notice;

    @Autowired
    History history;

    @Autowired
    Imports imports;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    private static Actor login(String username) {
        return DemonstrationMode.ACCOUNTS.stream()
                .filter(account -> account.username().equals(username))
                .map(account -> new Actor(account.username(), account.role(), Optional.ofNullable(account.partner())))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void it_has_the_size_that_is_told_of_it() {
        assertThat(networks.current().nodes()).hasSize(8_457 + 150 + 7 + 700);
    }

    @Test
    void what_is_measured_on_it_is_what_was_put_into_it() {
        var calibration = networks.current().calibration();
        assertThat(calibration.prior()).isEqualTo(DemonstrationSettings.read().talk(), within());
        assertThat(calibration.measured().low()).isLessThanOrEqualTo(0.1);
        assertThat(calibration.measured().high()).isGreaterThanOrEqualTo(0.1);
        assertThat(calibration.measured().mean()).isBetween(0.09, 0.11);
        assertThat(calibration.cut()).isLessThan(TieCalibration.MOST_CUT);
        assertThat(networks.current().measured().chance().source()).isEqualTo(TieCalibration.Source.TOLD);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    @Test
    void today_has_something_of_everything_for_who_plans_and_for_who_approaches() {
        for (var actor : List.of(COORDINATOR, RECRUITER)) {
            assertThat(approaches.waiting(actor)).as("steps of %s", actor).isNotEmpty();
            assertThat(meetings.unwritten(actor, 8)).as("meetings of %s", actor).isNotEmpty();
            assertThat(care.due(actor)).as("care of %s", actor).isNotEmpty();
            assertThat(projects.due(actor)).as("actions of %s", actor).isNotEmpty();
            assertThat(notice.waiting(actor, 1).number())
                    .as("untold of %s", actor)
                    .isPositive();
        }
    }

    /// Every sixth series is left without after-care, and it falls due eight weeks after the end; see [InventedCare].
    @Test
    void after_care_waits_of_every_series_of_the_last_months_that_had_none() {
        var waiting = plans.list(COORDINATOR).stream()
                .map(SeriesPlans.Item::series)
                .filter(series -> series.caredForOn().isEmpty())
                .map(series -> series.end().orElseThrow())
                .filter(end ->
                        !end.plusWeeks(8).isAfter(today()) && !end.plusWeeks(30).isBefore(today()))
                .count();
        assertThat(care.due(COORDINATOR)).hasSize((int) waiting);
        assertThat(waiting).isBetween(10L, 40L);
    }

    @Test
    void series_have_ended_run_and_are_still_to_come() {
        var all = plans.list(COORDINATOR).stream().map(SeriesPlans.Item::series).toList();
        assertThat(all).hasSize(700);
        assertThat(all)
                .filteredOn(series -> series.start().orElseThrow().isAfter(today()))
                .hasSize(24)
                .allMatch(
                        series -> plans.participants(COORDINATOR, series.code()).isEmpty());
        assertThat(all)
                .filteredOn(series -> !series.start().orElseThrow().isAfter(today())
                        && series.end().orElseThrow().isAfter(today()))
                .isNotEmpty();
        assertThat(all).filteredOn(Series::planMade).isNotEmpty();
    }

    @Test
    void leaders_stand_at_every_step_and_for_some_something_is_due() {
        var all = leaders.list(COORDINATOR);
        assertThat(all).extracting(Leader::status).contains(Status.values());
        assertThat(all).filteredOn(leader -> leader.status() == Status.PAUSING).hasSize(2);
        assertThat(all)
                .filteredOn(leader -> leader.status() == Status.CANDIDATE)
                .hasSize(5);
        assertThat(all)
                .flatExtracting(Leader::due)
                .contains(Leader.Due.CONSENT, Leader.Due.TRAINING, Leader.Due.INTERVISION);
        assertThat(all).filteredOn(leader -> leader.due().isEmpty()).hasSizeGreaterThan(all.size() / 2);
    }

    @Test
    void trainings_were_held_with_leaders_and_some_are_still_to_come() {
        var all = trainings.list(COORDINATOR);
        assertThat(all).extracting(day -> day.sort().orElseThrow()).contains(Training.Form.values());
        assertThat(all)
                .filteredOn(day -> day.on().orElseThrow().isAfter(today()))
                .hasSize(3)
                .allMatch(day -> day.people().isEmpty());
        assertThat(all)
                .filteredOn(day -> !day.on().orElseThrow().isAfter(today()))
                .hasSize(18)
                .noneMatch(day -> day.people().isEmpty());
    }

    @Test
    void projects_have_funders_series_owners_and_a_vaarkaart() {
        var all = projects.list(COORDINATOR);
        assertThat(all).hasSize(7).allSatisfy(project -> {
            assertThat(project.funder()).isNotBlank();
            assertThat(project.series()).isNotEmpty();
            assertThat(project.coOwners()).isNotEmpty();
            assertThat(List.of(project.norm(), project.problem(), project.strategy()))
                    .noneMatch(String::isBlank);
            assertThat(projects.actions(COORDINATOR, project.code())).isNotEmpty();
            assertThat(care.plans(COORDINATOR, project.code())).isNotEmpty();
        });
        assertThat(all)
                .extracting(project -> project.fundingMonths(today()).orElseThrow())
                .contains(0, 1, 23); // ended; until the first of January; until the first of November in two years
        assertThat(figures.reachByProject(COORDINATOR)).hasSize(7);
        assertThat(all).extracting(Project::norm).containsAll(norms());
    }

    private List<String> norms() {
        return forces.list(COORDINATOR).stream().map(Force::norm).distinct().toList();
    }

    @Test
    void forces_help_and_oppose_and_some_are_organisations() {
        var all = forces.list(RECRUITER);
        assertThat(all).filteredOn(Force::helps).hasSizeGreaterThan(8);
        assertThat(all).filteredOn(force -> !force.helps()).hasSizeGreaterThan(8);
        assertThat(all).filteredOn(force -> force.organisation().isPresent()).isNotEmpty();
    }

    /// Nine stages, twice for the consortium and once for a partner; in each nine two are only on a list, and three
    /// said
    /// yes: 27 cards, 21 asked, 9 convinced.
    @Test
    void key_figures_are_approached_in_every_stage_and_consent_was_given_and_refused() {
        assertThat(approaches.decisions(COORDINATOR).values())
                .hasSize(27)
                .extracting(Approaches.Decision::status)
                .contains(ApproachStatus.values());
        assertThat(approaches.answers(COORDINATOR, Optional.empty())).isEqualTo(new Approaches.Answers(21, 9));
        for (var purpose : List.of(Purpose.ATTENDANCE_LIST, Purpose.CONTACT, Purpose.NETWORK_MAP)) {
            assertThat(consents.answers(COORDINATOR, purpose).values())
                    .extracting(Consents.Answer::agrees)
                    .contains(true, false);
        }
    }

    @Test
    void white_spots_have_their_reasons_and_coverage_is_visible_and_possible() {
        var spots = whereNext.spots(COORDINATOR);
        assertThat(spots).flatExtracting(Spot::signs).contains(Sign.values());
        assertThat(spots).filteredOn(Spot::isWhite).hasSizeGreaterThan(20);
        assertThat(spots).filteredOn(spot -> !spot.isWhite()).hasSizeGreaterThan(20);
        assertThat(spots)
                .filteredOn(spot -> spot.coverage().isPresent())
                .hasSizeGreaterThan(50)
                .allMatch(spot -> spot.coverage().orElseThrow() < 1);
        assertThat(populations.latest(COORDINATOR).values())
                .extracting(Populations.Population::source)
                .containsOnly(InventedPopulations.SOURCE);
    }

    /// Funding of "Aanjagers in de wijk" lasts longest: 24 months from the first of this month. Six fields of policy
    /// are
    /// all anchored by somebody.
    @Test
    void no_figure_is_unknown() {
        var told = figures.overview(COORDINATOR, ProgrammeFigures.Of.everything());
        assertThat(told.figures().keySet()).containsAll(Arrays.asList(Measure.values()));
        assertThat(told.figures().values()).noneMatch(Figure.Unknown.class::isInstance);
        assertThat(told.figures())
                .containsEntry(Measure.FUNDING, new Figure.Amount(23))
                .containsEntry(Measure.ANCHORING, new Figure.Share(6, 6))
                .containsEntry(Measure.CONVICTION, new Figure.Share(9, 21))
                .containsEntry(Measure.QUARTERS_WITH_SERIES, new Figure.Share(8, 8));
        assertThat(told.groups()).hasSize(6);
    }

    @Test
    void the_film_goes_from_five_years_ago_to_this_month() {
        var film = history.byMonth(COORDINATOR);
        assertThat(film.peopleByPlace()).hasSizeBetween(58, 64);
    }

    @Test
    void outsiders_get_nothing_that_is_computed_now() {
        for (var username : List.of("funder", "municipality")) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reach.reach(login(username)));
        }
    }

    @Test
    void who_looks_after_the_product_sees_imports_organisations_and_series() {
        var administrator = login("administrator");
        assertThat(imports.list(administrator)).hasSize(1);
        assertThat(organisations.items(administrator)).hasSize(150 + 7);
        assertThat(plans.list(administrator)).hasSize(700);
        assertThat(projects.list(administrator)).hasSize(7);
    }

    @Test
    void the_privacy_officer_sees_who_changed_what_and_that_the_trail_is_whole() {
        var officer = login("privacy");
        var entries = trail.find(
                officer,
                new AuditTrail.Question(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1000));
        assertThat(entries).extracting(AuditTrail.Entry::by).contains("amina", "hasan");
        assertThat(trail.check(officer).broken()).isEmpty();
        assertThat(consents.answers(officer, Purpose.CONTACT)).isNotEmpty();
    }

    /// Nothing of the story stands among the last changes of who logs in.
    @Test
    void the_story_was_written_by_colleagues() {
        assertThat(Stream.of(Cast.COORDINATOR, Cast.RECRUITER).map(Actor::username))
                .doesNotContainAnyElementsOf(DemonstrationMode.ACCOUNTS.stream()
                        .map(DemonstrationMode.DemonstrationAccount::username)
                        .toList());
        assertThat(Cast.RECRUITER.role()).isEqualTo(Role.RECRUITER);
    }
}
