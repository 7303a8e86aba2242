package nl.inktvlek.recruitment;

import nl.inktvlek.database.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of recruitment is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    Kinds recruitmentKinds() {
        return Kinds.of(Approaches.KIND);
    }
}
