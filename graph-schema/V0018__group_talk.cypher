// Why:  what a group told of onward talk was a list of texts with lines between their parts.
// What: each becomes a relationship of the series to itself, as those of participants are relationships to the series; of
//       deleted series too, which can be brought back.
// Undo: MATCH (s:Series|Deleted)-[t:TALKED_ON]->(s) WITH s, collect('|' + t.people + '|' + t.kind + coalesce('|' + t.id, '')) AS talk, collect(t) AS all SET s.groupTalk = talk FOREACH (t IN all | DELETE t);
// Size: one write an answer of a group.
MATCH (s:Series|Deleted) WHERE s.groupTalk IS NOT NULL
CALL (s) {
    UNWIND s.groupTalk AS row
    WITH s, split(row, '|') AS part
    CREATE (s)-[t:TALKED_ON {people: toInteger(part[1]), kind: part[2]}]->(s)
    SET t.id = part[3]
}
REMOVE s.groupTalk;
