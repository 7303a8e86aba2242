// Why:  two records of one person are made one, and apart again; people who may be the same are found by a name that is nearly
//       the same.
// What: joined_person_code: a record that went, found by its code on paper. joined_person_source and joined_person_id_in_file:
//       the same by its file (People.bySourceId, Identities.byIdInFile). identity_like_key: names that sound alike
//       (Doubles); the keys are made when the product starts with its key.
// Undo: DROP INDEX for each name below; DROP CONSTRAINT joined_person_code.
// Size: as V0001; a write an identity at the first start.
CREATE CONSTRAINT joined_person_code IF NOT EXISTS FOR (j:JoinedPerson) REQUIRE j.code IS UNIQUE;
CREATE INDEX joined_person_source IF NOT EXISTS FOR (j:JoinedPerson) ON (j.source);
CREATE INDEX joined_person_id_in_file IF NOT EXISTS FOR (j:JoinedPerson) ON (j.idInFile);
CREATE INDEX identity_like_key IF NOT EXISTS FOR (i:Identity) ON (i.likeKey);
