// Why:  an entry of the audit trail is stored with the change it is about, and takes its place in the chain right after.
// What: the entries that wait for it are found by their label; their time is kept in order.
// Undo: DROP INDEX unchained_at;
// Size: nothing to write.
CREATE INDEX unchained_at IF NOT EXISTS FOR (u:Unchained) ON (u.at);
