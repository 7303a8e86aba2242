package nl.inktvlek.recruitment;

import nl.inktvlek.database.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of recruitment is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    Kind approachKind() {
        return Approaches.KIND;
    }
}
