// Why:  a file with the same headings is read as it was read the last time.
// What: a unique key (a hash of the partner and the headings) of each shape.
// Undo: DROP CONSTRAINT file_shape;
// Size: one node for each kind of file somebody imports.
CREATE CONSTRAINT file_shape IF NOT EXISTS FOR (f:FileShape) REQUIRE f.key IS UNIQUE;
