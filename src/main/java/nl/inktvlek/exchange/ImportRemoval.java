package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;
import nl.inktvlek.journal.Journal;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Removes what an import added, with all that hangs on it and says nothing without it; of what stands by itself, the
/// tie or the mention goes.
///
/// Every transaction leaves the graph whole, so that it can be stopped anywhere and gone on with by whomever.
@Component
class ImportRemoval {

    private static final String TIES = "WHERE r.batch = $id]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS n";

    /// Relationships that are a row of a file each.
    private static final List<Cypher> ROWS = List.of(
            Cypher.of("MATCH ()-[r:KNOWS " + TIES),
            Cypher.of("MATCH ()-[r:NOMINATES " + TIES),
            Cypher.of("MATCH ()-[r:HOLDS " + TIES),
            Cypher.of("MATCH ()-[r:MEMBER_OF " + TIES),
            Cypher.of("MATCH ()-[r:ATTENDED " + TIES),
            Cypher.of("""
            MATCH (p:Person WHERE p.informedBatch = $id) WITH p LIMIT $limit
            REMOVE p.informedOn, p.informedBatch RETURN count(*) AS n"""));

    /// What came along with a row.
    private static final List<Cypher> PARTS = List.of(
            Cypher.of("MATCH ()-[r:AFFILIATED " + TIES),
            Cypher.of("MATCH ()-[r:LED " + TIES),
            Cypher.of("MATCH ()-[r:TALKED_ON " + TIES),
            Cypher.of("MATCH ()-[r:HOSTED_BY " + TIES),
            Cypher.of("MATCH ()-[r:RUN_BY " + TIES));

    /// A kind of thing that is a row of a file.
    ///
    /// @param find gives some of them, with the `codes` by which they are spoken of
    /// @param hanging removes what hangs on those with `$codes`
    /// @param delete removes them
    private record Things(Cypher find, List<Cypher> hanging, Cypher delete) {}

    private static final String SOME = " WITH n LIMIT $limit RETURN n.code AS code, [n.code] AS codes";
    private static final String DELETE = " AND n.code IN $found DETACH DELETE n";

    private static final List<Cypher> OF_PEOPLE = List.of(
            Cypher.of("UNWIND $codes AS code MATCH (n:LeaderProfile {code: code}) DETACH DELETE n"),
            Cypher.of("UNWIND $codes AS code MATCH (:Person {code: code})<-[:OF|PROFILE_OF]-(n) DETACH DELETE n"),
            Cypher.of("UNWIND $codes AS code MATCH (n:Identity {code: code}) DELETE n"),
            Cypher.of("MATCH (n:Deleted) WHERE n.code IN $codes OR n.person IN $codes DETACH DELETE n"),
            Cypher.of("MATCH (n:Glass) WHERE n.person IN $codes DELETE n"),
            Cypher.of("""
            MATCH (r:Round) WHERE any(code IN r.people WHERE code IN $codes)
            SET r.people = [code IN r.people WHERE NOT code IN $codes]"""),
            Cypher.of("""
            MATCH (v:SavedView) WHERE any(code IN v.shown + v.path + v.near + v.centre WHERE code IN $codes)
            SET v.shown = [code IN v.shown WHERE NOT code IN $codes], v.path = [code IN v.path WHERE NOT code IN $codes],
                v.near = [code IN v.near WHERE NOT code IN $codes],
                v.centre = [code IN v.centre WHERE NOT code IN $codes]"""));

    /// A former leader counts for the series they grew from.
    private static final List<Cypher> OF_SERIES = List.of(
            Cypher.of("UNWIND $codes AS code MATCH (n:Meeting {code: code}) DETACH DELETE n"),
            Cypher.of("""
            MATCH (n:Deleted)-[:PART_OF]->(s:Series|Deleted) WHERE s.batch = $id AND s.code IN $found
            DETACH DELETE n"""),
            Cypher.of("""
            MATCH (f:FormerLeader)-[:GREW_FROM]->(s:Series|Deleted) WHERE s.batch = $id AND s.code IN $found
                AND NOT EXISTS { (f)-[:GREW_FROM]->(other) WHERE other.batch IS NULL OR other.batch <> $id }
            DETACH DELETE f"""));

    /// A method is its partner's; a force without its organisation is none where no circumstance is told.
    private static final List<Cypher> OF_ORGANISATIONS = List.of(
            Cypher.of("UNWIND $codes AS code MATCH (n:Method {code: code}) DETACH DELETE n"),
            Cypher.of("MATCH (n:Deleted) WHERE n.was = 'Method' AND n.code IN $codes DETACH DELETE n"),
            Cypher.of("""
            MATCH (o:Organisation|Deleted)<-[:EXERTED_BY]-(n:Force|Deleted)
            WHERE o.batch = $id AND o.code IN $found AND coalesce(n.circumstance, '') = ''
                AND NOT EXISTS { (n)-[:EXERTED_BY]->(other) WHERE other.batch IS NULL OR other.batch <> $id }
            DETACH DELETE n"""));

    private static final String WITH_MEETINGS = """
             WITH n LIMIT $limit
            RETURN n.code AS code, [n.code] + [(n)<-[:PART_OF]-(m) | m.code] AS codes""";

    private static final List<Things> THINGS = List.of(
            things("MATCH (n:Series) WHERE n.batch = $id", WITH_MEETINGS, OF_SERIES),
            things("MATCH (n:Person) WHERE n.batch = $id", SOME, OF_PEOPLE),
            things("MATCH (n:Organisation) WHERE n.batch = $id", SOME, OF_ORGANISATIONS));

    /// What no thing of the import leads to any more.
    private static final List<Cypher> LEFT = List.of(
            Cypher.of("""
            MATCH (n:JoinedPerson WHERE n.batch = $id) WHERE NOT EXISTS { (n)-[:JOINED_TO]->() } WITH n LIMIT $limit
            DETACH DELETE n RETURN count(*) AS n"""),
            Cypher.of("MATCH (n:Identity WHERE n.batch = $id) WITH n LIMIT $limit DELETE n RETURN count(*) AS n"),
            Cypher.of("MATCH (n:Meeting WHERE n.batch = $id) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n"),
            Cypher.of(
                    "MATCH (n:Deleted WHERE n.batch = $id) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n"));

    /// Things of an import that somebody deleted since.
    private static final List<Things> DELETED = List.of(
            things("MATCH (n:Deleted) WHERE n.batch = $id AND n.was = 'Series'", WITH_MEETINGS, OF_SERIES),
            things("MATCH (n:Deleted) WHERE n.batch = $id AND n.was = 'Organisation'", SOME, OF_ORGANISATIONS));

    private final Graph graph;
    private final Journal journal;
    private final Corrections corrections;

    ImportRemoval(Graph graph, Journal journal, Corrections corrections) {
        this.graph = graph;
        this.corrections = corrections;
        this.journal = journal;
    }

    private static Things things(
            @CompileTimeConstant final String which, @CompileTimeConstant final String find, List<Cypher> hanging) {
        var some = Cypher.of(which);
        return new Things(
                Cypher.of("%s%s", some, Cypher.of(find)), hanging, Cypher.of("%s%s", some, Cypher.of(DELETE)));
    }

    /// Removes until nothing is left, or until it should not go on.
    ///
    /// @param rows of the import
    /// @return whether nothing is left
    boolean remove(String id, long rows, Progress progress) {
        return new Run(id, rows, progress).remove();
    }

    /// Removes things of an import that somebody deleted since.
    ///
    /// @return whether nothing is left
    boolean removeDeleted(String id, Progress progress) {
        return new Run(id, 1, progress).removeDeleted();
    }

    private final class Run {

        private final String id;
        private final Portions portions;

        Run(String id, long rows, Progress progress) {
            this.id = id;
            this.portions = new Portions(graph, rows, progress);
        }

        boolean remove() {
            corrections.takeBack(id);
            graph.note(writing -> corrections.forget(writing, id));
            return ROWS.stream().allMatch(rows -> portions.all(true, work -> relationships(work, rows)))
                    && PARTS.stream().allMatch(parts -> portions.all(false, work -> relationships(work, parts)))
                    && THINGS.stream().allMatch(things -> portions.all(true, work -> some(work, things)))
                    && removeDeleted()
                    && LEFT.stream().allMatch(left -> portions.all(false, work -> relationships(work, left)));
        }

        boolean removeDeleted() {
            return DELETED.stream().allMatch(things -> portions.all(true, work -> some(work, things)));
        }

        private int relationships(Statements writing, Cypher cypher) {
            return writing.run(cypher, Map.of("id", id, "limit", Portions.AT_ONCE))
                    .single()
                    .get("n")
                    .asInt();
        }

        private int some(Statements writing, Things things) {
            var found = writing.run(things.find(), Map.of("id", id, "limit", Portions.AT_ONCE))
                    .list();
            if (found.isEmpty()) {
                return 0;
            }
            var codes = found.stream()
                    .flatMap(row -> row.get("codes").asList(Value::asString).stream())
                    .toList();
            var parameters = Map.<String, Object>of(
                    "id",
                    id,
                    "codes",
                    codes,
                    "found",
                    found.stream().map(row -> row.get("code").asString()).toList());
            for (var hanging : things.hanging()) {
                writing.run(hanging, parameters).consume();
            }
            writing.run(things.delete(), parameters).consume();
            journal.forget(writing, codes);
            return found.size();
        }
    }
}
