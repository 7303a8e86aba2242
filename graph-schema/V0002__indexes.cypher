// Why:  an import is undone by finding what it added.
// What: range indexes on the batch of nodes.
// Undo: DROP INDEX for each name below.
// Size: as V0001.
CREATE INDEX person_batch IF NOT EXISTS FOR (p:Person) ON (p.batch);
CREATE INDEX identity_batch IF NOT EXISTS FOR (i:Identity) ON (i.batch);
CREATE INDEX organisation_batch IF NOT EXISTS FOR (o:Organisation) ON (o.batch);
CREATE INDEX series_batch IF NOT EXISTS FOR (s:Series) ON (s.batch);
