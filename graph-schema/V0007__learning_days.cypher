// Why:  days on which leaders learn are edited like other things, by their code.
// What: a uniqueness constraint.
// Undo: DROP CONSTRAINT learning_day_code;
// Size: nothing is there yet.
CREATE CONSTRAINT learning_day_code IF NOT EXISTS FOR (d:LearningDay) REQUIRE d.code IS UNIQUE;
