// Why:  what an import added is found without reading every tie.
// What: indexes on the import of meetings, of what people were told, and of each kind of relationship.
// Undo: DROP INDEX for each name below.
// Size: some tens of bytes a relationship; a million ties take some seconds at the first start.
CREATE INDEX meeting_batch IF NOT EXISTS FOR (m:Meeting) ON (m.batch);
CREATE INDEX person_informed_batch IF NOT EXISTS FOR (p:Person) ON (p.informedBatch);
CREATE INDEX knows_batch IF NOT EXISTS FOR ()-[r:KNOWS]-() ON (r.batch);
CREATE INDEX nominates_batch IF NOT EXISTS FOR ()-[r:NOMINATES]-() ON (r.batch);
CREATE INDEX holds_batch IF NOT EXISTS FOR ()-[r:HOLDS]-() ON (r.batch);
CREATE INDEX member_of_batch IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.batch);
CREATE INDEX attended_batch IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.batch);
CREATE INDEX affiliated_batch IF NOT EXISTS FOR ()-[r:AFFILIATED]-() ON (r.batch);
CREATE INDEX led_batch IF NOT EXISTS FOR ()-[r:LED]-() ON (r.batch);
CREATE INDEX talked_on_batch IF NOT EXISTS FOR ()-[r:TALKED_ON]-() ON (r.batch);
CREATE INDEX hosted_by_batch IF NOT EXISTS FOR ()-[r:HOSTED_BY]-() ON (r.batch);
CREATE INDEX run_by_batch IF NOT EXISTS FOR ()-[r:RUN_BY]-() ON (r.batch);
