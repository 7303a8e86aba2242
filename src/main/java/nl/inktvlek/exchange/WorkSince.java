package nl.inktvlek.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import nl.inktvlek.database.Graph;
import org.springframework.stereotype.Component;

/// What people did since on things that an import brought, and would go with it.
///
/// @param meetings written up
/// @param attendances noted that no import brought
/// @param approaches of key figures
/// @param consents given or refused
/// @param profiles of leaders
/// @param changes made by hand
public record WorkSince(int meetings, int attendances, int approaches, int consents, int profiles, int changes) {

    @JsonIgnore
    public boolean isNothing() {
        return meetings + attendances + approaches + consents + profiles + changes == 0;
    }

    /// Counts it.
    @Component
    record Reader(Graph graph) {

        private static final String COUNTS = """
            MATCH (i:Import {id: $id})
            CALL (i) {
                MATCH (m:Meeting WHERE m.batch = i.id) WHERE m.loggedOn IS NOT NULL
                RETURN count(m) AS meetings
            }
            CALL (i) {
                CALL (i) {
                    MATCH (s:Series WHERE s.batch = i.id)<-[a:ATTENDED]-() WHERE a.batch IS NULL
                    RETURN a
                    UNION
                    MATCH (p:Person WHERE p.batch = i.id)-[a:ATTENDED]->() WHERE a.batch IS NULL
                    RETURN a
                }
                RETURN count(a) AS attendances
            }
            CALL (i) {
                MATCH (p:Person WHERE p.batch = i.id)<-[:OF]-(a:Approach)
                RETURN count(a) AS approaches
            }
            CALL (i) {
                MATCH (p:Person WHERE p.batch = i.id)<-[:OF]-(c:Consent) RETURN count(c) AS consents
            }
            CALL (i) {
                MATCH (p:Person WHERE p.batch = i.id)<-[:PROFILE_OF]-(l:LeaderProfile)
                RETURN count(l) AS profiles
            }
            CALL (i) {
                MATCH (c:Change) WHERE c.at >= i.at AND (
                    EXISTS { (n:Series {code: c.code}) WHERE n.batch = i.id }
                    OR EXISTS { (n:Person {code: c.code}) WHERE n.batch = i.id }
                    OR EXISTS { (n:Organisation {code: c.code}) WHERE n.batch = i.id }
                    OR EXISTS { (n:Deleted {code: c.code}) WHERE n.batch = i.id })
                RETURN count(c) AS changes
            }
            RETURN meetings, attendances, approaches, consents, profiles, changes""";

        WorkSince on(String id) {
            return graph.find(
                            COUNTS,
                            Map.of("id", id),
                            row -> new WorkSince(
                                    row.get("meetings").asInt(),
                                    row.get("attendances").asInt(),
                                    row.get("approaches").asInt(),
                                    row.get("consents").asInt(),
                                    row.get("profiles").asInt(),
                                    row.get("changes").asInt()))
                    .orElseThrow(() -> new ImportNotPossible("unknown", id));
        }
    }
}
