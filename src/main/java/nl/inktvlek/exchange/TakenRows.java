package nl.inktvlek.exchange;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import nl.inktvlek.database.Cypher;

/// A kind of row that an import brings, as it is taken back and made again.
///
/// @param of what its rows are called in their parcels
/// @param take removes at most `$limit` of import `$id`; gives a map `row` for each
/// @param bring makes `$rows` again
record TakenRows(String of, Cypher take, Cypher bring) {

    private static final String TAKE_TIE = """
             WITH a, r, b LIMIT $limit
            WITH {from: a.code, to: b.code, of: properties(r)} AS row, r DELETE r RETURN row""";

    static final List<TakenRows> TIES = List.of(
            tie("KNOWS", "Person", "Person", Cypher.of("true")),
            tie("NOMINATES", "Person", "Person", Cypher.of("true")),
            tie("HOLDS", "Person", "Organisation", Cypher.of("coalesce(a.stays, '') <> 'OWN'")),
            tie("MEMBER_OF", "Person", "Organisation", Cypher.of("true")),
            tie("ATTENDED", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("AFFILIATED", "Organisation", "Organisation", Cypher.of("a.stays IS NULL")),
            tie("LED", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("TALKED_ON", "Person", "Series", Cypher.of("b.stays IS NULL")),
            tie("HOSTED_BY", "Series", "Organisation", Cypher.of("a.stays IS NULL")),
            tie("RUN_BY", "Series", "Organisation", Cypher.of("a.stays IS NULL")));

    /// What has a tie by now stays: somebody made it a moment ago.
    static final List<TakenRows> THINGS = List.of(
            new TakenRows("told", Cypher.of("""
                    MATCH (p:Person WHERE p.informedBatch = $id) WITH p LIMIT $limit
                    WITH p, {code: p.code, on: p.informedOn} AS row
                    REMOVE p.informedOn, p.informedBatch RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row MATCH (p:Person {code: row.code}) WHERE p.informedOn IS NULL
                    SET p.informedOn = row.on, p.informedBatch = $id""")),
            new TakenRows("Meeting", Cypher.of("""
                    MATCH (m:Meeting WHERE m.batch = $id)-[:PART_OF]->(s:Series)
                    WHERE m.stays IS NULL AND (s.batch IS NULL OR s.batch <> $id)
                        AND NOT EXISTS { (s)<-[a:ATTENDED]-() WHERE m.number IN a.meetings }
                    WITH m, s LIMIT $limit
                    WITH m, s, {series: s.code, of: properties(m)} AS row
                    DETACH DELETE m
                    WITH s, collect(row) AS rows
                    CALL (s) { MATCH (s)<-[:PART_OF]-(left:Meeting) RETURN min(left.on) AS first, max(left.on) AS last }
                    SET s.start = first, s.end = last
                    WITH rows UNWIND rows AS row RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row MATCH (s:Series {code: row.series})
                    WHERE NOT EXISTS { (:Meeting {code: row.of.code}) }
                    CREATE (m:Meeting)-[:PART_OF]->(s) SET m = row.of
                    WITH DISTINCT s
                    CALL (s) { MATCH (s)<-[:PART_OF]-(all:Meeting) RETURN min(all.on) AS first, max(all.on) AS last }
                    SET s.start = first, s.end = last""")),
            new TakenRows("Series", Cypher.of("""
                    MATCH (n:Series WHERE n.batch = $id)
                    WHERE n.stays IS NULL AND NOT EXISTS { (n)-[r]-(x) WHERE type(r) <> 'PART_OF' AND NOT x:Deleted }
                        AND NOT EXISTS { (n)<-[:PART_OF]-(m:Meeting) WHERE coalesce(m.batch, '') <> $id }
                    WITH n LIMIT $limit
                    WITH n, [(n)<-[:PART_OF]-(m:Meeting) | m] AS meetings
                    WITH n, meetings, {of: properties(n), meetings: [m IN meetings | properties(m)]} AS row
                    FOREACH (m IN meetings | DETACH DELETE m)
                    DETACH DELETE n RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row CREATE (n:Series) SET n = row.of
                    WITH n, row UNWIND row.meetings AS meeting
                    CREATE (m:Meeting)-[:PART_OF]->(n) SET m = meeting""")),
            new TakenRows("Person", Cypher.of("""
                    MATCH (n:Person WHERE n.batch = $id)
                    WHERE n.stays IS NULL
                        AND NOT EXISTS { (n)-[r]-(x) WHERE type(r) <> 'IDENTIFIED_IN' AND NOT x:Deleted }
                    WITH n LIMIT $limit
                    WITH n, {of: properties(n), identified: [(n)-[i:IDENTIFIED_IN]->(:Import {id: $id}) | properties(i)]} AS row
                    DETACH DELETE n RETURN row"""), Cypher.of("""
                    UNWIND $rows AS row
                    WITH row WHERE NOT EXISTS { (:ErasedSource {hash: row.of.sourceKey}) }
                    CREATE (n:Person) SET n = row.of
                    WITH n, row
                    CALL (n, row) {
                        MATCH (i:Import {id: $id}) UNWIND row.identified AS identified
                        CREATE (n)-[in:IDENTIFIED_IN]->(i) SET in = identified
                    }""")),
            new TakenRows(
                    "Organisation",
                    Cypher.of("""
                    MATCH (n:Organisation WHERE n.batch = $id)
                    WHERE n.stays IS NULL AND NOT EXISTS { (n)-[]-(x) WHERE NOT x:Deleted }
                    WITH n LIMIT $limit
                    WITH n, {of: properties(n)} AS row
                    DETACH DELETE n RETURN row"""),
                    Cypher.of("UNWIND $rows AS row CREATE (n:Organisation) SET n = row.of")));

    private static TakenRows tie(String type, String from, String to, Cypher which) {
        var name = Cypher.name(type);
        return new TakenRows(
                type,
                Cypher.of("MATCH (a)-[r:%s WHERE r.batch = $id]->(b) WHERE %s%s", name, which, Cypher.of(TAKE_TIE)),
                Cypher.of("""
                        UNWIND $rows AS row
                        MATCH %s MATCH %s
                        OPTIONAL MATCH (a)-[x:%s]->(b)
                        WHERE coalesce(x.kind, x.position, '') = coalesce(row.of.kind, row.of.position, '')
                            AND coalesce(toString(x.from), '') = coalesce(toString(row.of.from), '')
                        WITH row, a, b, head(collect(x)) AS there
                        FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END |
                            CREATE (a)-[r:%s]->(b) SET r = row.of)
                        FOREACH (x IN CASE WHEN there IS NULL OR row.of.meetings IS NULL THEN [] ELSE [there] END |
                            SET x.meetings = coalesce(x.meetings, [])
                                + [number IN row.of.meetings WHERE NOT number IN coalesce(x.meetings, [])])""", end("a", "from", from), end("b", "to", to), name, name));
    }

    /// A person may have been made one with another meanwhile.
    private static Cypher end(
            @CompileTimeConstant final String end, @CompileTimeConstant final String code, String label) {
        return label.equals("Person")
                ? Cypher.of(
                        "(:Person|JoinedPerson {code: row.%s})-[:JOINED_TO*0..20]->(%s:Person)",
                        Cypher.of(code), Cypher.of(end))
                : Cypher.of("(%s:%s {code: row.%s})", Cypher.of(end), Cypher.name(label), Cypher.of(code));
    }
}
