// Why:  figures go outside as releases: what was published is kept in numbers that were not rounded, to decide what can
//       be published next.
// What: one entry for each release; codes of places and series with numbers of people.
// Undo: DROP CONSTRAINT published_figures_release; MATCH (f:PublishedFigures) DELETE f; MATCH (p:ReleaseProposal) DELETE p;
// Size: nothing to write.
CREATE CONSTRAINT published_figures_release IF NOT EXISTS FOR (f:PublishedFigures) REQUIRE f.release IS UNIQUE;
