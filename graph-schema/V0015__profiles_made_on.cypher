// Profiles from before it was written down when they were made: their period begins now.
MATCH (l:LeaderProfile) WHERE l.madeOn IS NULL SET l.madeOn = date();
