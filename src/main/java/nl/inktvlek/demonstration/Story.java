package nl.inktvlek.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import nl.inktvlek.programme.series.SeriesPlans;
import org.springframework.stereotype.Component;

/// What people would have written down about the network: projects and forces, leaders and trainings, approaches and
/// consent, after-care, and how many people live where. Told through the same services as any page, so by the same
/// rules
/// and in the same log.
@Component
class Story {

    private final InventedProjects projects;
    private final InventedLeaders leaders;
    private final InventedRecruitment recruitment;
    private final InventedCare care;
    private final InventedPopulations populations;
    private final SeriesPlans plans;
    private final Clock clock;

    Story(
            InventedProjects projects,
            InventedLeaders leaders,
            InventedRecruitment recruitment,
            InventedCare care,
            InventedPopulations populations,
            SeriesPlans plans,
            Clock clock) {
        this.projects = projects;
        this.leaders = leaders;
        this.recruitment = recruitment;
        this.care = care;
        this.populations = populations;
        this.plans = plans;
        this.clock = clock;
    }

    void tell(DemonstrationSettings settings) {
        var today = LocalDate.now(clock);
        var series = plans.list(Cast.COORDINATOR);
        care.tell(Cast.COORDINATOR, series, today);
        projects.tell(Cast.COORDINATOR, series, today);
        populations.tell(Cast.COORDINATOR, series, settings.seed(), today);
        leaders.tell(Cast.COORDINATOR, today);
        recruitment.tell(Cast.COORDINATOR, Cast.RECRUITER, today);
    }
}
