// Why:  key figures recorded by others are told within thirty days, or erased.
// What: who answered a question for consent or an approach already has been told.
// Undo: MATCH (p:Person) REMOVE p.informedOn;
// Size: one write for everybody who answered.
MATCH (p:Person) WHERE p.informedOn IS NULL AND (EXISTS { (p)<-[:OF]-(:Consent) }
    OR EXISTS { (p)<-[:OF]-(a:Approach) WHERE a.status IN ['INFORMED', 'OPEN', 'HESITANT', 'COMMITTED', 'MOBILISING'] })
SET p.informedOn = date();
