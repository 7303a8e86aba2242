// Why:  somebody keeps a picture of the network under a name, to come back to and to share with their partner.
// What: one of each code; codes of what is in it, no names.
// Undo: DROP CONSTRAINT saved_view_code; MATCH (v:SavedView) DELETE v;
// Size: nothing to write.
CREATE CONSTRAINT saved_view_code IF NOT EXISTS FOR (v:SavedView) REQUIRE v.code IS UNIQUE;
