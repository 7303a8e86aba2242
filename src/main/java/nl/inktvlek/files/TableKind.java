package nl.inktvlek.files;

/// What the rows of a file are. The order is the order of loading.
public enum TableKind {
    ORGANISATIONS,
    PEOPLE,
    POSITIONS,
    MEMBERSHIPS,
    TIES,
    SERIES,
    ATTENDANCE
}
