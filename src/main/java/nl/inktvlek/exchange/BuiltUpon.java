package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import org.springframework.stereotype.Component;

/// What somebody did something with since an import brought it: it stays when the import is taken back, with what it
/// needs. Of a series these are its meetings, leaders, participants, host and partner; of a person their posts.
@Component
class BuiltUpon {

    /// Of a thing that stays: for its own sake, or because another needs it.
    static final String OWN = "OWN";

    private static final String NEEDED = "NEEDED";

    /// A tie to something that this import did not bring, and that is not deleted itself.
    private static final String TIED = """
            EXISTS {
                MATCH (n)-[r]-(x)
                WHERE coalesce(r.batch, '') <> $id AND NOT x:Deleted AND NOT type(r) IN ['PART_OF', 'IDENTIFIED_IN']
            }
            OR EXISTS { (c:Correction {code: n.code}) WHERE c.batch <> $id AND NOT c.undone AND c.missed IS NULL }
            OR EXISTS { (c:Correction {other: n.code}) WHERE c.batch <> $id AND NOT c.undone AND c.missed IS NULL }""";

    private static final List<Cypher> FOR_THEIR_OWN_SAKE =
            List.of(own("""
            MATCH (n:Series WHERE n.batch = $id)
            WHERE n.version > 1 OR EXISTS {
                (n)<-[:PART_OF]-(m:Meeting)
                WHERE coalesce(m.batch, '') <> $id OR m.version IS NOT NULL OR m.loggedOn IS NOT NULL OR m.at IS NOT NULL
            }
            """), own("""
            MATCH (n:Organisation WHERE n.batch = $id)
            WHERE n.version > 1 + size([(n)-[a:AFFILIATED WHERE a.batch = $id]->() | a])
                OR EXISTS { (:Method {code: n.code}) }"""), own("""
            MATCH (n:Person WHERE n.batch = $id)
            WHERE n.version > 1 + size([(n)-[h:HOLDS WHERE h.batch = $id]->() | h])"""), Cypher.of("""
            MATCH (r:Round) UNWIND r.people AS code
            MATCH (n:Person {code: code}) WHERE n.batch = $id SET n.stays = 'OWN'"""), Cypher.of("""
            MATCH (g:Glass) MATCH (n:Person {code: g.person}) WHERE n.batch = $id SET n.stays = 'OWN'"""), Cypher.of("""
            MATCH (m:Meeting WHERE m.batch = $id)-[:PART_OF]->(s:Series) WHERE s.batch IS NULL OR s.batch <> $id
            WITH m WHERE m.version IS NOT NULL OR m.loggedOn IS NOT NULL OR m.at IS NOT NULL
            SET m.stays = 'OWN'"""));

    private static final List<Cypher> NEEDED_BY_THEM =
            List.of(Cypher.of("""
            MATCH (s:Series WHERE s.batch = $id AND s.stays IS NOT NULL)-[r:LED|ATTENDED|TALKED_ON|HOSTED_BY|RUN_BY]-(n)
            WHERE n.batch = $id AND n.stays IS NULL SET n.stays = $needed"""), Cypher.of("""
            MATCH (s:Series WHERE s.batch = $id AND s.stays IS NOT NULL)<-[:PART_OF]-(n:Meeting)
            WHERE n.batch = $id SET n.stays = $needed"""), Cypher.of("""
            MATCH (p:Person WHERE p.batch = $id AND p.stays = 'OWN')-[:HOLDS]->(n:Organisation)
            WHERE n.batch = $id AND n.stays IS NULL SET n.stays = $needed"""), Cypher.of("""
            MATCH (o:Organisation WHERE o.batch = $id AND o.stays IS NOT NULL)-[:AFFILIATED]->(n:Organisation)
            WHERE n.batch = $id AND n.stays IS NULL SET n.stays = $needed"""));

    private final Graph graph;

    BuiltUpon(Graph graph) {
        this.graph = graph;
    }

    private static Cypher own(@CompileTimeConstant final String which) {
        return Cypher.of("%s OR %s SET n.stays = 'OWN'", Cypher.of(which), Cypher.of(TIED));
    }

    /// Marks what stays of an import, as it is now.
    void mark(Work work, String id) {
        unmark(work, id);
        FOR_THEIR_OWN_SAKE.forEach(own -> work.run(own, Map.of("id", id)).consume());
        NEEDED_BY_THEM.forEach(
                needed -> work.run(needed, Map.of("id", id, "needed", NEEDED)).consume());
    }

    /// Nothing stays for the sake of another import any more.
    void unmark(Work work, String id) {
        work.run("""
                        MATCH (n:Person|Organisation|Series|Meeting WHERE n.batch = $id) WHERE n.stays IS NOT NULL
                        REMOVE n.stays""", Map.of("id", id)).consume();
    }

    /// How many people, organisations and series stay.
    int count(String id) {
        return graph.find(
                        "MATCH (n:Person|Organisation|Series WHERE n.batch = $id) RETURN count(n) AS n",
                        Map.of("id", id),
                        row -> row.get("n").asInt())
                .orElse(0);
    }
}
