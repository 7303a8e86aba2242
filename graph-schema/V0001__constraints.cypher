// Why:  every command, account, person, organisation, series and import is found by one key and exists once.
// What: uniqueness constraints, each with its index. Sensitive values (names, contact) have no index on purpose.
// Undo: DROP CONSTRAINT for each name below.
// Size: empty at first start; on a database of 250,000 people each takes seconds.
CREATE CONSTRAINT operation_id IF NOT EXISTS FOR (o:Operation) REQUIRE o.id IS UNIQUE;
CREATE CONSTRAINT data_version_name IF NOT EXISTS FOR (v:DataVersion) REQUIRE v.name IS UNIQUE;
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (c:Counter) REQUIRE c.name IS UNIQUE;
CREATE CONSTRAINT account_username IF NOT EXISTS FOR (a:Account) REQUIRE a.username IS UNIQUE;
CREATE CONSTRAINT person_code IF NOT EXISTS FOR (p:Person) REQUIRE p.code IS UNIQUE;
CREATE CONSTRAINT person_nr IF NOT EXISTS FOR (p:Person) REQUIRE p.nr IS UNIQUE;
CREATE CONSTRAINT person_source_key IF NOT EXISTS FOR (p:Person) REQUIRE p.sourceKey IS UNIQUE;
CREATE CONSTRAINT identity_code IF NOT EXISTS FOR (i:Identity) REQUIRE i.code IS UNIQUE;
CREATE CONSTRAINT organisation_nr IF NOT EXISTS FOR (o:Organisation) REQUIRE o.nr IS UNIQUE;
CREATE CONSTRAINT organisation_code IF NOT EXISTS FOR (o:Organisation) REQUIRE o.code IS UNIQUE;
CREATE CONSTRAINT organisation_source_key IF NOT EXISTS FOR (o:Organisation) REQUIRE o.sourceKey IS UNIQUE;
CREATE CONSTRAINT series_nr IF NOT EXISTS FOR (s:Series) REQUIRE s.nr IS UNIQUE;
CREATE CONSTRAINT series_code IF NOT EXISTS FOR (s:Series) REQUIRE s.code IS UNIQUE;
CREATE CONSTRAINT series_source_key IF NOT EXISTS FOR (s:Series) REQUIRE s.sourceKey IS UNIQUE;
CREATE CONSTRAINT approach_person IF NOT EXISTS FOR (a:Approach) REQUIRE a.person IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT layout_name IF NOT EXISTS FOR (l:Layout) REQUIRE l.name IS UNIQUE;
