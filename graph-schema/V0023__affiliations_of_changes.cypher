// Why:  changes of the last thirty days keep how organisations belong to partners as texts with lines between their parts;
//       they can be undone in the form of now: each row in JSON, with its names in order.
// What: rewrites before.affiliations and after.affiliations of changes of organisations. What is JSON already stays: a
//       start that was killed does this again.
// Undo: none; the changes are forgotten after thirty days.
// Size: one write a change of an organisation.
MATCH (c:Change {label: 'Organisation'})
SET
    c.`before.affiliations` = [row IN c.`before.affiliations` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{' + CASE split(row, '|')[2] WHEN '' THEN '' ELSE '"from":"' + split(row, '|')[2] + '",' END
        + '"kind":"' + split(row, '|')[0] + '","partner":"' + split(row, '|')[1] + '"'
        + CASE split(row, '|')[3] WHEN '' THEN '' ELSE ',"to":"' + split(row, '|')[3] + '"' END + '}' END],
    c.`after.affiliations` = [row IN c.`after.affiliations` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{' + CASE split(row, '|')[2] WHEN '' THEN '' ELSE '"from":"' + split(row, '|')[2] + '",' END
        + '"kind":"' + split(row, '|')[0] + '","partner":"' + split(row, '|')[1] + '"'
        + CASE split(row, '|')[3] WHEN '' THEN '' ELSE ',"to":"' + split(row, '|')[3] + '"' END + '}' END];
