package nl.inktvlek.api;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.inktvlek.MovingClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Half past ten on the day of the tests, until somebody moves it.
@TestConfiguration(proxyBeanMethods = false)
class TimeByHand {

    @Bean
    @Primary
    MovingClock timeByHand(@Value("${inktvlek.zone}") ZoneId zone) {
        return new MovingClock(
                LocalDate.parse("2026-11-28").atTime(10, 30).atZone(zone).toInstant(), zone);
    }
}
