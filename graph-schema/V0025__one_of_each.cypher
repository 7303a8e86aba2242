// Why:  two people who chose another partner, host, method, duo … for one thing at once were both stored; such a field holds
//       one now, and nobody could change it any more: what they saw was never what stood there.
// What: the one that was chosen last stays; without a change that tells, the first by code. Of deleted things too. Changes
//       of the last thirty days say what each person chose, as if the second had seen what the first did.
// Undo: none.
// Size: reads every such relationship, some seconds at a million; one write each that goes.

MATCH (n:Series|Deleted)-[:RUN_BY]->(x:Organisation)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'Series', code: n.code})
    UNWIND [code IN c.`after.partner` WHERE code IN codes AND NOT code IN coalesce(c.`before.partner`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:RUN_BY]->(x:Organisation) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'Series'}) WHERE size(c.`before.partner`) > 1 OR size(c.`after.partner`) > 1
WITH c, c.`before.partner` AS before, c.`after.partner` AS after
SET c.`before.partner` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.partner` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:Series|Deleted)-[:HOSTED_BY]->(x:Organisation)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'Series', code: n.code})
    UNWIND [code IN c.`after.host` WHERE code IN codes AND NOT code IN coalesce(c.`before.host`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:HOSTED_BY]->(x:Organisation) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'Series'}) WHERE size(c.`before.host`) > 1 OR size(c.`after.host`) > 1
WITH c, c.`before.host` AS before, c.`after.host` AS after
SET c.`before.host` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.host` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:Series|Deleted)-[:FOLLOWS]->(x:Method)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'Series', code: n.code})
    UNWIND [code IN c.`after.method` WHERE code IN codes AND NOT code IN coalesce(c.`before.method`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:FOLLOWS]->(x:Method) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'Series'}) WHERE size(c.`before.method`) > 1 OR size(c.`after.method`) > 1
WITH c, c.`before.method` AS before, c.`after.method` AS after
SET c.`before.method` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.method` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:LeaderProfile|Deleted)-[:DUO_WITH]->(x:Person)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'LeaderProfile', code: n.code})
    UNWIND [code IN c.`after.duo` WHERE code IN codes AND NOT code IN coalesce(c.`before.duo`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:DUO_WITH]->(x:Person) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'LeaderProfile'}) WHERE size(c.`before.duo`) > 1 OR size(c.`after.duo`) > 1
WITH c, c.`before.duo` AS before, c.`after.duo` AS after
SET c.`before.duo` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.duo` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:LeaderProfile|Deleted)-[:GREW_FROM]->(x:Series)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'LeaderProfile', code: n.code})
    UNWIND [code IN c.`after.grewFrom` WHERE code IN codes AND NOT code IN coalesce(c.`before.grewFrom`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:GREW_FROM]->(x:Series) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'LeaderProfile'}) WHERE size(c.`before.grewFrom`) > 1 OR size(c.`after.grewFrom`) > 1
WITH c, c.`before.grewFrom` AS before, c.`after.grewFrom` AS after
SET c.`before.grewFrom` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.grewFrom` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:LearningDay|Deleted)-[:GIVEN_BY]->(x:Organisation)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'LearningDay', code: n.code})
    UNWIND [code IN c.`after.partner` WHERE code IN codes AND NOT code IN coalesce(c.`before.partner`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:GIVEN_BY]->(x:Organisation) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'LearningDay'}) WHERE size(c.`before.partner`) > 1 OR size(c.`after.partner`) > 1
WITH c, c.`before.partner` AS before, c.`after.partner` AS after
SET c.`before.partner` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.partner` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:Force|Deleted)-[:EXERTED_BY]->(x:Organisation)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'Force', code: n.code})
    UNWIND [code IN c.`after.organisation` WHERE code IN codes AND NOT code IN coalesce(c.`before.organisation`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:EXERTED_BY]->(x:Organisation) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'Force'}) WHERE size(c.`before.organisation`) > 1 OR size(c.`after.organisation`) > 1
WITH c, c.`before.organisation` AS before, c.`after.organisation` AS after
SET c.`before.organisation` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.organisation` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;

MATCH (n:Approach|Deleted)-[:INTRODUCED_BY]->(x:Person)
WITH n, x.code AS code ORDER BY code
WITH n, collect(DISTINCT code) AS codes WHERE size(codes) > 1
WITH n, codes, COLLECT {
    MATCH (c:Change {label: 'Approach', code: n.code})
    UNWIND [code IN c.`after.introducedBy` WHERE code IN codes AND NOT code IN coalesce(c.`before.introducedBy`, [])] AS chosen
    RETURN chosen ORDER BY c.at DESC, c.order DESC LIMIT 1
} AS last
MATCH (n)-[r:INTRODUCED_BY]->(x:Person) WHERE x.code <> head(last + codes)
DELETE r;
MATCH (c:Change {label: 'Approach'}) WHERE size(c.`before.introducedBy`) > 1 OR size(c.`after.introducedBy`) > 1
WITH c, c.`before.introducedBy` AS before, c.`after.introducedBy` AS after
SET c.`before.introducedBy` = CASE WHEN size(before) > 1 THEN [code IN before WHERE NOT code IN coalesce(after, [])][..1] ELSE before END,
    c.`after.introducedBy` = CASE WHEN size(after) > 1 THEN [code IN after WHERE NOT code IN coalesce(before, [])][..1] ELSE after END;
