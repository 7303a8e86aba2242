// Why:  names and contact details are sealed; a name is found by keyed hashes of its beginnings.
// What: an index on those hashes, and one vault.
// Undo: DROP INDEX identity_name_keys; DROP CONSTRAINT vault_id;
// Size: written with every identity, some fifteen hashes each. Identities of before are sealed when the product starts.
CREATE CONSTRAINT vault_id IF NOT EXISTS FOR (v:Vault) REQUIRE v.id IS UNIQUE;
CREATE FULLTEXT INDEX identity_name_keys IF NOT EXISTS FOR (i:Identity) ON EACH [i.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
