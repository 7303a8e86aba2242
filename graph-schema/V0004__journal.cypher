// Why:  things are edited one by one, and every change can be undone.
// What: a meeting is found by its code, a change by its operation, by who made it and by what it changed.
// Undo: DROP CONSTRAINT and DROP INDEX for each name below.
// Size: on a database of 250,000 people (15,000 meetings) a second.
CREATE CONSTRAINT meeting_code IF NOT EXISTS FOR (m:Meeting) REQUIRE m.code IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (c:Change) REQUIRE c.id IS UNIQUE;
CREATE INDEX change_by IF NOT EXISTS FOR (c:Change) ON (c.by, c.at);
CREATE INDEX change_code IF NOT EXISTS FOR (c:Change) ON (c.code);
CREATE INDEX deleted_code IF NOT EXISTS FOR (d:Deleted) ON (d.code);
CREATE CONSTRAINT leader_profile_code IF NOT EXISTS FOR (l:LeaderProfile) REQUIRE l.code IS UNIQUE;
CREATE CONSTRAINT method_code IF NOT EXISTS FOR (m:Method) REQUIRE m.code IS UNIQUE;
CREATE CONSTRAINT project_code IF NOT EXISTS FOR (p:Project) REQUIRE p.code IS UNIQUE;
CREATE CONSTRAINT force_code IF NOT EXISTS FOR (f:Force) REQUIRE f.code IS UNIQUE;
CREATE CONSTRAINT action_code IF NOT EXISTS FOR (a:Action) REQUIRE a.code IS UNIQUE;
CREATE CONSTRAINT approach_code IF NOT EXISTS FOR (a:Approach) REQUIRE a.code IS UNIQUE;
CREATE CONSTRAINT population_code IF NOT EXISTS FOR (t:TargetPopulation) REQUIRE t.code IS UNIQUE;
