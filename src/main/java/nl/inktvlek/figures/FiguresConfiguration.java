package nl.inktvlek.figures;

import java.util.List;
import nl.inktvlek.database.BeforeFirstOfDay;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures keep of one person: by a number, that leads to nobody after an erasure.
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    BeforeFirstOfDay seriesOfTheDayBefore() {
        return KnownSeries::keep;
    }

    @Bean
    PersonTrace.Of figureTraces() {
        return new PersonTrace.Of(List.of(PersonTrace.kept("KnownSeries", """
                        MATCH (p:Person|JoinedPerson {code: $code})
                        MATCH (k:KnownSeries) WHERE p.nr IN k.people OR p.nr IN k.led OR p.nr IN k.tellers
                        RETURN {series: k.code, knownFrom: k.from, knownUntil: k.until, led: p.nr IN k.led,
                            meetings: head([i IN range(0, size(k.people) - 1) WHERE k.people[i] = p.nr | k.meetings[i]]),
                            people: [i IN range(0, size(k.tellers) - 1) WHERE k.tellers[i] = p.nr | k.told[i]]} AS row""")));
    }
}
