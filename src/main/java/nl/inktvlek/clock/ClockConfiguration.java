package nl.inktvlek.clock;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock. What day it is depends on the zone of the programme (`inktvlek.zone`), never on that of the machine,
/// of the process or of the database: everything that needs a day or a zone takes it from here.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${inktvlek.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
