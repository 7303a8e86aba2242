package nl.inktvlek.programme;

import java.util.List;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.PersonTrace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the programme is of one person.
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    PersonTrace.Of programmeTraces() {
        return new PersonTrace.Of(List.of(
                PersonTrace.kept("ATTENDED", """
                        MATCH (:Person {code: $code})-[r:ATTENDED]->(s:Series)
                        RETURN {series: s.code, start: s.start, municipality: s.municipality, meetings: r.meetings} AS row"""),
                PersonTrace.kept("LED", """
                        MATCH (:Person {code: $code})-[:LED]->(s:Series)
                        RETURN {series: s.code, start: s.start, municipality: s.municipality} AS row"""),
                PersonTrace.kept("TALKED_ON", """
                        MATCH (:Person {code: $code})-[r:TALKED_ON]->(s:Series)
                        RETURN {series: s.code, people: r.people, kind: r.kind} AS row"""),
                PersonTrace.kept("LearningDay", """
                        MATCH (:Person {code: $code})<-[:ATTENDED_BY]-(d:LearningDay)
                        RETURN {kind: d.sort, on: d.on, topic: d.topic} AS row"""),
                PersonTrace.erased("LeaderProfile", """
                        MATCH (l:LeaderProfile|Deleted {code: $code})
                        RETURN l {.*, joins: null, aside: null, filled: null, duoWith: [(l)-[:DUO_WITH]->(x) | x.code]} AS row""", """
                        MATCH (l:LeaderProfile|Deleted {code: $code})
                        OPTIONAL MATCH (l)-[:GREW_FROM]->(s:Series)
                        WITH l, collect(s) AS grewFrom, """ + Leaders.TRAINED + """
                         AS trained
                        CALL (l, grewFrom, trained) {
                            WITH l, grewFrom, trained WHERE l:LeaderProfile AND size(grewFrom) > 0
                            CREATE (f:FormerLeader {status: l.status, trained: trained})
                            FOREACH (s IN grewFrom | CREATE (f)-[:GREW_FROM]->(s))
                        }
                        DETACH DELETE l""")
                        .of(Purpose.LEADER),
                PersonTrace.erased("DUO_WITH", """
                        MATCH (:Person {code: $code})<-[:DUO_WITH]-(l:LeaderProfile)
                        RETURN {person: l.code} AS row""", "MATCH (:Person {code: $code})<-[r:DUO_WITH]-() DELETE r")));
    }
}
