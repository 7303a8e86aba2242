// Why:  changes of the last thirty days keep meetings and answers as texts with lines between their parts; they can be
//       undone in the form of now: each row in JSON, with its names in order.
// What: rewrites before.meetings, after.meetings, before.onward and after.onward of changes of series. All after the second
//       line is the theme, whatever stands in it. What is JSON already stays: a start that was killed does this again.
// Undo: none; the changes are forgotten after thirty days.
// Size: one write a change of a series.
MATCH (c:Change {label: 'Series'})
SET
    c.`before.meetings` = [row IN c.`before.meetings` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{"number":' + toInteger(split(row, '|')[0]) + ',"on":"' + split(row, '|')[1] + '"'
        + CASE split(row, '|')[2..] WHEN [''] THEN '' ELSE ',"theme":"'
            + replace(replace(replace(replace(replace(
                substring(row, size(split(row, '|')[0]) + size(split(row, '|')[1]) + 2),
                '\\', '\\\\'), '"', '\\"'), '\t', '\\t'), '\n', '\\n'), '\r', '\\r') + '"' END + '}' END],
    c.`after.meetings` = [row IN c.`after.meetings` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{"number":' + toInteger(split(row, '|')[0]) + ',"on":"' + split(row, '|')[1] + '"'
        + CASE split(row, '|')[2..] WHEN [''] THEN '' ELSE ',"theme":"'
            + replace(replace(replace(replace(replace(
                substring(row, size(split(row, '|')[0]) + size(split(row, '|')[1]) + 2),
                '\\', '\\\\'), '"', '\\"'), '\t', '\\t'), '\n', '\\n'), '\r', '\\r') + '"' END + '}' END],
    c.`before.onward` = [row IN c.`before.onward` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{' + CASE WHEN split(row, '|')[3] IS NULL THEN '' ELSE '"id":"' + split(row, '|')[3] + '",' END
        + '"kind":"' + toUpper(split(row, '|')[2]) + '","people":' + split(row, '|')[1]
        + CASE split(row, '|')[0] WHEN '' THEN '' ELSE ',"person":"' + split(row, '|')[0] + '"' END + '}' END],
    c.`after.onward` = [row IN c.`after.onward` | CASE WHEN row STARTS WITH '{' THEN row ELSE
        '{' + CASE WHEN split(row, '|')[3] IS NULL THEN '' ELSE '"id":"' + split(row, '|')[3] + '",' END
        + '"kind":"' + toUpper(split(row, '|')[2]) + '","people":' + split(row, '|')[1]
        + CASE split(row, '|')[0] WHEN '' THEN '' ELSE ',"person":"' + split(row, '|')[0] + '"' END + '}' END];
