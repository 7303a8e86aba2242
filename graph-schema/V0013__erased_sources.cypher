// Why:  who was erased does not come back with the same file.
// What: keyed hashes of erased lines of sources are found at once.
// Undo: DROP CONSTRAINT erased_source;
// Size: nothing to write.
CREATE CONSTRAINT erased_source IF NOT EXISTS FOR (e:ErasedSource) REQUIRE e.hash IS UNIQUE;
