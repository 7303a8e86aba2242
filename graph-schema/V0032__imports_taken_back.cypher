// Why:  an import that is taken back can be brought back for thirty days, and what it set right can be set back.
// What: indexes on what is put away of an import and on its corrections, and on the code a correction is about.
// Undo: DROP INDEX for each name below.
// Size: a node for every two thousand rows of an import taken back; a node for every correction.
CREATE INDEX taken_back IF NOT EXISTS FOR (t:TakenBack) ON (t.import);
CREATE INDEX correction_batch IF NOT EXISTS FOR (c:Correction) ON (c.batch);
CREATE INDEX correction_code IF NOT EXISTS FOR (c:Correction) ON (c.code);
CREATE INDEX identity_taken_back IF NOT EXISTS FOR (i:Identity) ON (i.takenBack);
