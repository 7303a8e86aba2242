package nl.inktvlek.rights;

import java.util.List;
import nl.inktvlek.rights.Consents.Purpose;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What of the network is of one person.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionPeriods.class)
@EnableScheduling
class RightsConfiguration {

    @Bean
    PersonTrace.Of networkTraces() {
        return new PersonTrace.Of(List.of(
                PersonTrace.kept("Person", """
                        MATCH (p:Person {code: $code})
                        RETURN {code: p.code, municipality: p.municipality, neighbourhood: p.neighbourhood,
                            source: p.source, informedOn: p.informedOn, waitsSince: p.waitsSince} AS row"""),
                PersonTrace.erased("KNOWS", """
                        MATCH (p:Person {code: $code})-[r:KNOWS]-(x:Person)
                        RETURN {person: x.code, kind: r.kind, strength: r.strength, since: r.since} AS row""", "MATCH (:Person {code: $code})-[r:KNOWS]-() DELETE r")
                        .of(Purpose.NETWORK_MAP),
                PersonTrace.erased("HOLDS", """
                        MATCH (:Person {code: $code})-[r:HOLDS]->(o:Organisation)
                        RETURN {organisation: o.name, position: r.position, from: r.from, to: r.to} AS row""", "MATCH (:Person {code: $code})-[r:HOLDS]->() DELETE r")
                        .of(Purpose.NETWORK_MAP),
                PersonTrace.erased("MEMBER_OF", """
                        MATCH (:Person {code: $code})-[:MEMBER_OF]->(o:Organisation)
                        RETURN {organisation: o.name} AS row""", "MATCH (:Person {code: $code})-[r:MEMBER_OF]->() DELETE r"),
                PersonTrace.erased("IDENTIFIED_IN", """
                        MATCH (:Person {code: $code})-[r:IDENTIFIED_IN]->(i:Import)
                        RETURN {as: r.as, on: r.on, source: i.source} AS row""", "MATCH (:Person {code: $code})-[r:IDENTIFIED_IN]->() DELETE r")
                        .of(Purpose.NETWORK_MAP),
                PersonTrace.erased("Consent", """
                        MATCH (c:Consent {person: $code})
                        RETURN {purpose: c.purpose, agrees: c.agrees, on: c.on, text: c.text, channel: c.channel,
                            recordedBy: c.by} AS row""", "MATCH (c:Consent {person: $code}) DETACH DELETE c"),
                PersonTrace.kept("JoinedPerson", """
                        MATCH (:Person {code: $code})<-[:JOINED_TO*0..20]-()<-[r:JOINED_TO]-(j:JoinedPerson)
                        RETURN {code: j.code, source: j.source, municipality: j.municipality,
                            at: toString(datetime({epochMillis: r.at})), by: r.by,
                            setAside: [(j)-[w:WAS]->() | w.wasType]} AS row"""),
                PersonTrace.erased("WAS", """
                        MATCH (:Person {code: $code})<-[w:WAS]-(j:JoinedPerson)
                        RETURN {person: j.code, kind: w.wasType} AS row""", """
                        MATCH (:Person|JoinedPerson {code: $code})-[w:WAS]-()
                        WHERE w.wasType IN ['KNOWS', 'NOMINATES', 'HOLDS', 'IDENTIFIED_IN']
                        DELETE w""").of(Purpose.NETWORK_MAP),
                PersonTrace.erased("NOT_SAME", """
                        MATCH (:Person {code: $code})-[r:NOT_SAME]-(x:Person)
                        RETURN {person: x.code, on: r.on} AS row""", "MATCH (:Person {code: $code})-[r:NOT_SAME|WAS]-() DELETE r"),
                PersonTrace.erased("Glass", """
                        MATCH (g:Glass {person: $code})
                        RETURN {at: toString(datetime({epochMillis: g.at})), by: g.by, reason: g.reason} AS row""", "MATCH (g:Glass {person: $code}) DELETE g"),
                PersonTrace.kept("Audit", """
                        MATCH (:Person {code: $code})<-[:JOINED_TO*0..20]-(p)
                        WITH collect(DISTINCT p.code) AS codes
                        MATCH (a:Audit) WHERE any(code IN codes WHERE code IN a.subjects)
                        RETURN {at: toString(datetime({epochMillis: a.at})), by: a.by, action: a.action} AS row
                        ORDER BY a.number""")));
    }
}
