// Why:  a figure can be asked as it was known on a day: what was written down, corrected or erased later is not in it.
// What: series with the days between which they were known so; people as numbers. Which days are kept.
// Undo: DROP CONSTRAINT known_days_name; DROP INDEX known_series_from; MATCH (k:KnownDays) DELETE k; MATCH (k:KnownSeries) DELETE k;
// Size: nothing to write.
CREATE CONSTRAINT known_days_name IF NOT EXISTS FOR (k:KnownDays) REQUIRE k.name IS UNIQUE;
CREATE INDEX known_series_from IF NOT EXISTS FOR (k:KnownSeries) ON (k.from);
