package nl.inktvlek.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DemonstrationMode.class, VaultProperties.class})
class AccessConfiguration {}
