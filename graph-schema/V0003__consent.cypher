// Why:  somebody has one answer about being on the network map.
// What: a uniqueness constraint on the person of a consent.
// Undo: DROP CONSTRAINT consent_person;
// Size: no consent exists yet.
CREATE CONSTRAINT consent_person IF NOT EXISTS FOR (c:Consent) REQUIRE c.person IS UNIQUE;
