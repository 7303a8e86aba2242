package nl.inktvlek.network;

import java.util.List;
import nl.inktvlek.database.Kinds;
import nl.inktvlek.network.Consents.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the network is edited thing by thing, and what of it is of one person.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    PersonTrace.Of networkTraces() {
        return new PersonTrace.Of(List.of(
                new PersonTrace("Person", """
                        MATCH (p:Person {code: $code})
                        RETURN {code: p.code, municipality: p.municipality, neighbourhood: p.neighbourhood,
                            source: p.source, sourceKey: p.sourceKey,
                            informedOn: p.informedOn, waitsSince: p.waitsSince} AS row""", ""),
                new PersonTrace(
                        "KNOWS", """
                        MATCH (p:Person {code: $code})-[r:KNOWS]-(x:Person)
                        RETURN {person: x.code, kind: r.kind, strength: r.strength, since: r.since} AS row""", "MATCH (:Person {code: $code})-[r:KNOWS]-() DELETE r", Purpose.NETWORK_MAP),
                new PersonTrace(
                        "HOLDS", """
                        MATCH (:Person {code: $code})-[r:HOLDS]->(o:Organisation)
                        RETURN {organisation: o.name, position: r.position, from: r.from, to: r.to} AS row""", "MATCH (:Person {code: $code})-[r:HOLDS]->() DELETE r", Purpose.NETWORK_MAP),
                new PersonTrace("MEMBER_OF", """
                        MATCH (:Person {code: $code})-[:MEMBER_OF]->(o:Organisation)
                        RETURN {organisation: o.name} AS row""", "MATCH (:Person {code: $code})-[r:MEMBER_OF]->() DELETE r"),
                new PersonTrace(
                        "IDENTIFIED_IN",
                        """
                        MATCH (:Person {code: $code})-[r:IDENTIFIED_IN]->(i:Import)
                        RETURN {as: r.as, on: r.on, source: i.source} AS row""",
                        "MATCH (:Person {code: $code})-[r:IDENTIFIED_IN]->() DELETE r",
                        Purpose.NETWORK_MAP),
                new PersonTrace("Consent", """
                        MATCH (c:Consent {person: $code})
                        RETURN {purpose: c.purpose, agrees: c.agrees, on: c.on, text: c.text, channel: c.channel,
                            recordedBy: c.by} AS row""", "MATCH (c:Consent {person: $code}) DETACH DELETE c"),
                new PersonTrace("Glass", """
                        MATCH (g:Glass {person: $code})
                        RETURN {at: toString(datetime({epochMillis: g.at})), by: g.by, reason: g.reason} AS row""", "MATCH (g:Glass {person: $code}) DELETE g"),
                new PersonTrace("Audit", """
                        MATCH (a:Audit) WHERE $code IN a.subjects
                        RETURN {at: toString(datetime({epochMillis: a.at})), by: a.by, action: a.action} AS row
                        ORDER BY a.number""", "")));
    }

    @Bean
    Kinds networkKinds() {
        return Kinds.of(Organisations.KIND);
    }
}
