// Why:  the audit trail is a chain: a number is there once.
// What: uniqueness of the number and of the head, an index on time.
// Undo: DROP CONSTRAINT audit_number; DROP CONSTRAINT audit_head; DROP INDEX audit_at;
// Size: one write an entry.
CREATE CONSTRAINT audit_number IF NOT EXISTS FOR (a:Audit) REQUIRE a.number IS UNIQUE;
CREATE CONSTRAINT audit_head IF NOT EXISTS FOR (h:AuditHead) REQUIRE h.id IS UNIQUE;
CREATE INDEX audit_at IF NOT EXISTS FOR (a:Audit) ON (a.at);
