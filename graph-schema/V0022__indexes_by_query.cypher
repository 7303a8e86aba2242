// Why:  some questions read all nodes of a label to find a few.
// What: range indexes. organisation_visibility: who may not know of which organisation (HiddenOrganisations, on every page).
//       person_id_in_file: people by their id in the file they came from (Identities.byIdInFile).
//       organisation_municipality: who could host in a place (SeriesAdvice.hosts).
//       approach_next: steps that wait (Approaches.waiting).
//       deleted_was: things that are forgotten (Store.forget).
// Undo: DROP INDEX for each name below.
// Size: as V0001.
CREATE INDEX organisation_visibility IF NOT EXISTS FOR (o:Organisation) ON (o.visibility);
CREATE INDEX organisation_municipality IF NOT EXISTS FOR (o:Organisation) ON (o.municipality);
CREATE INDEX person_id_in_file IF NOT EXISTS FOR (p:Person) ON (p.idInFile);
CREATE INDEX approach_next IF NOT EXISTS FOR (a:Approach) ON (a.nextOn);
CREATE INDEX deleted_was IF NOT EXISTS FOR (d:Deleted) ON (d.was, d.deletedAt);
