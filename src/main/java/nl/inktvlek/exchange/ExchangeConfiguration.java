package nl.inktvlek.exchange;

import java.util.List;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of imports is of one person.
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    PersonTrace.Of importTraces() {
        return new PersonTrace.Of(
                List.of(PersonTrace.erased("Correction", """
                MATCH (c:Correction {code: $code}) MATCH (i:Import {id: c.batch})
                RETURN {kind: c.of, source: i.source} AS row""", "MATCH (c:Correction {code: $code}) DELETE c")));
    }
}
