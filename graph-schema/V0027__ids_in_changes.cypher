// Why:  ids of a source are personal data and stand nowhere readable; those of people, organisations and series are hashed
//       when the product starts with its key (ReadableIds).
// What: changes of before forget the key of a source they mention, which nothing reads; who came in by a code is found by
//       that code and has no id in a file.
// Undo: none.
// Size: reads every change of the last thirty days and everybody who came in by a code; a write each.
MATCH (c:Change) WHERE c.`before.sourceKey` IS NOT NULL OR c.`after.sourceKey` IS NOT NULL
REMOVE c.`before.sourceKey`, c.`after.sourceKey`;
MATCH (p:Person) WHERE p.sourceKey STARTS WITH 'Inktvlek\u001f' AND p.sourceKey = p.source + '\u001f' + p.code
CALL (p) {
    REMOVE p.idInFile
} IN TRANSACTIONS OF 10000 ROWS;
