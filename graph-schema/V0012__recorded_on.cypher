// Why:  key figures recorded by others are told within thirty days, or erased.
// What: for people who are here already the thirty days begin now.
// Undo: MATCH (p:Person) REMOVE p.recordedOn;
// Size: one write a person.
MATCH (p:Person) WHERE p.recordedOn IS NULL
CALL (p) { SET p.recordedOn = date() } IN TRANSACTIONS OF 10000 ROWS;
