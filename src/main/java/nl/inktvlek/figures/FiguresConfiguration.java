package nl.inktvlek.figures;

import java.util.List;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures keep of one person: by a number, that leads to nobody after an erasure.
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    PersonTrace.Of figureTraces() {
        return new PersonTrace.Of(List.of(PersonTrace.kept("KnownSeries", """
                        MATCH (p:Person {code: $code})
                        MATCH (k:KnownSeries) WHERE p.nr IN k.people OR p.nr IN k.led
                        RETURN {series: k.code, knownFrom: k.from, knownUntil: k.until, attended: p.nr IN k.people, led: p.nr IN k.led} AS row""")));
    }
}
