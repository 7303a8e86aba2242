package nl.inktvlek.snapshot;

/// What a person is or was; derived from events, several at a time.
public enum PersonRole {
    KEY_FIGURE,
    LEADER,
    PARTICIPANT,
    /// Attended first, led later.
    TURNED_LEADER;

    int bit() {
        return 1 << ordinal();
    }
}
