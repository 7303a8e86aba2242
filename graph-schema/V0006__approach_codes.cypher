// Why:  an approach is edited like other things, by its code: the code of the person.
// What: approaches of before get it.
// Undo: MATCH (a:Approach) REMOVE a.code;
// Size: one write an approach.
MATCH (a:Approach) WHERE a.code IS NULL SET a.code = a.person;
