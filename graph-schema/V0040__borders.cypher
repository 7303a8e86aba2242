// Why:  an administrator can bring in the borders of municipalities of another year.
// What: one of each year.
// Undo: DROP CONSTRAINT borders_year;
// Size: one node of some 200 kB for each year that is brought in.
CREATE CONSTRAINT borders_year IF NOT EXISTS FOR (b:Borders) REQUIRE b.year IS UNIQUE;
