package nl.inktvlek;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The day on which tests with the whole product happen: always the same one, or that of `-Dinktvlek.today=2028-02-29`.
///
/// It begins half an hour after midnight, when it is still yesterday in Greenwich and in America, so that whoever asks
/// another zone gets another day; from there time goes on as it does.
@TestConfiguration(proxyBeanMethods = false)
public class TheDay {

    private static final LocalTime JUST_PAST_MIDNIGHT = LocalTime.of(0, 30);

    @Bean
    @Primary
    Clock theDay(@Value("${inktvlek.today:2026-11-28}") LocalDate day, @Value("${inktvlek.zone}") ZoneId zone) {
        var began = day.atTime(JUST_PAST_MIDNIGHT).atZone(zone).toInstant();
        var running = Clock.system(zone);
        return Clock.offset(running, Duration.between(running.instant(), began));
    }
}
