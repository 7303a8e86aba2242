// Why:  a meeting is found by its code.
// What: meetings of before get the code of their series and their number.
// Undo: MATCH (m:Meeting) REMOVE m.code;
// Size: one write a meeting.
MATCH (m:Meeting)-[:PART_OF]->(s:Series) WHERE m.code IS NULL SET m.code = s.code + '-' + m.number;
