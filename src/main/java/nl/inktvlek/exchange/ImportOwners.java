package nl.inktvlek.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import org.springframework.stereotype.Component;

/// Whose else an import has become: what others tied to it since is theirs to lose.
@Component
class ImportOwners {

    private final Graph graph;
    private final AccessDecision access;

    ImportOwners(Graph graph, AccessDecision access) {
        this.graph = graph;
        this.access = access;
    }

    /// Codes of the partners and teams for whom the actor takes nothing back, and of whom something would go with this
    /// import: series attended or led, memberships, hosts, learning days, approaches.
    List<String> othersThan(Actor actor, String id) {
        if (actor.partner().isEmpty()) {
            return List.of();
        }
        return graph.list("""
                        CALL () {
                            MATCH (n:Person WHERE n.batch = $id)-[r:LED|ATTENDED|TALKED_ON]->(:Series)-[:RUN_BY]->(o:Organisation)
                            RETURN r.batch AS batch, o.code AS code
                            UNION
                            MATCH (n:Person WHERE n.batch = $id)-[r:MEMBER_OF|HOLDS]->(:Organisation)
                                -[:AFFILIATED*0..1]->(o:Organisation {kind: 'PARTNER'})
                            RETURN r.batch AS batch, o.code AS code
                            UNION
                            MATCH (n:Person WHERE n.batch = $id)<-[r:ATTENDED_BY]-(:LearningDay)-[:GIVEN_BY]->(o:Organisation)
                            RETURN r.batch AS batch, o.code AS code
                            UNION
                            MATCH (n:Person WHERE n.batch = $id)<-[r:OF]-(a:Approach)
                            RETURN r.batch AS batch, a.team AS code
                            UNION
                            MATCH (n:Series WHERE n.batch = $id)-[r:RUN_BY]->(o:Organisation)
                            RETURN r.batch AS batch, o.code AS code
                            UNION
                            MATCH (n:Organisation WHERE n.batch = $id)-[r:AFFILIATED]->(o:Organisation)
                            RETURN r.batch AS batch, o.code AS code
                            UNION
                            MATCH (n:Organisation WHERE n.batch = $id)<-[r:HOSTED_BY]-(:Series)-[:RUN_BY]->(o:Organisation)
                            RETURN r.batch AS batch, o.code AS code
                        }
                        WITH batch, code WHERE code IS NOT NULL AND (batch IS NULL OR batch <> $id)
                        RETURN DISTINCT code ORDER BY code""", Map.of("id", id), row -> row.get("code").asString()).stream()
                .filter(code -> !access.mayChange(actor, DataKind.IMPORT, Set.of(code)))
                .toList();
    }
}
