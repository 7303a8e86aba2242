package nl.inktvlek.programme;

import nl.inktvlek.database.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the programme is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Kind seriesKind() {
        return SeriesPlans.KIND;
    }

    @Bean
    Kind meetingKind() {
        return Meetings.KIND;
    }

    @Bean
    Kind methodKind() {
        return Methods.KIND;
    }

    @Bean
    Kind leaderKind() {
        return Leaders.KIND;
    }

    @Bean
    Kind forceKind() {
        return Forces.KIND;
    }

    @Bean
    Kind projectKind() {
        return Projects.KIND;
    }

    @Bean
    Kind actionKind() {
        return Projects.ACTION;
    }
}
