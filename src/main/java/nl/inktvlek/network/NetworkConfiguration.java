package nl.inktvlek.network;

import nl.inktvlek.database.Kinds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the network is edited thing by thing, and the key of the vault.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class NetworkConfiguration {

    @Bean
    Kinds networkKinds() {
        return Kinds.of(Organisations.KIND);
    }
}
