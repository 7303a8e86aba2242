// Why:  a picture that was kept comes back as its people were arranged: by ties, by steps from one of them, by time.
// What: the arrangement of each, and the code of whom others stand around; those of before are arranged by ties.
// Undo: MATCH (v:SavedView) REMOVE v.arrangement, v.centre;
// Size: one write for each picture that was kept.
MATCH (v:SavedView) WHERE v.arrangement IS NULL SET v.arrangement = 'TIES', v.centre = [];
