package nl.inktvlek.programme;

import nl.inktvlek.database.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the programme is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Kinds programmeKinds() {
        return Kinds.of(
                SeriesPlans.KIND,
                Meetings.KIND,
                Methods.KIND,
                Leaders.KIND,
                Trainings.KIND,
                Forces.KIND,
                Projects.KIND,
                Projects.ACTION);
    }
}
