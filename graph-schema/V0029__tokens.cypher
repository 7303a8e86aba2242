// Why:  other programs ask for data with a token of somebody's account, and send a change again after a lost answer.
// What: one token an id and a secret (kept as its hash); the answers to changes, one a key, forgotten after a while.
// Undo: DROP CONSTRAINT or DROP INDEX for each name below; MATCH (n:ApiToken|ApiAnswer) DELETE n;
// Size: nothing to write.
CREATE CONSTRAINT api_token_id IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT api_token_hash IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.hash IS UNIQUE;
CREATE INDEX api_token_owner IF NOT EXISTS FOR (t:ApiToken) ON (t.owner);
CREATE CONSTRAINT api_answer_id IF NOT EXISTS FOR (a:ApiAnswer) REQUIRE a.id IS UNIQUE;
CREATE INDEX api_answer_at IF NOT EXISTS FOR (a:ApiAnswer) ON (a.at);
