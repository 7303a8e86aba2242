package nl.inktvlek.recruitment;

import java.util.List;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of recruitment is of one person.
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    PersonTrace.Of recruitmentTraces() {
        return new PersonTrace.Of(
                List.of(
                        PersonTrace.erased("Approach", """
                        MATCH (a:Approach {person: $code})
                        RETURN a {.*, joins: null, introducedBy: [(a)-[:INTRODUCED_BY]->(x) | x.code]} AS row""", """
                        MATCH (a:Approach|Deleted {person: $code})
                        FOREACH (_ IN CASE WHEN a:Approach THEN [1] ELSE [] END |
                            CREATE (:FormerApproach {team: a.team, status: a.status}))
                        DETACH DELETE a"""),
                        PersonTrace.erased(
                                "INTRODUCED_BY", """
                        MATCH (:Person {code: $code})<-[:INTRODUCED_BY]-(a:Approach)
                        RETURN {person: a.person} AS row""", "MATCH (:Person {code: $code})<-[r:INTRODUCED_BY]-() DELETE r"),
                        PersonTrace.erased("NOMINATES", """
                        MATCH (p:Person {code: $code})-[r:NOMINATES]-(x:Person)
                        RETURN {person: x.code, named: startNode(r) = p} AS row""", "MATCH (:Person {code: $code})-[r:NOMINATES]-() DELETE r")
                                .of(Purpose.NETWORK_MAP),
                        PersonTrace.erased(
                                "Round",
                                """
                        MATCH (r:Round) WHERE $code IN r.people
                        RETURN {number: r.number, on: r.on} AS row""",
                                "MATCH (r:Round) WHERE $code IN r.people SET r.people = [each IN r.people WHERE each <> $code]")));
    }
}
