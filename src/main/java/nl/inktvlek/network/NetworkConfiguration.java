package nl.inktvlek.network;

import nl.inktvlek.database.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the network is edited thing by thing.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Kinds networkKinds() {
        return Kinds.of(Organisations.KIND);
    }
}
