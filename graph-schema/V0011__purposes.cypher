// Why:  consent is asked purpose by purpose.
// What: the consents of before were about the network map.
// Undo: MATCH (c:Consent) REMOVE c.purpose, c.latest;
// Size: one write a consent.
MATCH (c:Consent) WHERE c.purpose IS NULL SET c.purpose = 'NETWORK_MAP', c.latest = true;
