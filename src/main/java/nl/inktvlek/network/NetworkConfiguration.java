package nl.inktvlek.network;

import nl.inktvlek.database.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the network is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Kind organisationKind() {
        return Organisations.KIND;
    }
}
