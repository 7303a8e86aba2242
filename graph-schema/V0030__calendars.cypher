// Why:  meetings can be subscribed to, and one that was taken out has to be told for months.
// What: one address by its code, found by the hash of its secret; one line a meeting of what calendars were told.
// Undo: DROP CONSTRAINT for each name below.
// Size: nothing to write.
CREATE CONSTRAINT calendar_address IF NOT EXISTS FOR (a:CalendarAddress) REQUIRE a.code IS UNIQUE;
CREATE CONSTRAINT calendar_address_hash IF NOT EXISTS FOR (a:CalendarAddress) REQUIRE a.hash IS UNIQUE;
CREATE CONSTRAINT told_meeting IF NOT EXISTS FOR (t:ToldMeeting) REQUIRE t.code IS UNIQUE;
