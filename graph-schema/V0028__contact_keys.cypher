// Why:  somebody new with the telephone number or e-mail address of somebody who is there may be the same person.
// What: range indexes on the keyed hashes of both (Identities.knownContacts). They tell no digit.
// Undo: DROP INDEX for each name below.
// Size: as V0001.
CREATE INDEX identity_phone_key IF NOT EXISTS FOR (i:Identity) ON (i.phoneKey);
CREATE INDEX identity_email_key IF NOT EXISTS FOR (i:Identity) ON (i.emailKey);
