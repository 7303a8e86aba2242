package nl.inktvlek.recruitment;

import java.util.List;
import nl.inktvlek.database.Kinds;
import nl.inktvlek.network.Consents.Purpose;
import nl.inktvlek.network.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of recruitment is edited thing by thing, and what of it is of one person.
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    PersonTrace.Of recruitmentTraces() {
        return new PersonTrace.Of(
                List.of(
                        new PersonTrace("Approach", """
                        MATCH (a:Approach {person: $code})
                        RETURN a {.*, introducedBy: [(a)-[:INTRODUCED_BY]->(x) | x.code]} AS row""", """
                        MATCH (a:Approach|Deleted {person: $code})
                        FOREACH (_ IN CASE WHEN a:Approach THEN [1] ELSE [] END |
                            CREATE (:FormerApproach {team: a.team, status: a.status}))
                        DETACH DELETE a"""),
                        new PersonTrace(
                                "INTRODUCED_BY", """
                        MATCH (:Person {code: $code})<-[:INTRODUCED_BY]-(a:Approach)
                        RETURN {person: a.person} AS row""", "MATCH (:Person {code: $code})<-[r:INTRODUCED_BY]-() DELETE r"),
                        new PersonTrace(
                                "NOMINATES",
                                """
                        MATCH (p:Person {code: $code})-[r:NOMINATES]-(x:Person)
                        RETURN {person: x.code, named: startNode(r) = p} AS row""",
                                "MATCH (:Person {code: $code})-[r:NOMINATES]-() DELETE r",
                                Purpose.NETWORK_MAP),
                        new PersonTrace(
                                "Round",
                                """
                        MATCH (r:Round) WHERE $code IN r.people
                        RETURN {number: r.number, on: r.on} AS row""",
                                "MATCH (r:Round) WHERE $code IN r.people SET r.people = [each IN r.people WHERE each <> $code]")));
    }

    @Bean
    Kinds recruitmentKinds() {
        return Kinds.of(Approaches.KIND);
    }
}
