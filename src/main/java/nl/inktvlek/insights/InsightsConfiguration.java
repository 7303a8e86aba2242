package nl.inktvlek.insights;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SpreadSettings.class, RetentionPeriods.class})
@EnableScheduling
class InsightsConfiguration {}
