// Why:  the direction of a force is one of a list of names, as every such field.
// What: helps and opposes become HELPS and OPPOSES, in forces and in changes of the last thirty days.
// Undo: MATCH (f:Force) SET f.direction = toLower(f.direction);
// Size: one write a force.
MATCH (f:Force|Deleted) WHERE f.direction IN ['helps', 'opposes'] SET f.direction = toUpper(f.direction);
MATCH (c:Change {label: 'Force'})
SET c.`before.direction` = toUpper(c.`before.direction`), c.`after.direction` = toUpper(c.`after.direction`);
