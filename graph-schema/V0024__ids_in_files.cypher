// Why:  people are found by their id in the file they came from, however it is written; that read every source key.
// What: everybody who came from a file gets that id in small letters.
// Undo: MATCH (p:Person) REMOVE p.idInFile;
// Size: one write a person, ten thousand at a time: all of 250,000 at once need more than the 512 MB a transaction may.
MATCH (p:Person) WHERE p.erased IS NULL AND p.sourceKey CONTAINS '\u001f'
CALL (p) {
    SET p.idInFile = toLower(split(p.sourceKey, '\u001f')[1])
} IN TRANSACTIONS OF 10000 ROWS;
