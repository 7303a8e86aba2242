package nl.inktvlek.recruitment;

/// Where the approach of a key figure stands.
public enum ApproachStatus {
    /// On the list of people to approach.
    IDENTIFIED,
    INFORMED,
    OPEN,
    HESITANT,
    COMMITTED,
    MOBILISING,
    /// Not now: does not come back into the advice by itself.
    NOT_NOW;

    /// Whether we count on this person to spread the conversation.
    public boolean isCountedOn() {
        return this != NOT_NOW;
    }
}
