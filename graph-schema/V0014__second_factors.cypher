// Why:  a login may ask for a code from an app as well.
// What: one second factor a login.
// Undo: DROP CONSTRAINT second_factor;
// Size: nothing to write.
CREATE CONSTRAINT second_factor IF NOT EXISTS FOR (s:SecondFactor) REQUIRE s.code IS UNIQUE;
