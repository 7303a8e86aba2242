package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import org.springframework.stereotype.Component;

/// Records that were made one with somebody: what is left of them goes with that person, and after a time by itself.
@Component
class JoinedRecords {

    private final Graph graph;

    JoinedRecords(Graph graph) {
        this.graph = graph;
    }

    /// @param code it had
    /// @param join under which the identity of the one that stayed is kept
    record Joined(String code, String join) {}

    /// Records that are now this person.
    List<Joined> of(String person) {
        return graph.read(reading -> of(reading, person));
    }

    static List<Joined> of(Statements reading, String person) {
        return reading.run("""
                MATCH (:Person {code: $code})<-[:JOINED_TO*0..20]-()<-[r:JOINED_TO]-(j:JoinedPerson)
                RETURN DISTINCT j.code AS code, r.id AS join""", Map.of("code", person))
                .list(row ->
                        new Joined(row.get("code").asString(), row.get("join").asString()));
    }

    /// Codes under which something sealed of this person may be kept: their own, and what was left of other records.
    List<String> sealedUnder(String person) {
        var codes = new ArrayList<>(List.of(person));
        of(person).forEach(each -> codes.addAll(List.of(each.code(), each.join())));
        return codes;
    }

    /// Takes away the identities that are kept besides their own, and the ids in files.
    void forgetIdentities(Statements writing, String person) {
        var codes = of(writing, person).stream()
                .flatMap(each -> Stream.of(each.code(), each.join()))
                .toList();
        writing.run("UNWIND $codes AS code MATCH (i:Identity {code: code}) DELETE i", Map.of("codes", codes))
                .consume();
        forgetIdsInFiles(writing, person);
    }

    /// Keeps the hashes only, by which the same lines of the same files are known again.
    void forgetIdsInFiles(Statements writing, String person) {
        writing.run("""
                MATCH (:Person {code: $code})<-[:JOINED_TO*1..20]-(j)
                REMOVE j.sealedId""", Map.of("code", person)).consume();
    }

    /// Takes them away as if they had never been.
    void erase(Statements writing, String person) {
        forgetIdentities(writing, person);
        var codes = of(writing, person).stream().map(Joined::code).toList();
        writing.run("UNWIND $codes AS code MATCH (j:JoinedPerson {code: code}) DETACH DELETE j", Map.of("codes", codes))
                .consume();
    }

    /// Keeps of records that were made one before a moment no more than what tells who they are now: the code on
    /// paper, and the hash by which the same line of the same file is known.
    static void forgetBefore(Statements writing, long before) {
        var parameters = Map.of("before", before);
        writing.run("""
                MATCH (j:JoinedPerson)-[r:JOINED_TO]->(kept) WHERE r.at < $before AND r.forgotten IS NULL
                OPTIONAL MATCH (j)-[w:WAS]->()
                DELETE w
                WITH DISTINCT j, r, kept
                CALL (j, r) {
                    MATCH (i:Identity) WHERE i.code IN [j.code, r.id]
                    DELETE i
                }
                CALL (r) {
                    MATCH (d:Deleted {aside: r.id})
                    DETACH DELETE d
                }
                CALL (kept, r) {
                    MATCH (kept)-[x]-() WHERE any(each IN x.joins WHERE each STARTS WITH r.id)
                    SET x.joins = [each IN x.joins WHERE NOT each STARTS WITH r.id]
                }
                CALL (kept, r) {
                    MATCH (c:Consent {person: kept.code}) WHERE r.id IN c.wasLatest
                    SET c.wasLatest = [each IN c.wasLatest WHERE each <> r.id]
                }
                CALL (kept, r) {
                    MATCH (n:Consent|Glass|Approach|LeaderProfile|Deleted)
                    WHERE r.id IN n.joins
                    SET n.joins = [each IN n.joins WHERE each <> r.id]
                }
                SET j = {code: j.code, nr: j.nr, source: j.source, sourceKey: j.sourceKey, idInFile: j.idInFile, batch: j.batch}
                SET r = {id: r.id, at: r.at, by: r.by, order: r.order, batch: r.batch, forgotten: true}""", parameters).consume();
    }
}
