// Why:  the page Vandaag read every change to find what was deleted, and every person to find who has to be told.
// What: range indexes. change_action: what was deleted (ChangeLog.deletions).
//       person_waits_since: who waited since the last time (Notice.wind, Notice.waitingSince).
// Undo: DROP INDEX for each name below.
// Size: as V0001.
CREATE INDEX change_action IF NOT EXISTS FOR (c:Change) ON (c.action);
CREATE INDEX person_waits_since IF NOT EXISTS FOR (p:Person) ON (p.waitsSince);
