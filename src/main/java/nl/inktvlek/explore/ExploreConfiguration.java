package nl.inktvlek.explore;

import java.util.List;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the explorer is of one person.
@Configuration(proxyBeanMethods = false)
class ExploreConfiguration {

    @Bean
    PersonTrace.Of exploreTraces() {
        return new PersonTrace.Of(
                List.of(PersonTrace.erased("SavedView", """
                        MATCH (v:SavedView) WHERE $code IN v.shown + v.path + v.near + v.centre
                        RETURN {picture: v.code, on: v.on} AS row""", """
                        MATCH (v:SavedView) WHERE $code IN v.shown + v.path + v.near + v.centre
                        SET v.shown = [each IN v.shown WHERE each <> $code],
                            v.path = [each IN v.path WHERE each <> $code],
                            v.near = [each IN v.near WHERE each <> $code],
                            v.centre = [each IN v.centre WHERE each <> $code]""").of(Purpose.NETWORK_MAP)));
    }
}
