// Why:  consent is asked purpose by purpose, and every answer is kept.
// What: a person may have several consents.
// Undo: delete all but the latest about the network map; restore the constraint of V0003.
// Size: one write a consent.
DROP CONSTRAINT consent_person IF EXISTS;
CREATE INDEX consent_of_person IF NOT EXISTS FOR (c:Consent) ON (c.person);
